namespace PressEvents.Domain.Questions;

/// <summary>No consent was given that could be taken back.</summary>
public sealed record NothingToWithdraw : Refusal;
