using System.Text.Json;
using System.Text.Json.Serialization;
using PressEvents.Seating.Changing;
using PressEvents.Seating.Clashes;
using PressEvents.Seating.Problems;
using PressEvents.Seating.Proving;
using PressEvents.Seating.Rotating;

namespace PressEvents.Web.Features.Seating.Solving;

/// <summary>What a worker process is asked to do: one JSON object on one line, known by its <c>kind</c>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ClashWork), "clash")]
[JsonDerivedType(typeof(RotateWork), "rotate")]
[JsonDerivedType(typeof(ReseatWork), "reseat")]
[JsonDerivedType(typeof(ProveWork), "prove")]
internal abstract record Work
{
    /// <summary>As problems stand in JSON, but for what is null: that is written, since records ask for it when read.</summary>
    public static JsonSerializerOptions Json { get; } = new(ProblemFile.Json) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    /// <summary>Does it, on this thread. Nobody cancels: the process is ended.</summary>
    /// <param name="tell">Takes each progress there is to tell.</param>
    public abstract object? Run(Action<object> tell);
}

internal sealed record ClashWork(SeatingProblem Problem) : Work
{
    public override object? Run(Action<object> tell) => ClashFinder.Find(Problem, CancellationToken.None);
}

internal sealed record RotateWork(RotationProblem Problem) : Work
{
    public override object? Run(Action<object> tell) => Rotator.Rotate(Problem, CancellationToken.None);
}

internal sealed record ReseatWork(SeatingProblem After, IReadOnlyList<Place> Before, IReadOnlyCollection<string> MustSeat, int MaxMoves) : Work
{
    public override object? Run(Action<object> tell) => Reseater.Reseat(After, Before, MustSeat, MaxMoves, CancellationToken.None);
}

internal sealed record ProveWork(SeatingProblem Problem, IReadOnlyList<Place> Plan, ProofBudget Budget) : Work
{
    public override object? Run(Action<object> tell) => Prover.Prove(Problem, Plan, Budget, new Telling(tell), CancellationToken.None);

    // On the thread of the search, so that what is told stands in order.
    private sealed class Telling(Action<object> tell) : IProgress<ProofProgress>
    {
        public void Report(ProofProgress value) => tell(value);
    }
}

/// <summary>One line of a worker's answer: progress, any number of times, and last the result.</summary>
/// <param name="IsResult">Whether this is the last line; a result may be null.</param>
internal sealed record WorkLine(bool IsResult, JsonElement? Value);
