using System.Runtime.InteropServices;
using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Solving;

/// <summary>
/// What two people add to a plan's value when they sit at one table, side by side or opposite: wishes, shared outlets, and
/// hard rules as a penalty. Beats, which so many share, are counted elsewhere.
/// </summary>
internal sealed class Ties
{
    // The numbers of so many people fit a processor's cache. Those of a hall do not: there a bit says first whether a pair
    // has a tie at all, which few have, and languages are looked up by themselves.
    private const int FewGuests = 300;

    private readonly Setting setting;
    private readonly bool isSmall;
    private readonly ulong[] tied;
    private readonly int words;

    /// <param name="penalty">What a broken hard rule costs, in points; more than any one thing that could be gained by it.</param>
    public Ties(Setting setting, int penalty)
    {
        this.setting = setting;
        Penalty = penalty;
        Width = setting.Nobody + 1;
        words = (Width + 63) / 64;
        tied = new ulong[Width * words];
        (AtLaid, AtOpen) = (new int[Width * Width], new int[Width * Width]);
        (Beside, Opposite) = (new int[Width * Width], new int[Width * Width]);
        AddWishes();
        AddRules();
        AddOutlets();
        isSmall = setting.Nobody <= FewGuests;
        if (isSmall)
        {
            AddLanguages();
        }

        Mates = [.. Enumerable.Range(0, Width).Select(MatesOf)];
    }

    public int Penalty { get; }

    /// <summary>The length of a row of the four matrices.</summary>
    public int Width { get; }

    /// <summary>At one table that is round or long.</summary>
    public int[] AtLaid { get; }

    /// <summary>At one open table, where everybody is near everybody.</summary>
    public int[] AtOpen { get; }

    public int[] Beside { get; }

    public int[] Opposite { get; }

    /// <summary>For each guest those with whom sharing a table is worth something, or costs it.</summary>
    public Mate[][] Mates { get; }

    /// <summary>What the hard rules add together when all hold.</summary>
    public int RulesKept { get; private set; }

    /// <summary>Whether any of the four numbers is there for two guests.</summary>
    public bool AreTied(int guest, int other) => ((tied[(guest * words) + (other >> 6)] >> other) & 1) != 0;

    /// <summary>What two guests add who sit beside or opposite each other.</summary>
    /// <param name="matrix"><see cref="Beside"/> or <see cref="Opposite"/>.</param>
    public int Near(int[] matrix, int guest, int other)
    {
        if (isSmall)
        {
            return matrix[(guest * Width) + other];
        }

        var points = -setting.Tongues.Cost(guest, other);
        return AreTied(guest, other) ? points + matrix[(guest * Width) + other] : points;
    }

    private void AddWishes()
    {
        foreach (var wish in setting.Problem.Wishes)
        {
            Wanted(wish.A, wish.B, wish.Scope, wish.Weight);
        }
    }

    private void AddRules()
    {
        foreach (var rule in setting.Problem.Together)
        {
            // Sharing the table is half the way to sitting side by side: a third of the penalty leads there.
            var lead = rule.Scope is Scope.Table ? 0 : Penalty / 3;
            Wanted(rule.A, rule.B, rule.Scope, Penalty);
            Add(AtLaid, rule.A, rule.B, lead);
            Add(AtOpen, rule.A, rule.B, lead);
            RulesKept += Penalty + lead;
        }

        foreach (var rule in setting.Problem.Apart)
        {
            if (rule.Scope is Scope.Table)
            {
                Wanted(rule.A, rule.B, Scope.Table, -Penalty);
            }
            else
            {
                Near(rule.A, rule.B, rule.Scope, -Penalty);
            }
        }
    }

    private void AddOutlets()
    {
        var colleagues = setting.Problem.Guests.Where(guest => guest is { Role: GuestRole.Journalist, Outlet: not null }).GroupBy(guest => guest.Outlet, StringComparer.Ordinal);
        foreach (var (a, b) in colleagues.SelectMany(outlet => outlet.SelectMany((guest, index) => outlet.Skip(index + 1).Select(other => (guest.Id, other.Id)))))
        {
            Wanted(a, b, Scope.Table, -setting.Problem.Weights.SameOutletPair);
        }
    }

    private void AddLanguages()
    {
        for (var guest = 0; guest < Width; guest++)
        {
            for (var other = 0; other < Width; other++)
            {
                Beside[(guest * Width) + other] -= setting.Tongues.Cost(guest, other);
                Opposite[(guest * Width) + other] -= setting.Tongues.Cost(guest, other);
            }
        }
    }

    private void Wanted(string a, string b, Scope scope, int points)
    {
        Add(AtOpen, a, b, points);
        if (scope is Scope.Table)
        {
            Add(AtLaid, a, b, points);
        }
        else
        {
            Near(a, b, scope, points);
        }
    }

    private void Near(string a, string b, Scope scope, int points)
    {
        Add(Beside, a, b, points);
        if (scope is Scope.Close)
        {
            Add(Opposite, a, b, points);
        }
    }

    private void Add(int[] matrix, string one, string other, int points)
    {
        var (a, b) = (setting.Room.Guest(one), setting.Room.Guest(other));
        matrix[(a * Width) + b] += points;
        matrix[(b * Width) + a] += points;
        tied[(a * words) + (b >> 6)] |= 1UL << b;
        tied[(b * words) + (a >> 6)] |= 1UL << a;
    }

    private Mate[] MatesOf(int guest) =>
        [.. Enumerable.Range(0, Width).Where(other => AreTied(guest, other)).Select(other => new Mate(other, AtLaid[(guest * Width) + other], AtOpen[(guest * Width) + other]))
            .Where(mate => mate.AtLaid != 0 || mate.AtOpen != 0)];

    /// <param name="Guest">Whom it is about.</param>
    [StructLayout(LayoutKind.Sequential)]
    internal readonly record struct Mate(int Guest, int AtLaid, int AtOpen);
}
