using Google.OrTools.Sat;
using PressEvents.Seating.Clashes;
using PressEvents.Seating.Modelling;

namespace PressEvents.Seating.Changing;

/// <summary>The least number of moves and a plan with so many, proven by CP-SAT; for what chains do not reach.</summary>
internal static class LeastMoves
{
    // At a dinner the answer comes in less than a tenth of a second. With more variables it takes seconds.
    private const int MostVariables = 3_000;

    /// <summary>Null when the room is too large for this, when no plan keeps the rules, or when it could not be proven.</summary>
    public static int[]? Find(OldPlan old, CancellationToken ct)
    {
        var rules = new RuleModel(old.Facts, old.Facts.Room.SeatCount - old.Facts.Room.GuestCount);
        if (rules.Concerned.Count * rules.Room.SeatCount > MostVariables || rules.Room.GuestCount > rules.Room.SeatCount - rules.BlockedSeats.Count())
        {
            return null;
        }

        var seats = SeatModel.AddTo(rules, TableModel.AddTo(rules));
        foreach (var rule in rules.Literals.Values)
        {
            rules.Model.AddBoolAnd([rule]);
        }

        rules.Model.Maximize(LinearExpr.Sum(Kept(old, rules, seats)));
        var response = CpSat.Solve(rules.Model, CpSatEffort.Usual, ct);
        return response.Status is CpSolverStatus.Optimal ? seats.SeatsIn(response, old.Home) : null;
    }

    // Who is concerned keeps their seat; who is not keeps it when nobody concerned takes it.
    private static IEnumerable<LinearExpr> Kept(OldPlan old, RuleModel rules, SeatModel seats)
    {
        foreach (var (guest, home) in old.Home.Index().Where(pair => pair.Item >= 0))
        {
            yield return seats.OnSeat.TryGetValue(guest, out var mine) ? mine[home]
                : rules.Room.IsBlocked[home] ? LinearExpr.Constant(0)
                : 1 - LinearExpr.Sum(rules.Concerned.Select(other => seats.OnSeat[other][home]));
        }
    }
}
