using System.Globalization;
using PressEvents.Domain;
using PressEvents.Domain.Questions;

namespace PressEvents.Web.Features.Events.Questions;

/// <summary>A question as typed.</summary>
public sealed class QuestionForm
{
    public string? Words { get; set; }

    public QuestionKind Kind { get; set; }

    /// <summary>One a line.</summary>
    public string? Choices { get; set; }

    public bool IsRequired { get; set; }

    public AskedWhen Asked { get; set; }

    public bool IsSensitive { get; set; }

    /// <summary>Days after the event; empty for the usual.</summary>
    public string? KeptForDays { get; set; }

    public static QuestionForm Of(Question question) => new()
    {
        Words = question.Words,
        Kind = question.Kind,
        Choices = question.Choices,
        IsRequired = question.IsRequired,
        Asked = question.Asked,
        IsSensitive = question.IsSensitive,
        KeptForDays = question.KeptForDays?.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>What was typed, or what is wrong first.</summary>
    internal Result<QuestionDetails> Read()
    {
        var days = string.IsNullOrWhiteSpace(KeptForDays) ? (int?)null
            : int.TryParse(KeptForDays.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        var details = new QuestionDetails
        {
            Words = TypedText.Line(Words) ?? "",
            Kind = Kind,
            Choices = Kind is QuestionKind.Choice ? [.. (TypedText.Clean(Choices) ?? "").Split('\n').Select(TypedText.Line).OfType<string>()] : [],
            IsRequired = IsRequired,
            Asked = Asked,
            IsSensitive = IsSensitive,
            KeptForDays = days,
        };
        return details.Check() is { } wrong ? wrong : details;
    }
}
