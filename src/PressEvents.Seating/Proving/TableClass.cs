using System.Globalization;
using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Proving;

/// <summary>Tables that are alike in every respect, so that a group of guests is worth the same at each of them.</summary>
internal sealed class TableClass
{
    private TableClass(PairValues pairs, int[] tables, ulong[] blocs)
    {
        Tables = tables;
        Table = pairs.Problem.Tables[tables[0]];
        var blocked = Table.BlockedSeats.ToHashSet();
        Usable = [.. Enumerable.Range(0, Table.Seats).Where(seat => !blocked.Contains(seat))];
        Allowed = [.. Enumerable.Range(0, pairs.Count).Select(guest => Seats(pairs.Problem, pairs.Problem.Guests[guest]))];
        Banned = SetOf(pairs, guest => Allowed[guest].Length == 0);
        Must = SetOf(pairs, guest => pairs.Problem.Pins.Any(pin => IsFor(pin, guest, Table.Id)));
        foreach (var bloc in blocs)
        {
            Banned |= (bloc & Banned) != 0 ? bloc : 0;
            Must |= (bloc & Must) != 0 ? bloc : 0;
        }

        Restricted = SetOf(pairs, guest => Allowed[guest].Length < Usable.Length);
        var spare = pairs.Problem.Tables.Sum(table => table.Seats - table.BlockedSeats.Distinct().Count()) - pairs.Count;
        Fewest = Math.Max(0, Usable.Length - spare);
    }

    /// <summary>The tables' places in the problem.</summary>
    public int[] Tables { get; }

    /// <summary>The first of them.</summary>
    public ProblemTable Table { get; }

    public int Count => Tables.Length;

    public bool IsOpen => Table.Kind is TableKind.Open;

    /// <summary>The seats that are not blocked.</summary>
    public int[] Usable { get; }

    /// <summary>The seats each guest may have here.</summary>
    public int[][] Allowed { get; }

    /// <summary>Whoever may not have every open seat.</summary>
    public ulong Restricted { get; }

    /// <summary>Who cannot sit here, and those who cannot without them.</summary>
    public ulong Banned { get; }

    /// <summary>Who must sit here, and those who must with them.</summary>
    public ulong Must { get; }

    /// <summary>The smallest group, since the other tables hold no more than they do.</summary>
    public int Fewest { get; }

    public int Most => Usable.Length;

    public static TableClass[] Of(PairValues pairs, ulong[] blocs) =>
        [.. Enumerable.Range(0, pairs.Problem.Tables.Count).GroupBy(table => Likeness(pairs.Problem, table), StringComparer.Ordinal).Select(tables => new TableClass(pairs, [.. tables], blocs))];

    // A pin makes a table like no other.
    private static string Likeness(SeatingProblem problem, int index)
    {
        var table = problem.Tables[index];
        var pinned = problem.Pins.Any(pin => string.Equals(pin.Table, table.Id, StringComparison.Ordinal)) ? index : -1;
        return string.Create(CultureInfo.InvariantCulture,
            $"{table.Kind} {table.Seats} {string.Join(',', table.AccessSeats.Distinct().Order())} {string.Join(',', table.BlockedSeats.Distinct().Order())} {pinned}");
    }

    private static ulong SetOf(PairValues pairs, Func<int, bool> isIn) =>
        Enumerable.Range(0, pairs.Count).Where(isIn).Aggregate(0UL, (set, guest) => set | (1UL << guest));

    private static ulong SetOf(PairValues pairs, Func<ProblemGuest, bool> isIn) => SetOf(pairs, guest => isIn(pairs.Problem.Guests[guest]));

    private static bool IsFor(Pin pin, ProblemGuest guest, string table) =>
        string.Equals(pin.Guest, guest.Id, StringComparison.Ordinal) && string.Equals(pin.Table, table, StringComparison.Ordinal);

    private int[] Seats(SeatingProblem problem, ProblemGuest guest) =>
    [
        .. Usable.Where(seat => (!guest.NeedsAccess || Table.AccessSeats.Contains(seat))
            && problem.Pins.Where(pin => string.Equals(pin.Guest, guest.Id, StringComparison.Ordinal))
                .All(pin => IsFor(pin, guest, Table.Id) && (pin.Seat ?? seat) == seat)),
    ];
}
