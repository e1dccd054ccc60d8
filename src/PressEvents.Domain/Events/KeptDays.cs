namespace PressEvents.Domain.Events;

/// <summary>How many days after an event what guests told us is kept: the sensitive, and the rest.</summary>
public sealed record KeptDays(int Sensitive, int Answers)
{
    public static KeptDays Usual { get; } = new(EventDetails.UsualSensitiveKeptDays, EventDetails.UsualAnswersKeptDays);

    public static KeptDays Of(PressEvent pressEvent) => new(pressEvent.SensitiveKeptDays, pressEvent.AnswersKeptDays);
}
