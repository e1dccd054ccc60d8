namespace PressEvents.Domain.Questions;

/// <summary>No consent was given that could be taken back.</summary>
public sealed record NothingToWithdraw : Refusal;

/// <summary>This is none of the answers the question takes.</summary>
public sealed record NotAnAnswer(QuestionId Question) : Refusal;

/// <summary>The evening is over, or the guest does not come: its questions are asked no more.</summary>
public sealed record QuestionsClosed : Refusal;
