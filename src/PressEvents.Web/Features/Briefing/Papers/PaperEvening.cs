using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Questions;
using PressEvents.Domain.Seating;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Briefing.Papers;

/// <summary>All that working papers are made of: those who come, where the published plan puts them, and what the house must know of them. For the team only.</summary>
public sealed record PaperEvening(PressEventId Id, string Title, string Organisation)
{
    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public required string TimeZone { get; init; }

    public string? Venue { get; init; }

    /// <summary>The way in without steps, as guests read it.</summary>
    public string? AccessNote { get; init; }

    /// <summary>Whether a plan is published; without one nobody has a seat.</summary>
    public bool HasSeats { get; init; }

    /// <summary>Guests who come and the talent, by name.</summary>
    public IReadOnlyList<PaperPerson> People { get; init; } = [];

    /// <summary>The courses, where somebody changes places during them.</summary>
    public IReadOnlyList<PaperCourse> Courses { get; init; } = [];

    /// <summary>What guests were asked to consent to.</summary>
    public IReadOnlyList<PaperConsent> Consents { get; init; } = [];

    /// <summary>Everybody and every table of the event by subject, those who went among them: to name what is to be taken away.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IEnumerable<PaperPerson> Guests => People.Where(person => !person.IsTalent);

    public IEnumerable<PaperPerson> Seated => People.Where(person => person.Seat is not null).OrderBy(person => person.Seat!.Table.Order).ThenBy(person => person.Seat!.Number);

    /// <summary>The tables somebody sits at, in their order.</summary>
    public IEnumerable<IGrouping<LaidTable, PaperPerson>> Tables => Seated.GroupBy(person => person.Seat!.Table);

    /// <summary>“19:20” on the clocks of the place.</summary>
    public string Clock(DateTimeOffset at) => EventWords.In(at, TimeZone).ToString("HH':'mm", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Somebody who comes.</summary>
public sealed record PaperPerson(Sitter Who, string Name)
{
    public bool IsTalent => Who.Talent is not null;

    /// <summary>The name, and the row code where somebody else of the event has the same name.</summary>
    public string Called { get; init; } = Name;

    public string? Outlet { get; init; }

    /// <summary>As what a plus-one comes along; null for everybody else.</summary>
    public PlusOneKind? Kind { get; init; }

    /// <summary>For a plus-one, who brings them.</summary>
    public string? BroughtBy { get; init; }

    /// <summary>How many of the party come, this person among them.</summary>
    public int PartySize { get; init; } = 1;

    public RulesStanding Rules { get; init; }

    /// <summary>Null for talent, who are on no door sheet.</summary>
    public RowCode? Code { get; init; }

    public PaperSeat? Seat { get; init; }

    /// <summary>Where they sit during single courses, when not on their own seat; by course, from 1.</summary>
    public IReadOnlyDictionary<int, PaperSeat> Stops { get; init; } = new Dictionary<int, PaperSeat>();

    /// <summary>Codes as in <see cref="Diets.Codes"/>.</summary>
    public IReadOnlyList<string> Diet { get; init; } = [];

    public string? DietNote { get; init; }

    public string? Access { get; init; }

    public bool NeedsAccessSeat { get; init; }

    public string? Equipment { get; init; }

    /// <summary>What they answered to each of <see cref="PaperEvening.Consents"/>; null where nothing.</summary>
    public IReadOnlyList<bool?> Consents { get; init; } = [];

    public PaperSeat? During(PaperCourse course) => Stops.GetValueOrDefault(course.Number) ?? Seat;
}

/// <param name="IsAccess">Whether the seat suits somebody who needs access.</param>
public sealed record PaperSeat(LaidTable Table, int Number, bool IsAccess = false)
{
    /// <summary>“Table 2, seat 4”.</summary>
    public string Words => FormattableString.Invariant($"{Table.Name}, seat {Number}");
}

/// <param name="Number">From 1.</param>
/// <param name="Starts">On the clocks of the place; null where the run of show does not say.</param>
public sealed record PaperCourse(int Number, string Name, string? Starts);

public sealed record PaperConsent(QuestionId Id, string Words);
