using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;

namespace PressEvents.Web.Platform.PressKits;

/// <summary>The texts of the pack that stand in no list: headings of a press kit's Markdown, fields of the page.</summary>
public static class PackTextFields
{
    public const string Production = "Production notes";

    public static IReadOnlyList<MaterialField> Work { get; } =
    [
        new("One line", FieldKind.Text) { QuotesFacts = true, Most = 300, Words = 25 },
        new("Short", FieldKind.Text) { QuotesFacts = true, Most = 2000, Words = 50, Hint = "Markdown." },
        new("Long", FieldKind.Text) { QuotesFacts = true, Most = PackTexts.StoryLength, Words = 250, Hint = "Markdown, and nothing that spoils the work." },
    ];

    public static IReadOnlyList<MaterialField> Story { get; } =
    [
        new(Production, FieldKind.Text) { QuotesFacts = true, Most = PackTexts.StoryLength, Words = 800, Hint = "How the work was made, Markdown." },
        new("Billing", FieldKind.Text) { Most = PackTexts.NoteLength, Hint = "The billing block and the distributor’s lines, exactly as required." },
    ];

    public static IReadOnlyList<MaterialField> Evening { get; } =
    [
        new("Arrival", FieldKind.Text) { QuotesFacts = true, Most = PackTexts.NoteLength, Hint = "Doors, entrance, parking and transit; a line each." },
        new("Day phone") { Most = PackTexts.LineLength, Hint = "The number that is answered on the day." },
        new("Answer promise") { Most = PackTexts.LineLength, Hint = "By when questions are answered." },
        new("Fairness", FieldKind.Text) { QuotesFacts = true, Most = PackTexts.NoteLength, Hint = "Who pays, gifts, what is owed: nothing. Markdown." },
        new("Screening", FieldKind.Text) { QuotesFacts = true, Most = PackTexts.NoteLength, Hint = "What to know beside each screener’s own note; a line each." },
    ];

    public static IReadOnlyList<MaterialField> All { get; } = [.. Work, .. Story, .. Evening];

    public static FieldValues Of(PressEvent pressEvent, PackTexts texts) => new()
    {
        ["One line"] = pressEvent.SynopsisShort,
        ["Short"] = pressEvent.SynopsisMedium,
        ["Long"] = pressEvent.SynopsisLong,
        [Production] = texts.Production,
        ["Billing"] = texts.Billing,
        ["Arrival"] = texts.Arrival,
        ["Day phone"] = texts.DayPhone,
        ["Answer promise"] = texts.AnswerPromise,
        ["Fairness"] = texts.Fairness,
        ["Screening"] = texts.Screening,
    };

    public static EventDetails Details(PressEvent pressEvent, FieldValues values) => EventDetails.Of(pressEvent) with
    {
        SynopsisShort = values["One line"],
        SynopsisMedium = values["Short"],
        SynopsisLong = values["Long"],
    };

    public static PackTexts Texts(FieldValues values) => new()
    {
        Production = values[Production],
        Billing = values["Billing"],
        Arrival = values["Arrival"],
        DayPhone = values["Day phone"],
        AnswerPromise = values["Answer promise"],
        Fairness = values["Fairness"],
        Screening = values["Screening"],
    };
}
