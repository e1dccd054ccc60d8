namespace PressEvents.Web.Features.Seating.Solving;

/// <summary>What one worker process may take.</summary>
internal sealed record WorkerLimits
{
    /// <summary>Bytes of memory, native memory counted. The largest model measured, a gala of 200, takes 450 MB.</summary>
    public long Memory { get; init; } = 1_500_000_000;

    /// <summary>Searches end by themselves, by counting steps; this is for one that does not.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>How often memory is looked at.</summary>
    public TimeSpan Look { get; init; } = TimeSpan.FromMilliseconds(100);
}
