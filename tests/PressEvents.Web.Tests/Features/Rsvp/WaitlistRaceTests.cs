using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rsvps;
using PressEvents.Web.Features.Guests.Waiting;
using PressEvents.Web.Features.Rsvp;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>Thirty at once cancel, accept and promote, round after round: the trail alone proves that the room was never overbooked.</summary>
public sealed class WaitlistRaceTests(MigratedTemplate template, PostgresServer postgres)
{
    private const int Seats = 10;
    private const int Threads = 30;

    private static readonly int Rounds = Environment.GetEnvironmentVariable("PRESSEVENTS_FULL") is "1" ? 50 : 8;

    private readonly List<Invitee> invitees = [];
    private uint drawn = 20261122;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancelling_accepting_and_promoting_at_once_overbooks_nobody_at_any_commit(bool onPostgres)
    {
        using var database = onPostgres ? await TestDatabase.OnPostgresAsync(postgres) : new TestDatabase(template);
        var (evening, publicist) = await FillAsync(database);
        await EverybodyComesAsync(database, database.Transactions);
        for (var round = 1; round <= Rounds; round++)
        {
            await RoundAsync(database, evening, publicist);
        }

        var replay = await ReplayAsync(database, evening);
        Assert.Empty(replay.Overbooked);
        Assert.Empty(replay.Inversions);
        await EachPlaceWasOfferedOnceAsync(database, evening, replay);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_the_guard_the_trail_shows_an_overbooked_room(bool onPostgres)
    {
        using var database = onPostgres ? await TestDatabase.OnPostgresAsync(postgres) : new TestDatabase(template);
        var (evening, _) = await FillAsync(database);
        var unguarded = new Transactions(
            database.Databases, new UnguardedEngine(database.Engine, Threads), database.Clock, database.Signals, new StorageHealth(database.Clock), NullLogger<Transactions>.Instance);

        await EverybodyComesAsync(database, unguarded);

        Assert.NotEmpty((await ReplayAsync(database, evening)).Overbooked);
    }

    private async Task<(AnsweredEvening Evening, StaffActor Publicist)> FillAsync(TestDatabase database)
    {
        var evening = new AnsweredEvening(Seats);
        var member = new Member(MemberId.New(Some.Now), evening.Organisation.Id, "Ben", "ben@agency.example", Role.Publicist, Some.Now);
        evening.Add(member);
        invitees.AddRange(Enumerable.Range(1, Threads).Select(number => evening.Invite($"Guest {number}", plusOnes: number % 3)));
        await database.AddAsync(evening.Organisation.Id, evening.Rows);
        return (evening, new StaffActor(evening.Organisation.Id, member.Id));
    }

    private Task EverybodyComesAsync(TestDatabase database, Transactions transactions) =>
        Task.WhenAll(invitees.Select(guest => Task.Run(() => SayAsync(database, transactions, guest, Answer.Yes, 0), Ct)));

    private Task RoundAsync(TestDatabase database, AnsweredEvening evening, StaffActor publicist)
    {
        // Drawn before anybody starts: which guest does what is the same in every run, who is first is not.
        var acts = Enumerable.Range(0, Threads).Select(_ => (What: Draw(10), Guest: invitees[Draw(invitees.Count)], Number: Draw(3))).ToList();
        return Task.WhenAll(acts.Select(act => Task.Run(() => act.What switch
        {
            < 4 => SayAsync(database, database.Transactions, act.Guest, Answer.Yes, act.Number),
            < 7 => SayAsync(database, database.Transactions, act.Guest, Answer.No, 0),
            < 9 => OfferAsync(database, evening, publicist, act.Guest),
            _ => MoveAsync(database, evening, publicist, act.Guest, 1 + act.Number),
        }, Ct)));
    }

    private int Draw(int below)
    {
        drawn = unchecked((drawn * 1664525) + 1013904223);
        return (int)((drawn >> 8) % (uint)below);
    }

    private static async Task SayAsync(TestDatabase database, Transactions transactions, Invitee guest, Answer answer, int companions)
    {
        var people = Enumerable.Range(1, Math.Min(companions, guest.Party.PlusOnesAllowed)).Select(number => new Companion($"{guest.Guest.Name}’s {number}", null)).ToList();
        var given = new GivenAnswer(answer, Guid.CreateVersion7(Some.Now)) { Companions = answer is Answer.Yes ? people : null };
        var result = await new AnswerInvitation(new LinkLookup(database.Databases, database.Clock), transactions).AnswerAsync(guest.Token, given, Ct);
        Assert.True(result.IsDone || result.Refusal is NoSeatsForMore, $"{result.Refusal}");
    }

    private static async Task OfferAsync(TestDatabase database, AnsweredEvening evening, StaffActor publicist, Invitee guest)
    {
        var result = await new OfferPlace(database.Transactions).OfferAsync(publicist, evening.Dinner.Id, guest.Party.Id, "Files tomorrow", Ct);
        Assert.True(result.IsDone || result.Refusal is NotWaiting or NoPlaceFree, $"{result.Refusal}");
    }

    private static async Task MoveAsync(TestDatabase database, AnsweredEvening evening, StaffActor publicist, Invitee guest, int position)
    {
        var result = await new ChangeWaiting(database.Transactions).MoveAsync(publicist, evening.Dinner.Id, guest.Party.Id, position, Ct);
        Assert.True(result.IsDone || result.Refusal is NotWaiting, $"{result.Refusal}");
    }

    // What the trail counts is what the database holds; no place is left while somebody would fit, and every offer has its one mail.
    private static async Task EachPlaceWasOfferedOnceAsync(TestDatabase database, AnsweredEvening evening, TrailReplay replay)
    {
        await using var db = await database.Databases.ForAsync(evening.Organisation.Id, Ct);
        var list = await WaitingList.ReadAsync(db, evening.Dinner, Ct);
        Assert.Equal(list.Held, replay.Held);
        Assert.Equal(list.Parties.Select(party => party.Lead.Id.Value), replay.Waiting);
        Assert.Empty(list.Plan().Offers);
        var offers = await db.Offers.ToListAsync(Ct);
        Assert.NotEmpty(offers);
        Assert.Equal(replay.Offers, offers.Count);
        Assert.Equal(offers.Count, await db.Outbox.Where(m => m.Kind == MessageKind.Offer).Select(m => m.OfferId).Distinct().CountAsync(Ct));
        Assert.Equal(offers.Count, await db.Outbox.CountAsync(m => m.Kind == MessageKind.Offer, Ct));
        Assert.Equal(offers.Where(o => o.EndedAt is null).Sum(o => o.Seats), await db.Guests.CountAsync(g => g.Status == GuestStatus.Offered, Ct));
    }

    private static async Task<TrailReplay> ReplayAsync(TestDatabase database, AnsweredEvening evening) =>
        TrailReplay.Of(Seats, await database.ReadAsync(evening.Organisation.Id, db => db.AuditEntries.OrderBy(a => a.Sequence).ToListAsync(Ct)));
}
