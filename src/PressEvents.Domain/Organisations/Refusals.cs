namespace PressEvents.Domain.Organisations;

/// <summary>The member's role does not allow this.</summary>
public sealed record NotAllowed(Permission Permission) : Refusal;

/// <summary>Somebody must be left who may manage the organisation.</summary>
public sealed record LastOwner : Refusal;

/// <summary>Nothing with this id in this organisation; a foreign id answers the same.</summary>
public sealed record NotFound(string What) : Refusal;

/// <summary>Someone else changed the same thing in the meantime.</summary>
public sealed record ChangedMeanwhile : Refusal;

/// <summary>The database could not take the write now: locked, full or away. Nothing was saved.</summary>
public sealed record StorageBusy : Refusal;

/// <summary>A value that was typed or posted is missing or wrong; the sentence says which and why.</summary>
public sealed record Invalid(string Field, string Sentence) : Refusal;
