using PressEvents.Domain.Briefing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Talents;

namespace PressEvents.Web.Platform.PressKits;

/// <summary>Lays a press kit beside an event's material and decides what becomes of each line. The only one: what is shown is what is done.</summary>
internal sealed class PressKitPlanner
{
    private readonly MaterialState state;
    private readonly KitPictureNames pictures;
    private readonly KitFacts facts;
    private readonly KitDoubles doubles = new();
    private readonly List<KitLine> lines;
    private readonly List<(TalentId? Id, FieldValues Values)> talent = [];
    private readonly List<(PackItemId? Id, PackContent Content)> items = [];

    private PressKitPlanner(PressKit kit, MaterialState state, KitPictureNames pictures, KitFacts facts) =>
        (this.state, this.pictures, this.facts, lines) = (state, pictures, facts, [.. kit.Problems]);

    public static PressKitPlan Plan(PressKit kit, IReadOnlyDictionary<string, KitPicture> made, MaterialState state, KitFacts facts)
    {
        var planner = new PressKitPlanner(kit, state, new KitPictureNames(state.EventId, made), facts);
        var texts = planner.PlanTexts(kit.Texts);
        foreach (var row in kit.People)
        {
            planner.PlanPerson(row);
        }

        foreach (var row in kit.Entries)
        {
            planner.PlanEntry(row, null);
        }

        return new PressKitPlan([.. planner.lines.OrderBy(line => line.File, StringComparer.OrdinalIgnoreCase).ThenBy(line => line.Line)])
        {
            Texts = texts,
            Talent = planner.talent,
            Items = planner.items,
            Pictures = planner.pictures.Used,
        };
    }

    private FieldValues? PlanTexts(IReadOnlyList<KitText> read)
    {
        var after = new FieldValues();
        foreach (var text in read)
        {
            var said = new FieldValues { [text.Field.Name] = text.Text };
            if ((MaterialChecks.Problem([text.Field], said)?.Sentence ?? facts.ProblemOf(text.File, text.Line)) is { } wrong)
            {
                lines.Add(new KitLine(text.File, text.Line, text.Field.Name, KitOutcome.Refused, wrong));
                continue;
            }

            var isSame = string.Equals(state.Texts[text.Field.Name], said[text.Field.Name], StringComparison.Ordinal);
            lines.Add(new KitLine(text.File, text.Line, text.Field.Name, Outcome(state.Texts[text.Field.Name] is not null, isSame)));
            after = after.With(said);
        }

        return state.Texts.With(after) is var all && all.SaysTheSameAs(state.Texts) ? null : all;
    }

    private void PlanPerson(KitRow row)
    {
        var isTalent = PressKitReader.IsYes(row.Values[TalentFields.Mark]);
        row.Values[TalentFields.Mark] = null;
        row.Values["Name"] = PersonName.From(row.Values["Name"])?.Full;
        var known = state.Talent.FirstOrDefault(t => string.Equals(t.Values["Name"], row.Values["Name"], StringComparison.OrdinalIgnoreCase));
        if (known is not null || isTalent)
        {
            PlanTalent(row, known);
            return;
        }

        var others = TalentFields.All.Where(field => !row.List.Has(field.Name) && row.Values[field.Name] is not null).ToList();
        PlanEntry(row, others.Count == 0 ? null : $"Only talent has {string.Join(", ", others.Select(field => $"“{field.Name}”"))}; that was left out.");
    }

    private void PlanTalent(KitRow row, TalentState? known)
    {
        var name = row.Values["Name"] ?? "";
        var missing = pictures.Resolve(TalentFields.All, row.Values);
        var values = known?.Values.With(row.Values) ?? row.Values;
        if ((missing ?? MaterialChecks.Problem(TalentFields.All, values)?.Sentence ?? facts.ProblemOf(row.File, row.Line) ?? doubles.Of(row, [name])) is { } wrong)
        {
            lines.Add(row.As(KitOutcome.Refused, name, wrong));
            return;
        }

        var isSame = known is not null && values.SaysTheSameAs(known.Values);
        lines.Add(row.As(Outcome(known is not null, isSame), name));
        if (!isSame)
        {
            talent.Add((known?.Id, values));
        }
    }

    private void PlanEntry(KitRow row, string? note)
    {
        var missing = pictures.Resolve(row.List.Fields, row.Values) ?? facts.ProblemOf(row.File, row.Line);
        var read = row.List.Read(row.Values);
        if (missing is not null || read is not { Value: { } said })
        {
            lines.Add(row.As(KitOutcome.Refused, LabelOf(row), missing ?? RefusalWords.Of(read.Refusal!)));
            return;
        }

        var keys = row.List.KeysOf(said);
        if (doubles.Of(row, keys) is { } twice)
        {
            lines.Add(row.As(KitOutcome.Refused, row.List.NameOf(said), twice));
            return;
        }

        var before = keys.Select(key => state.Items.FirstOrDefault(item => item.Part == row.List.Part && row.List.KeysOf(item.Content).Contains(key, StringComparer.Ordinal))).FirstOrDefault(item => item is not null);
        var after = before is null ? said : row.List.Read(row.List.Write(before.Content).With(row.Values)).Value!;
        var isSame = after.Equals(before?.Content);
        lines.Add(row.As(Outcome(before is not null, isSame), row.List.NameOf(said), note));
        if (!isSame)
        {
            items.Add((before?.Id, after));
        }
    }

    private static string LabelOf(KitRow row) =>
        row.List.Fields.Where(field => field.Kind is not FieldKind.Picture).Select(field => row.Values[field.Name]).FirstOrDefault(text => text is not null) ?? "";

    private static KitOutcome Outcome(bool isKnown, bool isSame) => (isKnown, isSame) switch
    {
        (false, _) => KitOutcome.Added,
        (_, true) => KitOutcome.Unchanged,
        _ => KitOutcome.Changed,
    };
}
