using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Guests;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>Everybody answers at once for the last ten seats: real pages, real forms, real sockets, on both databases.</summary>
public sealed class LastSeatsRaceTests(MigratedTemplate template, PostgresServer postgres)
{
    private const int Seats = 10;

    private static readonly bool IsFull = Environment.GetEnvironmentVariable("PRESSEVENTS_FULL") is "1";
    private static readonly int Guests = IsFull ? 200 : 60;
    private static readonly int Rounds = IsFull ? 5 : 1;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Exactly_ten_are_confirmed_and_the_rest_wait_in_order_without_gaps(bool onPostgres)
    {
        for (var round = 1; round <= Rounds; round++)
        {
            var (evening, app, times) = await RunAsync(onPostgres, unguardedCrowd: null);
            await using (app)
            {
                var guests = await app.ReadAsync(evening.Organisation.Id, db => db.Guests.ToListAsync(Ct));
                var mail = await app.ReadAsync(evening.Organisation.Id, db => db.Outbox.ToListAsync(Ct));
                Assert.Equal(Seats, guests.Count(g => g.Status is GuestStatus.Accepted));
                Assert.Equal(Guests - Seats, guests.Count(g => g.Status is GuestStatus.Waitlisted));
                Assert.Equal(Guests, mail.Select(m => m.GuestId).Distinct().Count());
                Assert.Equal(Guests, mail.Count);
                var told = mail.Where(m => m.WaitPosition is not null).Select(m => m.WaitPosition!.Value).Order();
                Assert.Equal(Enumerable.Range(1, Guests - Seats), told);
                Assert.Equal(Enumerable.Range(1, Guests - Seats), await PositionsShownAsync(app, evening));
            }

            Report(onPostgres, round, times);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_the_guard_the_same_race_overbooks(bool onPostgres)
    {
        var (evening, app, _) = await RunAsync(onPostgres, unguardedCrowd: Guests / 2);
        await using (app)
        {
            var confirmed = await app.ReadAsync(evening.Organisation.Id, db => db.Guests.CountAsync(g => g.Status == GuestStatus.Accepted, Ct));
            TestContext.Current.TestOutputHelper!.WriteLine($"Without the guard {confirmed} guests were confirmed for {Seats} seats.");
            Assert.True(confirmed > Seats);
        }
    }

    private readonly List<Invitee> invitees = [];

    private async Task<(AnsweredEvening Evening, RaceApp App, List<TimeSpan> Times)> RunAsync(bool onPostgres, int? unguardedCrowd)
    {
        var app = new RaceApp(template, onPostgres ? await postgres.NewDatabaseAsync() : null, unguardedCrowd);
        app.StartServer();
        var evening = new AnsweredEvening(Seats);
        invitees.Clear();
        invitees.AddRange(Enumerable.Range(1, Guests).Select(number => evening.Invite($"Guest {number}")));
        await evening.SaveAsync(app);

        // Everybody has the page open before anybody sends it.
        var pages = await Task.WhenAll(invitees.Select(guest => Screen.OpenAsync(app.NewGuest(), guest.Path)));
        var times = await Task.WhenAll(pages.Select(page => SendAsync(page, mayFail: unguardedCrowd is not null)));
        return (evening, app, [.. times]);
    }

    private static async Task<TimeSpan> SendAsync(Screen page, bool mayFail)
    {
        var started = Stopwatch.GetTimestamp();
        var reply = await page.SendAsync(("answer", "yes"));

        // On a machine too busy to take a write in time the page says so, and a person sends the same form again.
        while (reply.Status is HttpStatusCode.ServiceUnavailable)
        {
            reply = await page.SendAsync(("answer", "yes"));
        }

        Assert.True(mayFail || reply.Status is HttpStatusCode.SeeOther, $"{reply.Status}: {reply.Text}");
        return Stopwatch.GetElapsedTime(started);
    }

    private async Task<IEnumerable<int>> PositionsShownAsync(RaceApp app, AnsweredEvening evening)
    {
        var waiting = await app.ReadAsync(evening.Organisation.Id, db => db.Guests.Where(g => g.Status == GuestStatus.Waitlisted).Select(g => g.Id).ToListAsync(Ct));
        using var browser = app.NewGuest();
        var shown = new List<int>();
        foreach (var guest in invitees.Where(i => waiting.Contains(i.Guest.Id)))
        {
            shown.Add(int.Parse((await Screen.OpenAsync(browser, guest.Path)).RsvpPosition!, System.Globalization.CultureInfo.InvariantCulture));
        }

        return shown.Order();
    }

    private static void Report(bool onPostgres, int round, List<TimeSpan> times)
    {
        times.Sort();
        var (median, p95, slowest) = (times[times.Count / 2], times[times.Count * 95 / 100], times[^1]);
        TestContext.Current.TestOutputHelper!.WriteLine(
            FormattableString.Invariant($"{(onPostgres ? "PostgreSQL" : "SQLite")} round {round}: {times.Count} answers, median {median.TotalSeconds:0.00} s, p95 {p95.TotalSeconds:0.00} s, slowest {slowest.TotalSeconds:0.00} s"));
    }
}
