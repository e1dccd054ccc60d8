using System.Globalization;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Talents;

namespace PressEvents.Web.Features.Briefing.HostSheets.Editing;

/// <summary>One entry of a list of the host sheet as it is typed. Which boxes there are depends on the list.</summary>
public sealed class HostItemForm(HostList list)
{
    public HostList List { get; } = list;

    /// <summary>Like 18:20, as a time box gives it.</summary>
    public string? At { get; set; }

    /// <summary>The id of the talent whose it is; empty for everybody.</summary>
    public string? Talent { get; set; }

    public string? What { get; set; }

    public string? Why { get; set; }

    public string? Topic { get; set; }

    public string? Question { get; set; }

    public string? Answer { get; set; }

    public string? Bridge { get; set; }

    public string? Sentence { get; set; }

    public static HostItemForm Of(HostContent content) => content switch
    {
        ClockEntry one => new(one.List) { At = one.At.ToString("HH:mm", CultureInfo.InvariantCulture), What = one.What, Talent = one.Talent?.Value.ToString() },
        HostileQuestion one => new(one.List) { Topic = one.Topic, Question = one.Question, Answer = one.Answer, Bridge = one.Bridge },
        OffTopic one => new(one.List) { Topic = one.Topic, Sentence = one.Sentence },
        DoNotSay one => new(one.List) { What = one.What, Why = one.Why },
        _ => throw new ArgumentException($"{content.GetType().Name} is on no list.", nameof(content)),
    };

    internal Invalid? Check() => List switch
    {
        HostList.Clock => (TimeOf(At) is null ? new Invalid(nameof(At), $"“{At}” is not a time; write it like 18:20.") : null)
            ?? Needed(nameof(What), What, HostTexts.LineLength, "Write what happens then."),
        HostList.HostileQuestions => Needed(nameof(Topic), Topic, HostTexts.LineLength, "Write what the question is about.")
            ?? Needed(nameof(Question), Question, HostTexts.NoteLength, "Write the question as it may come.")
            ?? Needed(nameof(Answer), Answer, HostTexts.NoteLength, "Draft an answer that could be read aloud.")
            ?? Typed.TooLong(nameof(Bridge), Bridge, HostTexts.NoteLength),
        HostList.OffTopics => Needed(nameof(Topic), Topic, HostTexts.LineLength, "Write what is declined.")
            ?? Needed(nameof(Sentence), Sentence, HostTexts.NoteLength, "Write the sentence to decline it with."),
        HostList.DoNotSay => Needed(nameof(What), What, HostTexts.NoteLength, "Write what is not to be said.")
            ?? Typed.TooLong(nameof(Why), Why, HostTexts.NoteLength),
    };

    /// <summary>Those that may name facts.</summary>
    internal IReadOnlyCollection<(string Field, string? Text)> Texts() => List switch
    {
        HostList.Clock => [],
        HostList.HostileQuestions => [(nameof(Question), Question), (nameof(Answer), Answer), (nameof(Bridge), Bridge)],
        HostList.OffTopics => [(nameof(Sentence), Sentence)],
        HostList.DoNotSay => [(nameof(What), What), (nameof(Why), Why)],
    };

    internal HostContent Read() => List switch
    {
        HostList.Clock => new ClockEntry(TimeOf(At)!.Value, TypedText.Line(What)!, Guid.TryParse(Talent, out var id) ? TalentId.From(id) : null),
        HostList.HostileQuestions => new HostileQuestion(TypedText.Line(Topic)!, TypedText.Clean(Question)!, TypedText.Clean(Answer)!, TypedText.Clean(Bridge)),
        HostList.OffTopics => new OffTopic(TypedText.Line(Topic)!, TypedText.Clean(Sentence)!),
        HostList.DoNotSay => new DoNotSay(TypedText.Clean(What)!, TypedText.Clean(Why)),
    };

    private static TimeOnly? TimeOf(string? typed) =>
        TimeOnly.TryParseExact(typed?.Trim(), ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;

    private static Invalid? Needed(string field, string? typed, int most, string sentence) =>
        TypedText.Clean(typed) is null ? new Invalid(field, sentence) : Typed.TooLong(field, typed, most);
}
