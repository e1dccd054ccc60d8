using PressEvents.Domain.Guests;

namespace PressEvents.Domain.Briefing;

/// <summary>The material of an evening is for guests who are coming.</summary>
public sealed record OnlyForComing(GuestStatus Status) : Refusal;

/// <summary>The team has not published the pack yet.</summary>
public sealed record PackNotPublished : Refusal;

/// <summary>The guest has not accepted the ground rules in force.</summary>
public sealed record RulesNotAccepted(int Version) : Refusal;

/// <summary>The event asks for a code, and this browser has not proven one.</summary>
public sealed record DeviceNotProven : Refusal;

/// <summary>Everybody who holds a fact that changed was told, or nobody holds one.</summary>
public sealed record NobodyToCorrect : Refusal;
