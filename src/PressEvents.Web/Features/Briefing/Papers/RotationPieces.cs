namespace PressEvents.Web.Features.Briefing.Papers;

/// <summary>One course on a card.</summary>
/// <param name="Place">Null where they have no seat in it.</param>
/// <param name="With">For a guest, the talent at their table; for talent, who else is at theirs, seat after seat.</param>
public sealed record RotationCourse(PaperCourse Course, string? Place, IReadOnlyList<string> With)
{
    public string Line(bool withPlace) => $"{Course.Number} {Course.Name} {Course.Starts}: {(withPlace ? Place : "")}; {string.Join(", ", With)}";
}

/// <summary>What somebody reads of the courses: the talent which tables are theirs when, a guest whom they meet.</summary>
public sealed record RotationSheet(string Key, string Called, string Name, bool IsTalent, IReadOnlyList<RotationCourse> Courses) : PaperPiece(Key, Called)
{
    /// <summary>Whether they change places themselves.</summary>
    public bool Moves => Courses.Select(course => course.Place).Distinct(StringComparer.Ordinal).Count() > 1;

    /// <summary>All that is said of the courses. Who stays where they are finds their place by their place card.</summary>
    public string Lines => string.Join('\n', Courses.Select(course => course.Line(IsTalent || Moves)));

    public override IReadOnlyList<PaperPart> Parts =>
    [
        new("name", Name),
        new("courses", Lines, string.Join("; ", Courses.Select(course => $"{course.Course.Name} {(IsTalent ? course.Place ?? "nowhere" : string.Join(" and ", course.With.DefaultIfEmpty("nobody")))}"))),
    ];

    /// <summary>The talent first. Guests whom nobody visits and who stay have no card.</summary>
    public static IReadOnlyList<PaperPiece> Of(PaperEvening evening) => evening.Courses.Count == 0 ? []
        : [.. evening.People.Where(person => person.Seat is not null).Select(person => Of(evening, person)).Where(sheet => sheet.IsTalent || sheet.Courses.Any(course => course.With.Count > 0)).OrderByDescending(sheet => sheet.IsTalent)];

    private static RotationSheet Of(PaperEvening evening, PaperPerson person) =>
        new(person.Who.Key, person.Called, person.Name, person.IsTalent, [.. evening.Courses.Select(course => During(evening, person, course))]);

    private static RotationCourse During(PaperEvening evening, PaperPerson person, PaperCourse course)
    {
        var own = person.During(course);
        var with = evening.People.Where(other => other != person && (person.IsTalent || other.IsTalent)).Select(other => (other.Name, Seat: other.During(course)))
            .Where(other => own is not null && other.Seat?.Table.Id == own.Table.Id).OrderBy(other => other.Seat!.Number).Select(other => other.Name);
        return new RotationCourse(course, own?.Words, [.. with]);
    }
}
