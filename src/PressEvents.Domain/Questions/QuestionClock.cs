using PressEvents.Domain.Events;

namespace PressEvents.Domain.Questions;

/// <summary>How long answers to an event's own questions are kept.</summary>
public static class QuestionClock
{
    public const int LongestDays = 3650;

    /// <summary>Days after the event: the question's own, else the usual of the event for such answers.</summary>
    public static int Days(KeptDays usual, bool isSensitive, int? keptForDays) => keptForDays ?? (isSensitive ? usual.Sensitive : usual.Answers);

    public static DateTimeOffset ErasesAt(PressEvent pressEvent, bool isSensitive, int? keptForDays) =>
        pressEvent.EndsAt.AddDays(Days(KeptDays.Of(pressEvent), isSensitive, keptForDays));
}
