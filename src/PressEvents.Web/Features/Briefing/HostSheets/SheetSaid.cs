using PressEvents.Domain.Briefing;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Rules;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Briefing.HostSheets;

/// <summary>What is to be said on the evening, what is not, and which facts it rests on, at one instant.</summary>
internal sealed class SheetSaid(HostSheetRow row, DateTimeOffset now)
{
    private readonly bool isHeld = row.Embargoes.StandingAt(now) is not EmbargoStanding.Lifted;

    /// <summary>The text with what the facts it names say now.</summary>
    public string? Filled(string? text) => text is null ? null : FactReferences.Fill(text, number => row.Facts.FirstOrDefault(fact => fact.Number == number)?.Text);

    public IReadOnlyList<string> Lines(string? text) =>
        [.. (Filled(text) ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    public IReadOnlyList<SheetTopic> Questions() =>
    [
        .. row.Contents.OfType<HostileQuestion>().GroupBy(question => question.Topic, StringComparer.OrdinalIgnoreCase)
            .Select(topic => new SheetTopic(topic.Key, [.. topic.Select(question => new SheetQuestion(Filled(question.Question)!, Filled(question.Answer)!, Filled(question.Bridge)))])),
    ];

    public IReadOnlyList<SheetDecline> Declines() => [.. row.Contents.OfType<OffTopic>().Select(topic => new SheetDecline(topic.Topic, Filled(topic.Sentence)!))];

    /// <summary>What was written down, facts under embargo, and the windows that have not opened yet.</summary>
    public IReadOnlyList<SheetHold> DoNotSay() =>
    [
        .. row.Contents.OfType<DoNotSay>().Select(entry => new SheetHold(Filled(entry.What)!, Filled(entry.Why))),
        .. row.Facts.Where(fact => fact.IsEmbargoed && isHeld).Select(fact => new SheetHold($"Fact {fact.Number}: {fact.Text}", "Under embargo.")),
        .. row.Embargoes.Windows.Where(window => !window.IsLiftedAt(now))
            .Select(window => new SheetHold($"{Whom(window)}: nothing is published before {EventWords.Moment(window.LiftsAt, window.TimeZone)}.", null)),
    ];

    /// <summary>Those likely to be asked; all where none were named.</summary>
    public IReadOnlyList<SheetFact> Facts()
    {
        var named = HostTexts.NumbersIn(row.Texts.Facts);
        return
        [
            .. row.Facts.Where(fact => named.Count == 0 || named.Contains(fact.Number))
                .Select(fact => new SheetFact(fact.Number, fact.Text, Source(fact), Mark(fact))),
        ];
    }

    private string? Mark(SheetFactRow fact) => fact switch
    {
        { IsPrivate: true } => "private",
        { IsEmbargoed: true } when isHeld => "under embargo",
        _ => null,
    };

    private static string? Source(SheetFactRow fact) => (fact.Source, fact.AsOf?.ToString("d MMM yyyy", PackWords.Language)) switch
    {
        ({ Length: > 0 } source, { } day) => $"{source}; as of {day}",
        (_, { } day) => $"As of {day}",
        (var source, _) => source,
    };

    private string Whom(EmbargoWindow window) => (window.Territory, window.Format) switch
    {
        ({ } territory, { } format) => $"{territory}, {format}",
        ({ } territory, null) => territory,
        (null, { } format) => $"Everywhere, {format}",
        _ => row.Embargoes.AreSeveral ? "Everybody else" : "Everybody",
    };
}
