namespace PressEvents.Domain.Events;

/// <summary>The state machine has no such step.</summary>
public sealed record EventCannotMove(EventState From, EventState To) : Refusal;

/// <summary>The deadline for answers has passed.</summary>
public sealed record AnswersClosed(DateTimeOffset ClosedAt, string TimeZone) : Refusal;

/// <summary>The event takes no answers: it is a draft, or it is over.</summary>
public sealed record EventNotOpen(EventState State) : Refusal;

/// <summary>The event was cancelled.</summary>
public sealed record EventCancelled : Refusal;

/// <summary>Another event has this slug already.</summary>
public sealed record SlugTaken(string Slug) : Refusal;
