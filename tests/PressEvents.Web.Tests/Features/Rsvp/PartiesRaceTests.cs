using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Events;
using PressEvents.Web.Features.Guests.Waiting;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>Parties of two answer at once where five fit; and everybody answers while the room is resized and the order dragged.</summary>
public sealed class PartiesRaceTests(MigratedTemplate template, PostgresServer postgres)
{
    private const int Seats = 10;

    private static readonly int Parties = Environment.GetEnvironmentVariable("PRESSEVENTS_FULL") is "1" ? 100 : 30;

    private readonly List<Invitee> invitees = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Exactly_five_parties_of_two_are_seated_whole_and_the_rest_wait_in_order(bool onPostgres)
    {
        var (evening, app) = await BeginAsync(onPostgres, null);
        await using (app)
        {
            await AnswerAllAsync(app, withCompanion: true);

            var guests = await app.ReadAsync(evening.Organisation.Id, db => db.Guests.ToListAsync(Ct));
            Assert.Equal(Seats, guests.Count(g => g.Status is GuestStatus.Accepted));
            Assert.All(guests.GroupBy(g => g.PartyId), party => Assert.Single(party.Select(g => g.Status).Distinct()));
            var replay = await ReplayAsync(app, evening);
            Assert.Empty(replay.Overbooked);
            Assert.Empty(replay.Inversions);
            Assert.Equal((Seats, Parties - (Seats / 2)), (replay.Held, replay.Waiting.Count));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_room_resized_and_the_order_dragged_meanwhile_overbook_nobody_and_pass_nobody_by(bool onPostgres)
    {
        var (evening, app) = await BeginAsync(onPostgres, null);
        await using (app)
        {
            var answers = AnswerAllAsync(app, withCompanion: false);
            await Task.WhenAll(answers, ResizeAsync(app, evening), DragAsync(app, evening));

            var replay = await ReplayAsync(app, evening);
            Assert.Empty(replay.Overbooked);
            Assert.Empty(replay.Inversions);
            Assert.Equal((12, 12), (replay.Capacity, replay.Held));
            var guests = await app.ReadAsync(evening.Organisation.Id, db => db.Guests.ToListAsync(Ct));
            Assert.Equal(12, guests.Count(g => GuestLife.TakesSeat(g.Status)));
            Assert.Equal(replay.Offers, await app.ReadAsync(evening.Organisation.Id, db => db.Outbox.CountAsync(m => m.OfferId != null, Ct)));
            Assert.Equal(Parties - 12, replay.Waiting.Count);
        }
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public async Task Without_the_guard_the_same_races_overbook_and_the_trail_shows_it(bool onPostgres, bool withCompanion)
    {
        var (evening, app) = await BeginAsync(onPostgres, unguardedCrowd: Parties / 2);
        await using (app)
        {
            await AnswerAllAsync(app, withCompanion, mayFail: true);

            Assert.NotEmpty((await ReplayAsync(app, evening)).Overbooked);
        }
    }

    private StaffActor publicist = default!;

    private async Task<(AnsweredEvening Evening, RaceApp App)> BeginAsync(bool onPostgres, int? unguardedCrowd)
    {
        var app = new RaceApp(template, onPostgres ? await postgres.NewDatabaseAsync() : null, unguardedCrowd);
        app.StartServer();
        var evening = new AnsweredEvening(Seats);
        var member = new Member(MemberId.New(Some.Now), evening.Organisation.Id, "Ben", "ben@agency.example", Role.Publicist, Some.Now);
        evening.Add(member);
        publicist = new StaffActor(evening.Organisation.Id, member.Id);
        invitees.AddRange(Enumerable.Range(1, Parties).Select(number => evening.Invite($"Guest {number}", plusOnes: 1)));
        await evening.SaveAsync(app);
        return (evening, app);
    }

    private async Task AnswerAllAsync(RaceApp app, bool withCompanion, bool mayFail = false)
    {
        var pages = await Task.WhenAll(invitees.Select(guest => Screen.OpenAsync(app.NewGuest(), guest.Path)));
        (string, string)[] typed = withCompanion ? [("answer", "yes"), ("plusOne[0].name", "Bo")] : [("answer", "yes")];
        await Task.WhenAll(pages.Select(async page =>
        {
            var reply = await page.SendAsync(typed);
            while (reply.Status is HttpStatusCode.ServiceUnavailable)
            {
                reply = await page.SendAsync(typed);
            }

            Assert.True(mayFail || reply.Status is HttpStatusCode.SeeOther, $"{reply.Status}: {reply.Text}");
        }));
    }

    // To eight where nobody sits there yet, and then to twelve in any case.
    private async Task ResizeAsync(RaceApp app, AnsweredEvening evening)
    {
        foreach (var capacity in new[] { 8, 12 })
        {
            var details = await app.ReadAsync(evening.Organisation.Id, async db => EventDetails.Of(await db.Events.SingleAsync(Ct)));
            var form = EventForm.Of(details, "dinner");
            form.Capacity = capacity.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var result = await app.Services.GetRequiredService<ChangeEvent>().ChangeAsync(publicist, evening.Dinner.Id, details, form, Ct);
            Assert.True(result.IsDone || (capacity == 8 && result.Refusal is Invalid), $"{result.Refusal}");
        }
    }

    private async Task DragAsync(RaceApp app, AnsweredEvening evening)
    {
        var change = app.Services.GetRequiredService<ChangeWaiting>();
        foreach (var (guest, index) in invitees.Select((guest, index) => (guest, index)))
        {
            var result = await change.MoveAsync(publicist, evening.Dinner.Id, guest.Party.Id, 1 + (index % 3), Ct);
            Assert.True(result.IsDone || result.Refusal is NotWaiting, $"{result.Refusal}");
        }
    }

    private static async Task<TrailReplay> ReplayAsync(RaceApp app, AnsweredEvening evening) =>
        TrailReplay.Of(Seats, await app.ReadAsync(evening.Organisation.Id, db => db.AuditEntries.OrderBy(a => a.Sequence).ToListAsync(Ct)));
}
