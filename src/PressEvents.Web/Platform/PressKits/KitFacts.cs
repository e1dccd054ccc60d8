using PressEvents.Data.Writing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;

namespace PressEvents.Web.Platform.PressKits;

/// <summary>What a kit's rows say of facts that are not there, or that guests may not read.</summary>
internal sealed class KitFacts
{
    private readonly Dictionary<(string File, int Line), string> problems = [];

    public static KitFacts None { get; } = new();

    public static async Task<KitFacts> CheckAsync(Work work, PressEventId eventId, PressKit kit)
    {
        var facts = new KitFacts();
        foreach (var text in kit.Texts.Where(text => text.Field.QuotesFacts))
        {
            await facts.CheckAsync(work, eventId, (text.File, text.Line), [(text.Field.Name, text.Text)]);
        }

        foreach (var row in kit.People)
        {
            await facts.CheckAsync(work, eventId, (row.File, row.Line), Quoting(TalentFields.All, row.Values));
        }

        foreach (var row in kit.Entries)
        {
            await facts.CheckAsync(work, eventId, (row.File, row.Line), Quoting(row.List.Fields, row.Values));
        }

        return facts;
    }

    /// <summary>The texts of these fields in which facts may be named.</summary>
    public static IReadOnlyCollection<(string Field, string? Text)> Quoting(IEnumerable<MaterialField> fields, FieldValues values) =>
        [.. fields.Where(field => field.QuotesFacts).Select(field => (field.Name, values[field.Name]))];

    public string? ProblemOf(string file, int line) => problems.GetValueOrDefault((file, line));

    private async Task CheckAsync(Work work, PressEventId eventId, (string File, int Line) place, IReadOnlyCollection<(string Field, string? Text)> texts)
    {
        if (await FactChecks.ProblemAsync(work, eventId, FactAudience.Guests, texts) is { } wrong)
        {
            problems[place] = wrong.Sentence;
        }
    }
}
