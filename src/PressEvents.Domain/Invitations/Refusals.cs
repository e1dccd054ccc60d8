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

/// <summary>Codes are mailed only so often; the next one may be asked for then.</summary>
public sealed record TooManyCodes(DateTimeOffset NextAt, string TimeZone) : Refusal;

/// <summary>There is no address a code could be mailed to.</summary>
public sealed record NoAddressForCode : Refusal;

/// <summary>The event serves its material without a code.</summary>
public sealed record NoCodeNeeded : Refusal;

/// <summary>Everybody concerned has had this message, or cannot be written to.</summary>
public sealed record NobodyToTell : Refusal;
