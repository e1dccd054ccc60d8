namespace PressEvents.Print.Joining;

/// <summary>Shared pages, and where they go.</summary>
/// <param name="Anchor">The id of the first of the pages that were kept free for them.</param>
public sealed record JoinedPart(string Anchor, SharedPages Pages);
