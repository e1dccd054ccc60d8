namespace PressEvents.Domain.Rules;

/// <summary>The rules that were read are no longer the ones in force.</summary>
public sealed record RulesChanged(int Version) : Refusal;
