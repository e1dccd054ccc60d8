using PressEvents.Domain.Events;

namespace PressEvents.Domain.Questions;

/// <summary>How long answers to an event's own questions are kept.</summary>
public static class QuestionClock
{
    public const int UsualDays = 365;
    public const int SensitiveDays = 30;
    public const int LongestDays = 3650;

    public static int Days(bool isSensitive, int? keptForDays) => keptForDays ?? (isSensitive ? SensitiveDays : UsualDays);

    public static DateTimeOffset ErasesAt(PressEvent pressEvent, bool isSensitive, int? keptForDays) =>
        pressEvent.EndsAt.AddDays(Days(isSensitive, keptForDays));
}
