namespace PressEvents.Domain.Invitations;

/// <summary>No such link: unknown, malformed or foreign.</summary>
public sealed record LinkUnknown : Refusal;

/// <summary>The link was revoked, or its guest withdrawn.</summary>
public sealed record LinkRevoked : Refusal;

/// <summary>Nobody is left to invite, or nobody but those who wait for a later wave.</summary>
public sealed record NobodyToInvite(int Later = 0) : Refusal;

/// <summary>The list changed between the preview and the confirmation.</summary>
public sealed record AudienceChanged(int Confirmed, int Now) : Refusal;

/// <summary>Everybody who was invited has answered, or cannot be written to.</summary>
public sealed record NobodyToRemind : Refusal;
