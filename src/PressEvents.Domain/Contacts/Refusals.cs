namespace PressEvents.Domain.Contacts;

/// <summary>Another outlet has this name already; the two can become one.</summary>
public sealed record OutletNameTaken(OutletId Other, string Name) : Refusal;

/// <summary>People write for the outlet, so it cannot go.</summary>
public sealed record OutletInUse(string Name, int People) : Refusal;
