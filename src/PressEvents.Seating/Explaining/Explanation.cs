using PressEvents.Seating.Problems;
using PressEvents.Seating.Scoring;

namespace PressEvents.Seating.Explaining;

/// <summary>Why a plan is as it is: seat by seat, and each wish that is not met. Data; the words are the product's.</summary>
/// <param name="Seats">One for each seated guest, in the order of the problem.</param>
/// <param name="Unmet">In the order of the problem's wishes.</param>
public sealed record Explanation(IReadOnlyList<SeatReasons> Seats, IReadOnlyList<UnmetWish> Unmet);

/// <summary>What speaks for one seat.</summary>
/// <param name="Rules">Ids of the hard rules about this guest that hold, <c>access:GUEST</c> among them.</param>
/// <param name="Wishes">The guest's wishes that are met, as places in <see cref="SeatingProblem.Wishes"/>: those wanted that hold and those not wanted that do not.</param>
/// <param name="Share">What the score would lose, by part, were the seat empty and all else as it is. Of what two people earn together, each has the whole.</param>
/// <param name="NextBest">The best other seat that keeps the hard rules; null when there is none.</param>
public sealed record SeatReasons(Place Place, IReadOnlyList<string> Rules, IReadOnlyList<int> Wishes, Score Share, Exchange? NextBest);

/// <summary>One guest moved to another seat, and whoever sits there to theirs.</summary>
/// <param name="With">Who makes room; null when the seat is free.</param>
/// <param name="Difference">What the score becomes more by, part by part: a cost is negative.</param>
public sealed record Exchange(string Guest, Place To, string? With, Score Difference);

/// <summary>A wish that is wanted and does not hold, or is not wanted and does.</summary>
/// <param name="Wish">Its place in <see cref="SeatingProblem.Wishes"/>.</param>
/// <param name="Cheapest">The exchange that grants it at the best score and keeps the hard rules. Null when none does.</param>
/// <param name="Forbidden">When <paramref name="Reason"/> is <see cref="UnmetReason.Forbidden"/>: exchanges that would grant it and the rules in the way, fewest rules first.</param>
public sealed record UnmetWish(int Wish, UnmetReason Reason, Exchange? Cheapest, IReadOnlyList<ForbiddenExchange> Forbidden);

/// <param name="Rules">Ids of the hard rules that this exchange would break, <c>access:GUEST</c> and <c>blocked:TABLE/SEAT</c> among them.</param>
public sealed record ForbiddenExchange(Exchange Exchange, IReadOnlyList<string> Rules);

/// <summary>Why a wish is not met.</summary>
public enum UnmetReason
{
    /// <summary>Granting it by one exchange costs as much as it gains, or more.</summary>
    Outweighed,

    /// <summary>One exchange would grant it and gain: the plan can be improved.</summary>
    Improvable,

    /// <summary>Every exchange that would grant it breaks a hard rule.</summary>
    Forbidden,

    /// <summary>No single exchange would grant it.</summary>
    OutOfReach,

    /// <summary>One of the two has no seat.</summary>
    NotSeated,
}
