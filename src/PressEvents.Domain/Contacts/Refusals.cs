namespace PressEvents.Domain.Contacts;

/// <summary>Another outlet has this name already; the two can become one.</summary>
public sealed record OutletNameTaken(OutletId Other, string Name) : Refusal;

/// <summary>People write for the outlet, so it cannot go.</summary>
public sealed record OutletInUse(string Name, int People) : Refusal;

/// <summary>A message to this person is being handed over right now, so what it says cannot be erased yet.</summary>
public sealed record MailUnderWay : Refusal;

/// <summary>What was known of this contact was erased, for good.</summary>
public sealed record ContactErased : Refusal;

/// <summary>Whoever had this address asked to be erased and is not written to again.</summary>
public sealed record AddressErased : Refusal;
