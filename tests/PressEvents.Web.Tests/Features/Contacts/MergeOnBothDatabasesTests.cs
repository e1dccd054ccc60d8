using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rsvps;
using PressEvents.Domain.Rules;
using PressEvents.Domain.Seating;
using PressEvents.Web.Features.Contacts.Merging;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Contacts;

/// <summary>Merging and parting leave SQLite and PostgreSQL as they were: answers, rules, seats and places on lists included.</summary>
public sealed class MergeOnBothDatabasesTests(MigratedTemplate template, PostgresServer postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Parting_leaves_everything_as_it_was_but_what_was_changed_since(bool onPostgres, bool isChangedSince)
    {
        await using var app = new PressEventsApp(template, onPostgres ? await postgres.NewDatabaseAsync() : null);
        var (agency, kept, gone) = await FillAsync(app);
        var member = await app.ReadAsync(agency, db => db.Members.SingleAsync(Ct));
        var actor = new StaffActor(agency, member.Id);
        var before = await app.ReadAsync(agency, db => BookSnapshot.OfAsync(db, Ct));
        var view = (await app.Services.GetRequiredService<MergeQuery>().ForAsync(actor, kept, gone, Ct))!;
        Assert.Equal(1, view.Following);
        Assert.Equal(["Lunch"], view.Leaving);

        var merged = await app.Services.GetRequiredService<MergeContacts>().MergeAsync(
            actor, new MergeRequest(kept, gone, view.Proposed) { KeptAsSeen = view.Kept.Fingerprint, GoneAsSeen = view.Gone.Fingerprint }, Ct);
        Assert.Null(merged.Refusal);
        await app.ReadAsync(agency, async db =>
        {
            Assert.All(await db.Guests.ToListAsync(Ct), guest => Assert.Equal((kept, "Mina Okafor"), (guest.ContactId!.Value, guest.Name)));
            return 0;
        });
        if (isChangedSince)
        {
            await app.Services.GetRequiredService<Transactions>().RunAsync(actor, Permission.EditContacts, async work =>
            {
                var contact = await work.Db.Contacts.SingleAsync(c => c.Id == kept, Ct);
                contact.Change(contact.Details with { Beat = "Opera" }, null);
                return Result.Done;
            }, Ct);
        }

        var parted = await app.Services.GetRequiredService<PartContacts>().PartAsync(actor, merged.Value, Ct);

        Assert.Null(parted.Refusal);
        Assert.Equal(isChangedSince ? ["beat"] : [], parted.Value!.Stayed);
        var after = await app.ReadAsync(agency, db => BookSnapshot.OfAsync(db, Ct));
        Assert.Equal(isChangedSince, !string.Equals(before, after, StringComparison.Ordinal));
        Assert.Equal(Others(before), Others(after));

        // All lines but that of the kept contact, which is the one that was changed.
        IEnumerable<string> Others(string snapshot) => snapshot.Split('\n').Where(line => !line.StartsWith($"{kept} ", StringComparison.Ordinal));
    }

    // On one list each alone, on another both: one who accepted, and one whom nothing hangs on.
    private static async Task<(OrganisationId Agency, ContactId Kept, ContactId Gone)> FillAsync(PressEventsApp app)
    {
        var agency = Some.Organisation();
        var (dinner, lunch) = (Some.Dinner(agency), Some.Dinner(agency, slug: "lunch"));
        lunch.Change(EventDetails.Of(lunch) with { Title = "Lunch" });
        var (kept, gone) = (Some.Contact(agency, "Mina Okafor", "mina@example.com"), Some.Contact(agency, "M. Okafor", "desk@example.com"));
        gone.Change(gone.Details with { Beat = "Film", Tags = "awards", DoNotInvite = "Until the spring", PrivateNotes = "Met at the screening" }, null);
        var (rules, table) = (Some.Rules(dinner), new Table(TableId.New(Some.Now), dinner, 1, "Table 1", TableShape.Round));
        var seat = table.NewSeats(1, Some.Now).Single();
        var parties = new[] { Some.Party(dinner, plusOnes: 1), Some.Party(lunch), Some.Party(lunch) };
        var guest = Some.Guest(parties[0], gone, GuestStatus.Accepted);
        var member = new Member(MemberId.New(Some.Now), agency.Id, "Publicist", "publicist@agency.example", Role.Publicist, Some.Now);
        await app.AddAsync(agency.Id, [agency, dinner, lunch, member, kept, gone, rules, table, seat, .. parties, guest,
            Some.Guest(parties[1], gone), Some.Guest(parties[2], kept, GuestStatus.Accepted),
            new Domain.Rsvps.Rsvp(RsvpId.New(Some.Now), guest, Answer.Yes, 0, Guid.CreateVersion7(), new StaffActor(agency.Id, member.Id), Channel.Phone, Some.Now),
            new RulesAcceptance(RulesAcceptanceId.New(Some.Now), guest, rules, Channel.Link, Some.Now), SeatAssignment.Of(seat, guest, Some.Now)]);
        return (agency.Id, kept.Id, gone.Id);
    }
}
