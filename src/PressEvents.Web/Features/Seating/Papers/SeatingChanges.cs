using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating.Papers;

/// <summary>One line of a paper that is no longer as it was.</summary>
/// <param name="Subject">Whose paper it is, or which table’s or seat’s.</param>
/// <param name="Before">What it said; null where it is new.</param>
/// <param name="After">What it says; null where it goes.</param>
public sealed record SeatingChange(PaperKey Key, string Subject, string? Before, string? After);

/// <summary>
/// The blast radius: which papers change when one plan becomes another, and nothing else. Looks only at people who moved and at the tables
/// they left or came to; what nobody touched is never written out.
/// </summary>
public static class SeatingChanges
{
    /// <param name="people">Everybody of either plan, as they are now: somebody who cancelled has no place card after, and is told nothing.</param>
    /// <returns>By kind of paper, then by whose it is.</returns>
    public static IReadOnlyList<SeatingChange> Between(PlanOnPaper before, PlanOnPaper after, IReadOnlyDictionary<Sitter, PaperPerson> people)
    {
        var (then, now) = (new PaperLines(before, people), new PaperLines(after, people));
        var touched = Touched(before, after);
        var evening = touched.Where(place => place.Course is null).Select(place => place.Table).ToHashSet();
        var nearby = At(before, after, evening);
        var told = before.Courses.Union(after.Courses).SelectMany(course => Moved(before, after, course)).ToHashSet();
        return
        [
            .. Compare(nearby.Select(then.PlaceCard), nearby.Select(now.PlaceCard)),
            .. Compare(evening.Select(then.TableCard), evening.Select(now.TableCard)),
            .. touched.GroupBy(place => place.Course, place => place.Table).OrderBy(course => course.Key).SelectMany(course => HostLines(before, after, then, now, course.Key, [.. course])),
            .. Compare(evening.SelectMany(then.KitchenLines), evening.SelectMany(now.KitchenLines)),
            .. Compare(nearby.Select(then.Pack), nearby.Select(now.Pack)),
            .. Compare(told.Select(then.Message), told.Select(now.Message)),
        ];
    }

    private static IEnumerable<SeatingChange> HostLines(PlanOnPaper before, PlanOnPaper after, PaperLines then, PaperLines now, int? course, HashSet<TableId> tables)
    {
        var readers = tables.SelectMany(table => before.At(table, course).Concat(after.At(table, course))).Select(at => at.Who).ToHashSet();
        return Compare(
            before.Courses.Contains(course) ? readers.SelectMany(reader => then.HostLines(reader, course)) : [],
            after.Courses.Contains(course) ? readers.SelectMany(reader => now.HostLines(reader, course)) : []);
    }

    // A table is touched where somebody comes, goes or changes seats, and where it is laid otherwise.
    private static HashSet<(int? Course, TableId Table)> Touched(PlanOnPaper before, PlanOnPaper after) =>
        [.. from course in before.Courses.Union(after.Courses)
            from who in Moved(before, after, course)
            from at in new[] { before.At(who, course), after.At(who, course) }
            where at is not null
            select (course, at.Table.Id)];

    // In a course that only one of the two has, everybody’s place is news.
    private static IEnumerable<Sitter> Moved(PlanOnPaper before, PlanOnPaper after, int? course)
    {
        var isInBoth = before.Courses.Contains(course) && after.Courses.Contains(course);
        return before.People.Union(after.People).Where(who => !isInBoth || before.At(who, course) != after.At(who, course));
    }

    private static HashSet<Sitter> At(PlanOnPaper before, PlanOnPaper after, HashSet<TableId> tables) =>
        [.. tables.SelectMany(table => before.At(table, null).Concat(after.At(table, null))).Select(at => at.Who)];

    private static IEnumerable<SeatingChange> Compare(IEnumerable<PaperLine?> before, IEnumerable<PaperLine?> after)
    {
        var (then, now) = (before.OfType<PaperLine>().ToDictionary(line => line.Key), after.OfType<PaperLine>().ToDictionary(line => line.Key));
        return then.Keys.Union(now.Keys).Select(key => (Then: then.GetValueOrDefault(key), Now: now.GetValueOrDefault(key)))
            .Where(line => !string.Equals(line.Then?.Text, line.Now?.Text, StringComparison.Ordinal))
            .Select(line => new SeatingChange((line.Now ?? line.Then)!.Key, (line.Now ?? line.Then)!.Subject, line.Then?.Text, line.Now?.Text))
            .OrderBy(change => change.Subject, StringComparer.CurrentCulture).ThenBy(change => change.Key.Line, StringComparer.Ordinal).ThenBy(change => change.Key.Of, StringComparer.Ordinal);
    }
}
