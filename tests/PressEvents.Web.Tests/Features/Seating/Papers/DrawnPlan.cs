using PressEvents.Domain.Guests;
using PressEvents.Domain.Seating;
using PressEvents.Domain.Talents;
using PressEvents.Web.Features.Seating.Papers;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Seating.Papers;

/// <summary>A plan that random hands edit, and every line of every paper written out from it the plain way.</summary>
internal sealed class DrawnPlan
{
    private readonly Dice random;
    private readonly List<LaidTable> tables;
    private readonly Dictionary<Sitter, (int Table, int Seat)> own = [];
    private readonly Dictionary<(int Course, Sitter Who), (int Table, int Seat)> stops = [];

    public DrawnPlan(Dice random, int guests, int tableCount, int seats)
    {
        this.random = random;
        tables = [.. Enumerable.Range(1, tableCount).Select(n => new LaidTable(TableId.New(Some.Now), n, $"Table {n}", TableShape.Round, seats))];
        for (var n = 0; n < guests; n++)
        {
            var who = n % 8 == 0 ? Sitter.Of(TalentId.New(Some.Now)) : Sitter.Of(GuestId.New(Some.Now));
            People[who] = new PaperPerson($"Person {n}", n % 11 != 10)
            {
                HasSheet = n % 8 is 0 or 1, HasPack = n % 8 != 0 && n % 5 != 4, IsTold = n % 8 != 0, Diet = n % 3 == 0 ? $"D{(n % 9) + 1}" : "",
            };
        }

        foreach (var who in People.Keys.Where(_ => random.Next(10) > 0))
        {
            own[who] = FreeSeat(place => !own.ContainsValue(place));
        }
    }

    private DrawnPlan(DrawnPlan other)
    {
        (random, People) = (other.random, other.People);
        (tables, own, stops) = ([.. other.tables], new(other.own), new(other.stops));
    }

    public Dictionary<Sitter, PaperPerson> People { get; } = [];

    public DrawnPlan Copy() => new(this);

    public PlanOnPaper OnPaper() => new(
        own.Select(pair => new SeatedAt(pair.Key, tables[pair.Value.Table], pair.Value.Seat))
            .Concat(stops.Select(pair => new SeatedAt(pair.Key.Who, tables[pair.Value.Table], pair.Value.Seat, pair.Key.Course))));

    /// <summary>One to three of the things a publicist does.</summary>
    public void Edit()
    {
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            EditOnce();
        }
    }

    /// <summary>Every line there is, by its key: what a full printing would hold.</summary>
    public Dictionary<PaperKey, string> WriteAll()
    {
        var all = new Dictionary<PaperKey, string>();
        foreach (var (who, at) in own)
        {
            all[new(PaperKind.PlaceCard, who.Key)] = Where(at);
            all[new(PaperKind.TableCard, Id(at.Table))] = tables[at.Table].Name;
            all[new(PaperKind.KitchenLine, Id(at.Table), $"{at.Seat}")] = $"{Where(at)}: {(People[who].Diet.Length > 0 ? People[who].Diet : "no code")}";
            if (People[who] is { HasPack: true, IsComing: true })
            {
                var around = own.Where(o => o.Value.Table == at.Table && People[o.Key].IsComing).OrderBy(o => o.Value.Seat).Select(o => $"{o.Value.Seat} {People[o.Key].Name}");
                all[new(PaperKind.Pack, who.Key)] = $"{Where(at)} of {tables[at.Table].Seats}, {tables[at.Table].Shape}: {string.Join("; ", around)}";
            }
        }

        WriteHostLines(all);
        foreach (var who in own.Keys.Union(stops.Keys.Select(stop => stop.Who)).Where(who => People[who] is { IsTold: true, IsComing: true }))
        {
            IEnumerable<string> lines = own.TryGetValue(who, out var at) ? [Where(at)] : [];
            all[new(PaperKind.Message, who.Key)] = string.Join("; ", lines.Concat(stops.Where(s => s.Key.Who == who).OrderBy(s => s.Key.Course).Select(s => $"course {s.Key.Course}: {Where(s.Value)}")));
        }

        return all;
    }

    private void WriteHostLines(Dictionary<PaperKey, string> all)
    {
        foreach (var course in stops.Keys.Select(stop => stop.Course).Append(0).Distinct())
        {
            var seated = People.Keys.Select(who => (Who: who, At: stops.TryGetValue((course, who), out var stop) ? stop : own.TryGetValue(who, out var mine) ? mine : default))
                .Where(person => person.At != default).ToList();
            foreach (var reader in seated.Where(person => People[person.Who].HasSheet))
            {
                foreach (var other in seated.Where(person => person.Who != reader.Who && person.At.Table == reader.At.Table))
                {
                    all[new(PaperKind.HostLine, reader.Who.Key, $"{course}/{other.Who.Key}")] = $"{(course > 0 ? $"course {course}, " : "")}{Where(other.At)}: {People[other.Who].Name}";
                }
            }
        }
    }

    private void EditOnce()
    {
        var who = People.Keys.ElementAt(random.Next(People.Count));
        switch (random.Next(8))
        {
            case 0:
                own.Remove(who);
                break;
            case 1 or 2:
                own[who] = FreeSeat(place => !own.ContainsValue(place));
                break;
            case 3 when own.Count > 1:
                var (a, b) = (own.Keys.ElementAt(random.Next(own.Count)), own.Keys.ElementAt(random.Next(own.Count)));
                (own[a], own[b]) = (own[b], own[a]);
                break;
            case 4:
                stops[(random.Next(1, 4), who)] = FreeSeat(place => !own.ContainsValue(place) && !stops.ContainsValue(place));
                break;
            case 5 when stops.Count > 0:
                stops.Remove(stops.Keys.ElementAt(random.Next(stops.Count)));
                break;
            case 6:
                var renamed = random.Next(tables.Count);
                tables[renamed] = tables[renamed] with { Name = $"Table {random.Next(100)}" };
                break;
            case 7:
                var laid = random.Next(tables.Count);
                tables[laid] = tables[laid] with { Shape = (TableShape)random.Next(3) };
                break;
        }
    }

    private (int Table, int Seat) FreeSeat(Func<(int, int), bool> isFree)
    {
        while (true)
        {
            var table = random.Next(tables.Count);
            if ((table, random.Next(1, tables[table].Seats + 1)) is var place && isFree(place))
            {
                return place;
            }
        }
    }

    private string Id(int table) => tables[table].Id.Value.ToString("N");

    private string Where((int Table, int Seat) at) => $"{tables[at.Table].Name}, seat {at.Seat}";
}
