using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Questions;

/// <summary>What a publicist sets of a question.</summary>
public sealed record QuestionDetails
{
    public const int WordsLength = 300;
    public const int ChoiceLength = 100;
    public const int MostChoices = 20;

    public required string Words { get; init; }

    public QuestionKind Kind { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    public bool IsRequired { get; init; }

    public AskedWhen Asked { get; init; }

    public bool IsSensitive { get; init; }

    public int? KeptForDays { get; init; }

    /// <summary>What is wrong with these details, or null.</summary>
    public Refusal? Check() => Words.Length switch
    {
        0 => new Invalid(nameof(Words), "Say what you want to ask."),
        > WordsLength => new Invalid(nameof(Words), $"A question has at most {WordsLength} characters."),
        _ => CheckChoices() ?? (KeptForDays is < 0 or > QuestionClock.LongestDays
            ? new Invalid(nameof(KeptForDays), $"Answers are kept for 0 to {QuestionClock.LongestDays} days after the event.")
            : null),
    };

    private Invalid? CheckChoices()
    {
        if (Kind is not QuestionKind.Choice)
        {
            return Choices.Count == 0 ? null : new Invalid(nameof(Choices), "Only a question with choices has any.");
        }

        return Choices switch
        {
            { Count: < 2 or > MostChoices } => new Invalid(nameof(Choices), $"Give 2 to {MostChoices} choices, one a line."),
            _ when Choices.Any(choice => choice.Length > ChoiceLength) => new Invalid(nameof(Choices), $"A choice has at most {ChoiceLength} characters."),
            _ when Choices.Distinct(StringComparer.Ordinal).Count() < Choices.Count => new Invalid(nameof(Choices), "Two of the choices are the same."),
            _ => null,
        };
    }
}
