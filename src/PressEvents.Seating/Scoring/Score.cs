using System.Text.Json.Serialization;

namespace PressEvents.Seating.Scoring;

/// <summary>What a plan is worth, in points and by part. Losses are negative.</summary>
/// <param name="Face">How near those with a priority sit to a talent.</param>
/// <param name="Wish">The wishes that hold.</param>
/// <param name="Outlet">Pairs of one outlet at a table.</param>
/// <param name="Beat">Pairs on one beat at a table.</param>
/// <param name="Host">Tables without a host.</param>
/// <param name="Language">Neighbours without a language in common.</param>
public sealed record Score(int Face, int Wish, int Outlet, int Beat, int Host, int Language)
{
    [JsonIgnore]
    public int Total => Face + Wish + Outlet + Beat + Host + Language;
}

/// <summary>A hard rule that a plan breaks.</summary>
/// <param name="Rule">The id of the rule or pin; for what has none, the kind and whom it concerns, as <c>access:J3</c>.</param>
public sealed record Breach(BreachKind Kind, string Rule);

public enum BreachKind
{
    Unseated,
    SharedSeat,
    BlockedSeat,
    Access,
    Pin,
    Together,
    Apart,
}

/// <summary>What <see cref="Evaluator"/> found: the score, and every hard rule broken. With a breach a plan is no plan.</summary>
public sealed record Evaluation(Score Score, IReadOnlyList<Breach> Breaches)
{
    public bool IsPlan => Breaches.Count == 0;
}
