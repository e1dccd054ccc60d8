using System.Runtime.InteropServices;
using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Solving;

/// <summary>
/// What two people add to a plan's value when they sit at one table, side by side or opposite: wishes, shared outlets and
/// languages, and hard rules as a penalty. Beats are not here, since so many share one that counting is cheaper.
/// </summary>
internal sealed class Ties
{
    private readonly Setting setting;

    /// <param name="penalty">What a broken hard rule costs, in points; more than any one thing that could be gained by it.</param>
    public Ties(Setting setting, int penalty)
    {
        this.setting = setting;
        Penalty = penalty;
        Width = setting.Nobody + 1;
        AtLaid = new int[Width * Width];
        AtOpen = new int[Width * Width];
        Beside = new int[Width * Width];
        Opposite = new int[Width * Width];
        AddWishes();
        AddRules();
        AddGuests();
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

    private void AddGuests()
    {
        var (guests, weights) = (setting.Problem.Guests, setting.Problem.Weights);
        for (var a = 0; a < guests.Count; a++)
        {
            for (var b = a + 1; b < guests.Count; b++)
            {
                if (guests[a] is { Role: GuestRole.Journalist, Outlet: { } outlet } && guests[b].Role is GuestRole.Journalist && string.Equals(outlet, guests[b].Outlet, StringComparison.Ordinal))
                {
                    Add(AtLaid, a, b, -weights.SameOutletPair);
                    Add(AtOpen, a, b, -weights.SameOutletPair);
                }

                if (guests[a].Languages.Count > 0 && guests[b].Languages.Count > 0 && !guests[a].Languages.Any(guests[b].Languages.Contains))
                {
                    Add(Beside, a, b, -weights.NoCommonLanguage);
                    Add(Opposite, a, b, -weights.NoCommonLanguage);
                }
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

    private void Add(int[] matrix, string a, string b, int points) => Add(matrix, setting.Room.Guest(a), setting.Room.Guest(b), points);

    private void Add(int[] matrix, int a, int b, int points)
    {
        matrix[(a * Width) + b] += points;
        matrix[(b * Width) + a] += points;
    }

    private Mate[] MatesOf(int guest) =>
        [.. Enumerable.Range(0, Width).Select(other => new Mate(other, AtLaid[(guest * Width) + other], AtOpen[(guest * Width) + other]))
            .Where(mate => mate.AtLaid != 0 || mate.AtOpen != 0)];

    /// <param name="Guest">Whom it is about.</param>
    [StructLayout(LayoutKind.Sequential)]
    internal readonly record struct Mate(int Guest, int AtLaid, int AtOpen);
}
