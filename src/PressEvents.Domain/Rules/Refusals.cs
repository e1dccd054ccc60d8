namespace PressEvents.Domain.Rules;

/// <summary>The rules that were read are no longer the ones in force.</summary>
public sealed record RulesChanged(int Version) : Refusal;

/// <summary>This territory and format have an embargo already.</summary>
public sealed record EmbargoSetAlready : Refusal;
