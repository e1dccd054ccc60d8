using PressEvents.Domain.Guests;
using PressEvents.Domain.Seating;
using PressEvents.Domain.Talents;
using PressEvents.Web.Features.Seating.Papers;

namespace PressEvents.Benchmarks;

/// <summary>How long the blast radius of a late change takes at a dinner of sixty, in processor time.</summary>
internal static class SeatingBenchmark
{
    private const int People = 64;
    private const int Rounds = 200;
    private const double MostSeconds = 1;

    public static Task<int> RunAsync()
    {
        var now = DateTimeOffset.UnixEpoch;
        var tables = Enumerable.Range(1, 8).Select(n => new LaidTable(TableId.New(now), n, $"Table {n}", TableShape.Round, 10)).ToList();
        var people = new Dictionary<Sitter, PaperPerson>();
        var seated = new List<SeatedAt>();
        for (var n = 0; n < People; n++)
        {
            var isTalent = n % 16 == 0;
            var who = isTalent ? Sitter.Of(TalentId.New(now)) : Sitter.Of(GuestId.New(now));
            people[who] = new PaperPerson($"Person {n}", true) { HasSheet = n % 8 == 0, HasPack = !isTalent, IsTold = !isTalent, Diet = n % 3 == 0 ? "D1" : "" };
            seated.Add(new SeatedAt(who, tables[n % 8], (n / 8) + 1));
        }

        // Of four talent each sits at another table in each of four courses; then two people swap.
        List<SeatedAt> stops = [.. Enumerable.Range(1, 4).SelectMany(course => Enumerable.Range(0, 4).Select(t => new SeatedAt(seated[t * 16].Who, tables[((t * 2) + course) % 8], 10, course)))];
        var swapped = seated.Select((at, n) => n switch { 1 => at with { Table = seated[2].Table, Seat = seated[2].Seat }, 2 => at with { Table = seated[1].Table, Seat = seated[1].Seat }, _ => at });
        var (before, after) = (new PlanOnPaper([.. seated, .. stops]), new PlanOnPaper([.. swapped, .. stops]));
        var changes = SeatingChanges.Between(before, after, people).Count;
        var started = Environment.CpuUsage.TotalTime;
        for (var n = 0; n < Rounds; n++)
        {
            SeatingChanges.Between(before, after, people);
        }

        var seconds = (Environment.CpuUsage.TotalTime - started).TotalSeconds / Rounds;
        RsvpBenchmark.Print($"blast radius of a swap among {People} people in 4 courses: {changes} lines of paper in {seconds * 1000:0.00} ms; goal at most {MostSeconds:0} s: {(seconds <= MostSeconds ? "met" : "MISSED")}");
        return Task.FromResult(0);
    }
}
