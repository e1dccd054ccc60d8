using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Explaining;

/// <summary>
/// Explains a plan by what changing it would cost: every exchange of one person with another or with a free chair is
/// scored. The reasons thus hold for any plan, whoever made it.
/// </summary>
public sealed class Explainer
{
    private const int MostForbidden = 3;

    private readonly Facts facts;
    private readonly Standing standing;
    private readonly HardRules rules;
    private readonly Exchanges exchanges;
    private readonly Points before;

    private Explainer(SeatingProblem problem, IReadOnlyList<Place> plan)
    {
        facts = new Facts(problem);
        standing = new Standing(facts, facts.Room.SeatsOf(plan));
        rules = new HardRules(facts, standing);
        exchanges = new Exchanges(facts, standing, rules);
        before = standing.Points;
    }

    /// <summary>Explains every seat and every unmet wish. A plan may leave people out and break rules; then it is explained as it stands.</summary>
    /// <exception cref="InvalidOperationException">The plan has two people on one seat.</exception>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public static Explanation Explain(SeatingProblem problem, IReadOnlyList<Place> plan, CancellationToken ct)
    {
        var explainer = new Explainer(problem, plan);
        return new Explanation(
            [.. Enumerable.Range(0, problem.Guests.Count).Where(guest => explainer.standing.SeatOf[guest] >= 0).Select(guest => explainer.Reasons(guest, ct))],
            [.. Enumerable.Range(0, problem.Wishes.Count).Where(explainer.IsUnmet).Select(wish => explainer.Unmet(wish, ct))]);
    }

    /// <summary>Explains one seat, for rooms in which explaining all takes long.</summary>
    /// <inheritdoc cref="Explain" path="/exception"/>
    public static SeatReasons ExplainSeat(SeatingProblem problem, IReadOnlyList<Place> plan, string guest, CancellationToken ct)
    {
        var explainer = new Explainer(problem, plan);
        return explainer.Reasons(explainer.facts.Room.Guest(guest), ct);
    }

    private SeatReasons Reasons(int guest, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return new SeatReasons(
            facts.PlaceAt(guest, standing.SeatOf[guest]), [.. rules.Kept(guest)],
            [.. facts.Wishes[guest].Where(want => want.Weight != 0 && !IsUnmet(want.Index)).Select(want => want.Index)],
            Share(guest).ToScore(), exchanges.Best(guest, () => true));
    }

    private Points Share(int guest)
    {
        var seat = standing.SeatOf[guest];
        standing.Lift(guest);
        var without = standing.Points;
        standing.Put(guest, seat);
        return before - without;
    }

    private UnmetWish Unmet(int index, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var wish = facts.Problem.Wishes[index];
        var (a, b) = (facts.Room.Guest(wish.A), facts.Room.Guest(wish.B));
        if (standing.SeatOf[a] < 0 || standing.SeatOf[b] < 0)
        {
            return new UnmetWish(index, UnmetReason.NotSeated, null, []);
        }

        bool IsGranted() => standing.Holds(a, b, wish.Scope) == wish.Weight > 0;
        var cheapest = new[] { exchanges.Best(a, IsGranted), exchanges.Best(b, IsGranted) }.OfType<Exchange>().MaxBy(exchange => exchange.Difference.Total);
        if (cheapest is not null)
        {
            return new UnmetWish(index, cheapest.Difference.Total > 0 ? UnmetReason.Improvable : UnmetReason.Outweighed, cheapest, []);
        }

        var forbidden = Fewest([.. exchanges.Forbidden(a, IsGranted), .. exchanges.Forbidden(b, IsGranted)]);
        return new UnmetWish(index, forbidden.Count > 0 ? UnmetReason.Forbidden : UnmetReason.OutOfReach, null, forbidden);
    }

    // What a smaller set of rules forbids already, a larger one need not.
    private static List<ForbiddenExchange> Fewest(IReadOnlyList<ForbiddenExchange> all)
    {
        List<ForbiddenExchange> fewest = [];
        foreach (var one in all.OrderBy(one => one.Rules.Count).ThenByDescending(one => one.Exchange.Difference.Total))
        {
            if (fewest.Count < MostForbidden && !fewest.Exists(smaller => smaller.Rules.All(rule => one.Rules.Contains(rule, StringComparer.Ordinal))))
            {
                fewest.Add(one);
            }
        }

        return fewest;
    }

    private bool IsUnmet(int index)
    {
        var wish = facts.Problem.Wishes[index];
        var holds = standing.Holds(facts.Room.Guest(wish.A), facts.Room.Guest(wish.B), wish.Scope);
        return wish.Weight > 0 ? !holds : wish.Weight < 0 && holds;
    }
}
