namespace PressEvents.Domain.Seating;

/// <summary>A search ended before it had an answer. Nothing was changed.</summary>
public sealed record SolvingFailed(SolvingEnd Why) : Refusal;

public enum SolvingEnd
{
    /// <summary>The process that searched ended by itself.</summary>
    BrokeOff,

    /// <summary>It took more memory than it may.</summary>
    TookTooMuchMemory,

    /// <summary>It was still at it long after any search should be.</summary>
    TookTooLong,

    /// <summary>It could not be started.</summary>
    DidNotStart,
}
