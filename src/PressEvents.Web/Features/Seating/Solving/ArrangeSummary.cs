using System.Globalization;
using PressEvents.Seating.Clashes;
using PressEvents.Seating.Problems;

namespace PressEvents.Web.Features.Seating.Solving;

/// <summary>What <c>arrange</c> prints for people.</summary>
internal static class ArrangeSummary
{
    public static void Write(Arranged plan, ArrangeNames names, TextWriter output)
    {
        if (plan.Clash is { } clash)
        {
            WriteClash(clash, names, output);
            return;
        }

        foreach (var table in plan.Problem.Tables)
        {
            output.WriteLine(names.Table(table.Id));
            foreach (var place in plan.Places.Where(place => string.Equals(place.Table, table.Id, StringComparison.Ordinal)).OrderBy(place => place.Seat))
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {place.Seat,3}  {names.Person(place.Guest)}"));
            }
        }

        var score = plan.Score;
        output.WriteLine($"Score {score.Total}: talent {score.Face}, wishes {score.Wish}, outlets {score.Outlet}, beats {score.Beat}, hosts {score.Host}, languages {score.Language}.");
        output.WriteLine(plan.IsOptimal ? "Proven: no plan scores more." : plan.Bound is { } bound ? $"No plan scores more than {bound}; this one was not proven the best." : "Not proven the best.");
        foreach (var wish in plan.Unmet)
        {
            output.WriteLine($"Not met: {names.Person(wish.A)} {Words(wish)} {names.Person(wish.B)} ({wish.Weight}).");
        }
    }

    private static void WriteClash(ClashReport clash, ArrangeNames names, TextWriter output)
    {
        foreach (var rule in clash.Rules)
        {
            output.WriteLine($"Clashes: {names.Rule(rule)}.");
        }

        foreach (var repair in clash.Repairs)
        {
            output.WriteLine($"It would do to give up: {string.Join(" and ", repair.Rules.Select(names.Rule))}.");
        }
    }

    private static string Words(Wish wish) => (wish.Scope, wish.Weight > 0) switch
    {
        (Scope.Table, true) => "at one table with",
        (Scope.Close, true) => "close to",
        (Scope.Adjacent, true) => "beside",
        (Scope.Table, false) => "not at one table with",
        (Scope.Close, false) => "not close to",
        (Scope.Adjacent, false) => "not beside",
    };
}
