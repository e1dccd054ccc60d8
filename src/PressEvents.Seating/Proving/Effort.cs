using System.Diagnostics;

namespace PressEvents.Seating.Proving;

/// <summary>Counts the steps of one search against what it may take, and looks out for a cancel and for the clock.</summary>
internal sealed class Effort(long steps, long deadline, CancellationToken ct)
{
    private const int LookEvery = 1024;

    private long left = steps;
    private bool isLate;

    /// <summary>Whether the search must end without having seen everything.</summary>
    public bool IsSpent => left <= 0 || isLate;

    public static Effort Of(ProofBudget budget, CancellationToken ct) =>
        new(budget.Steps, Stopwatch.GetTimestamp() + (long)(budget.WallClock.TotalSeconds * Stopwatch.Frequency), ct);

    /// <summary>Takes steps; false when none are left.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public bool Take(int steps = 1)
    {
        if (left / LookEvery != (left - steps) / LookEvery)
        {
            Look();
        }

        left -= steps;
        return !IsSpent;
    }

    public void Look()
    {
        ct.ThrowIfCancellationRequested();
        isLate |= Stopwatch.GetTimestamp() > deadline;
    }
}
