using PressEvents.Domain.Contacts;
using PressEvents.Domain.Seating;
using PressEvents.Seating.Problems;

namespace PressEvents.Web.Features.Seating;

/// <summary>Makes the problem of the rows. What contradicts itself at first sight becomes a sentence.</summary>
internal sealed class SeatingCaseMaker
{
    private readonly SeatingRoom room;
    private readonly IReadOnlyList<SeatingGuest> coming;
    private readonly IReadOnlyList<Table> tables;
    private readonly SeatingRules rules;
    private readonly Dictionary<SeatId, (Table Table, Seat Seat)> seats;

    public SeatingCaseMaker(SeatingRoom room)
    {
        this.room = room;
        coming = [.. room.People.Where(person => person.IsComing)];
        tables = [.. room.Tables.Where(table => room.Seats[table.Id].Any())];
        seats = room.Tables.SelectMany(table => room.Seats[table.Id].Select(seat => (table, seat))).ToDictionary(place => place.seat.Id);
        rules = new SeatingRules(room, seats);
    }

    public SeatingCase Make()
    {
        rules.Collect();
        var problem = Problem();
        return new SeatingCase(problem, Plan(), room.Revision)
        {
            Faults = Faults(problem),
            LeftOut = [.. room.Tables.Except(tables).Select(table => SeatingWords.NoSeats(table.Name)), .. rules.LeftOut],
            People = room.People.ToDictionary(person => person.Sitter.Key, person => person.Name, StringComparer.Ordinal),
            Tables = room.Tables.ToDictionary(Key, table => table.Name, StringComparer.Ordinal),
            Rules = rules.Sentences,
        };
    }

    private static string Key(Table table) => table.Id.Value.ToString("N");

    private SeatingProblem Problem() => new(room.Title, [.. tables.Select(ProblemTable)], [.. coming.Select(ProblemGuest)])
    {
        Together = rules.Together,
        Apart = rules.Apart,
        Pins = rules.Pins,
        Wishes = rules.Wishes,
        Weights = Weights(),
    };

    private ProblemTable ProblemTable(Table table) => new(Key(table), Kind(table.Shape), room.Seats[table.Id].Count())
    {
        AccessSeats = Where(table, seat => seat.IsAccess),
        BlockedSeats = Where(table, seat => seat.IsBlocked),
    };

    private IReadOnlyList<int> Where(Table table, Func<Seat, bool> has) => [.. room.Seats[table.Id].Where(has).Select(seat => seat.Number - 1)];

    private static TableKind Kind(TableShape shape) => shape switch
    {
        TableShape.Round => TableKind.Round,
        TableShape.Long => TableKind.Long,
        TableShape.Open => TableKind.Open,
    };

    private static ProblemGuest ProblemGuest(SeatingGuest person) => new(person.Sitter.Key, person.Role)
    {
        Outlet = person.Outlet?.Value.ToString("N"),
        Beat = string.IsNullOrWhiteSpace(person.Beat) ? null : SearchFold.Fold(person.Beat),
        Languages = Languages(person.Languages),
        NeedsAccess = person.NeedsAccessSeat,
        Priority = Priority(person),
    };

    // Who speaks English speaks with everybody who does, in whichever country or script.
    private static IReadOnlyList<string> Languages(string? tags) =>
        [.. (tags ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(tag => tag.Split('-')[0].ToLowerInvariant()).Distinct(StringComparer.Ordinal)];

    // Tier A or 1 counts three times as much as B, 2 or none; what comes below counts nothing. Only those who write are placed near the talent.
    private static int Priority(SeatingGuest person) => person.Role is not GuestRole.Journalist ? 0 : person.Tier?.Trim().ToUpperInvariant() switch
    {
        "A" or "1" => 3,
        null or "" or "B" or "2" => 1,
        _ => 0,
    };

    // Multiplied, not divided: a half point would be lost. What is usual is five times the solvers’ own.
    private Weights Weights()
    {
        var (usual, near, mix) = (new Weights(), room.Weights.NearTalent, room.Weights.Mix);
        return new Weights
        {
            TalentAdjacent = usual.TalentAdjacent * near,
            TalentOpposite = usual.TalentOpposite * near,
            TalentSameTable = usual.TalentSameTable * near,
            HostMissing = coming.Any(person => person.Role is GuestRole.Host) ? usual.HostMissing * SeatingWeights.Usual : 0,
            SameOutletPair = usual.SameOutletPair * mix,
            SameBeatPair = usual.SameBeatPair * mix,
            NoCommonLanguage = usual.NoCommonLanguage * mix,
        };
    }

    private IReadOnlyList<Place> Plan()
    {
        var keys = coming.Select(person => person.Sitter).ToHashSet();
        return [.. room.Assignments.Where(a => keys.Contains(a.Sitter))
            .Select(a => new Place(a.Sitter.Key, Key(seats[a.SeatId].Table), seats[a.SeatId].Seat.Number - 1))
            .OrderBy(place => place.Guest, StringComparer.Ordinal)];
    }

    private IReadOnlyList<string> Faults(SeatingProblem problem)
    {
        List<string> faults = [.. tables.Count == 0 ? [SeatingWords.NoTables] : Array.Empty<string>(), .. coming.Count == 0 ? [SeatingWords.NobodyComing] : Array.Empty<string>()];
        var usable = seats.Values.Where(place => !place.Seat.IsBlocked).ToList();
        if (tables.Count > 0 && coming.Count > usable.Count)
        {
            faults.Add(SeatingWords.TooMany(coming.Count, usable.Count));
        }

        var (needing, suiting) = (coming.Count(person => person.NeedsAccessSeat), usable.Count(place => place.Seat.IsAccess));
        if (needing > suiting)
        {
            faults.Add(SeatingWords.TooFewAccess(needing, suiting));
        }

        faults.AddRange(rules.Faults);
        return faults.Count > 0 ? faults : ProblemChecks.Of(problem);
    }
}
