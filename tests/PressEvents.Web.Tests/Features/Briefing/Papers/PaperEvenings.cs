using CsCheck;
using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Questions;
using PressEvents.Domain.Seating;
using PressEvents.Domain.Talents;
using PressEvents.Web.Features.Briefing.Papers;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing.Papers;

/// <summary>Evenings as papers read them, of any size and with any names.</summary>
internal static class PaperEvenings
{
    /// <summary>A name in each of nine scripts, and one that is as long as names get.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "Theodora Maximiliane Wolkenstein-Trostburg von Sampletown und", "Łukasz Żółć", "Nguyễn Thị Ánh", "王小明", "佐藤はるか", "김하늘별", "محمد السراج",
        "נועה ברקאי", "Оксана Вигадана", "Ελένη Παραδειγματίδου", "bell hooks", "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenkasse", "Renée Lachance-Fictive",
    ];

    private static readonly Gen<IReadOnlyList<string>> Diet = Gen.Int[0, (1 << 9) - 1].Select(chosen => (IReadOnlyList<string>)[.. Diets.Codes.Where((_, code) => (chosen & (1 << code)) != 0)]);

    private static readonly string[] Questions = ["May we photograph you at the table?", "May we record the conversation, and keep it until the film is out in all territories?"];

    /// <summary>An evening with tables of ten, a talent at each of the first two, two courses in which they change, and consents.</summary>
    public static PaperEvening Of(int guests)
    {
        var tables = Enumerable.Range(1, ((guests + 2) / 10) + 1).Select(Table).ToList();
        var consents = Questions.Select((words, number) => new PaperConsent(QuestionId.From(Id(4, number)), words)).ToList();
        var people = Enumerable.Range(0, guests).Select(number => Guest(number, tables)).ToList();
        people.AddRange(Enumerable.Range(0, Math.Min(2, tables.Count)).Select(number => Talent(number, tables)));
        return new PaperEvening(PressEventId.From(Id(1, 0)), "The Defiant Ones", "Example Agency")
        {
            StartsAt = Some.Now.AddDays(21),
            EndsAt = Some.Now.AddDays(21).AddHours(2),
            TimeZone = "America/New_York",
            Venue = "The Long Room",
            AccessNote = "Through the yard; a lift goes to the second floor.",
            HasSeats = true,
            Courses = [new(1, "First course", "07:20"), new(2, "Main course", "08:00")],
            Consents = consents,
            People = people,
            Names = people.Select(person => KeyValuePair.Create(person.Who.Key, person.Called)).Concat(tables.Select(table => KeyValuePair.Create(table.Id.Value.ToString("N"), table.Name))).ToDictionary(StringComparer.Ordinal),
        };
    }

    /// <summary>An evening of a dozen after some moves, swaps, cancellations, renamed people and tables, and other diets.</summary>
    public static Gen<PaperEvening> Edited(PaperEvening evening) => Gen.OneOf(Edits(evening)).Array[0, 4].Select(edits => edits.Aggregate(evening, (now, edit) => edit(now)));

    private static IGen<Func<PaperEvening, PaperEvening>>[] Edits(PaperEvening evening)
    {
        var who = OneOf([.. evening.People.Select(person => person.Who)]);
        var tables = evening.Tables.Select(table => table.Key).ToList();
        var name = OneOf(Names);
        return
        [
            Gen.Select(who, who, (one, other) => (Func<PaperEvening, PaperEvening>)(now => Swap(now, one, other))),
            Gen.Select(who, OneOf(tables), Gen.Int[1, 10], (one, table, seat) => (Func<PaperEvening, PaperEvening>)(now => now.People.Any(p => p.Seat?.Table.Id == table.Id && p.Seat.Number == seat) ? now : With(now, one, p => p with { Seat = new PaperSeat(now.People.Select(q => q.Seat?.Table).FirstOrDefault(t => t?.Id == table.Id) ?? table, seat) }))),
            Gen.Select(who, name, (one, called) => (Func<PaperEvening, PaperEvening>)(now => With(now, one, p => p with { Name = called, Called = called }))),
            who.Select(one => (Func<PaperEvening, PaperEvening>)(now => now with { People = [.. now.People.Where(p => p.Who != one || p.IsTalent)] })),
            Gen.Select(who, Diet, (one, diet) => (Func<PaperEvening, PaperEvening>)(now => With(now, one, p => p.IsTalent ? p : p with { Diet = diet, DietNote = diet.Count > 2 ? "A trace is fine." : null }))),
            Gen.Select(OneOf(tables), name, (table, called) => (Func<PaperEvening, PaperEvening>)(now => Rename(now, table.Id, called))),
            Gen.Select(who, Gen.Enum<RulesStanding>(), (one, rules) => (Func<PaperEvening, PaperEvening>)(now => With(now, one, p => p with { Rules = rules, Access = rules is RulesStanding.Older ? "A ramp" : null }))),
        ];
    }

    private static Gen<T> OneOf<T>(IReadOnlyList<T> all) => Gen.Int[0, all.Count - 1].Select(number => all[number]);

    private static PaperEvening With(PaperEvening evening, Sitter who, Func<PaperPerson, PaperPerson> change) =>
        evening with { People = [.. evening.People.Select(person => person.Who == who ? change(person) : person)] };

    private static PaperEvening Swap(PaperEvening evening, Sitter one, Sitter other)
    {
        var (first, second) = (evening.People.FirstOrDefault(p => p.Who == one), evening.People.FirstOrDefault(p => p.Who == other));
        return first is null || second is null ? evening : With(With(evening, one, p => p with { Seat = second.Seat }), other, p => p with { Seat = first.Seat });
    }

    private static PaperEvening Rename(PaperEvening evening, TableId id, string name)
    {
        PaperSeat? Renamed(PaperSeat? seat) => seat?.Table.Id == id ? seat with { Table = seat.Table with { Name = name } } : seat;
        return evening with { People = [.. evening.People.Select(p => p with { Seat = Renamed(p.Seat), Stops = p.Stops.ToDictionary(stop => stop.Key, stop => Renamed(stop.Value)!) })] };
    }

    private static LaidTable Table(int number) => new(TableId.From(Id(2, number)), number, number is 2 ? "The long table under the window that looks on to the yard" : $"Table {number}", number % 3 is 2 ? TableShape.Long : TableShape.Round, 10);

    private static PaperPerson Guest(int number, List<LaidTable> tables)
    {
        var id = GuestId.From(Id(3, number));
        return new PaperPerson(Sitter.Of(id), Names[number % Names.Count])
        {
            Called = $"{Names[number % Names.Count]} ({number})",
            Outlet = (number % 4) switch { 0 => null, 1 => "The Quarterly Review of Imaginary Documentaries and Their Audiences", _ => "Example Radio" },
            BroughtBy = number % 5 is 4 ? Names[(number - 1) % Names.Count] : null,
            Kind = number % 10 is 9 ? PlusOneKind.Photographer : null,
            PartySize = number % 5 >= 3 ? 2 : 1,
            Rules = (RulesStanding)(number % 4),
            Code = RowCodes.Of([(id, Some.Now)])[id],
            Seat = new PaperSeat(tables[(number + 2) / 10], ((number + 2) % 10) + 1, number % 8 is 3),
            Diet = number % 3 is 0 ? [Diets.Codes[number % Diets.Codes.Count], .. number % 6 is 0 ? new[] { "nut-allergy" } : []] : [],
            DietNote = number % 7 is 0 ? "Carries an adrenaline pen; a trace of celery is fine, a trace of mustard is not." : null,
            Access = number % 8 is 3 ? "The way without stairs, please, and a chair without arms." : null,
            NeedsAccessSeat = number % 8 is 3,
            Equipment = number % 10 is 9 ? "Two cameras, one light of 300 W on a stand" : null,
            Consents = [number % 3 is 0 ? null : number % 2 is 0, number % 4 is 0],
        };
    }

    private static PaperPerson Talent(int number, List<LaidTable> tables) => new(Sitter.Of(TalentId.From(Id(5, number))), number is 0 ? "Odette Sample-Marrow" : "Ifeoma Placeholder")
    {
        Seat = new PaperSeat(tables[0], number + 1),
        Stops = tables.Count < 2 ? new Dictionary<int, PaperSeat>() : new Dictionary<int, PaperSeat> { [number + 1] = new(tables[1], 10) },
    };

    private static Guid Id(int kind, int number) => new(number + 1, (short)kind, 0, new byte[8]);
}
