using PressEvents.Seating.Problems;
using PressEvents.Seating.Scoring;

namespace PressEvents.Web.Features.Seating.Solving;

/// <summary>What <c>arrange --json</c> prints. Part of the contract with scripts.</summary>
internal sealed record ArrangeJson(
    IReadOnlyList<ArrangeJson.Seat> Seats, int Score, double? Bound, bool Optimal, Score Parts, IReadOnlyList<ArrangeJson.UnmetWish> Unmet, IReadOnlyList<string> Conflict, ulong Seed)
{
    public static ArrangeJson Of(Arranged plan, ArrangeNames names) => new(
        [.. plan.Places.Select(place => new Seat(names.Guest(place.Guest), names.Table(place.Table), place.Seat))],
        plan.Score.Total, plan.Bound, plan.IsOptimal, plan.Score,
        [.. plan.Unmet.Select(wish => new UnmetWish(names.Guest(wish.A), names.Guest(wish.B), wish.Scope, wish.Weight))],
        plan.Clash?.Rules ?? [], plan.Seed);

    /// <param name="Number">Counted from 0.</param>
    internal sealed record Seat(string Guest, string Table, [property: System.Text.Json.Serialization.JsonPropertyName("seat")] int Number);

    internal sealed record UnmetWish(string A, string B, Scope Scope, int Weight);
}
