using System.Globalization;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating.Papers;

/// <summary>What a plan says on each kind of paper.</summary>
internal sealed class PaperLines(PlanOnPaper plan, IReadOnlyDictionary<Sitter, PaperPerson> people)
{
    /// <summary>The card at somebody’s seat.</summary>
    public PaperLine? PlaceCard(Sitter who) => plan.At(who, null) is { } at ? Line(PaperKind.PlaceCard, who, at.Words) : null;

    /// <summary>The card on a table at which somebody sits.</summary>
    public PaperLine? TableCard(TableId table) => plan.At(table, null).FirstOrDefault() is { } at
        ? new PaperLine(new PaperKey(PaperKind.TableCard, table.Value.ToString("N")), at.Table.Name, at.Table.Name)
        : null;

    /// <summary>What one of the talent, or a host, reads of those at their table in a course.</summary>
    public IEnumerable<PaperLine> HostLines(Sitter reader, int? course) => people[reader].HasSheet && plan.At(reader, course) is { } own
        ? plan.At(own.Table.Id, course).Where(at => at.Who != reader).Select(at => new PaperLine(
            new PaperKey(PaperKind.HostLine, reader.Key, $"{N(course ?? 0)}/{at.Who.Key}"),
            people[reader].Name,
            $"{(course is { } number ? $"course {N(number)}, " : "")}{at.Words}: {people[at.Who].Name}"))
        : [];

    /// <summary>What the kitchen serves at each seat of a table.</summary>
    public IEnumerable<PaperLine> KitchenLines(TableId table) => plan.At(table, null).Select(at => new PaperLine(
        new PaperKey(PaperKind.KitchenLine, table.Value.ToString("N"), N(at.Seat)),
        at.Words,
        people[at.Who].Diet is { Length: > 0 } diet ? $"{at.Words}: {diet}" : $"{at.Words}: no code"));

    /// <summary>The table as drawn in a guest’s pack.</summary>
    public PaperLine? Pack(Sitter who) => people[who] is { HasPack: true, IsComing: true } && plan.At(who, null) is { } own
        ? Line(PaperKind.Pack, who, $"{own.Words} of {N(own.Table.Seats)}, {own.Table.Shape}: {string.Join("; ", plan.At(own.Table.Id, null).Where(at => people[at.Who].IsComing).Select(at => $"{N(at.Seat)} {people[at.Who].Name}"))}")
        : null;

    /// <summary>What a guest is told of where they sit.</summary>
    public PaperLine? Message(Sitter who) => people[who] is { IsTold: true, IsComing: true } && plan.People.Contains(who)
        ? Line(PaperKind.Message, who, string.Join("; ", plan.Courses.Select(course => plan.At(who, course)).OfType<SeatedAt>().Distinct().Select(At)))
        : null;

    private static string At(SeatedAt at) => at.Course is { } course ? $"course {N(course)}: {at.Words}" : at.Words;

    private PaperLine Line(PaperKind kind, Sitter who, string text) => new(new PaperKey(kind, who.Key), people[who].Name, text);

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
