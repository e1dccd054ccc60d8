using PressEvents.Domain.Guests;

namespace PressEvents.Domain.Briefing;

/// <summary>Packs are for guests who are coming.</summary>
public sealed record PackOnlyForComing(GuestStatus Status) : Refusal;

/// <summary>The team has not published the pack yet.</summary>
public sealed record PackNotPublished : Refusal;

/// <summary>The guest has not accepted the ground rules in force.</summary>
public sealed record RulesNotAccepted(int Version) : Refusal;
