using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Sqlite;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rules;
using PressEvents.Domain.Talents;

namespace PressEvents.Benchmarks;

/// <summary>The database both servers work on: one open evening with rules, talent and guests who hold links.</summary>
internal static class World
{
    public const int Guests = 200;

    public static async Task<IReadOnlyList<InvitationToken>> MakeAsync(string folder, DateTimeOffset now, CancellationToken ct)
    {
        using var engine = new SqliteEngine(folder);
        var options = new DbContextOptionsBuilder<PressDb>();
        engine.Configure(options);
        await using var db = new PressDb(options.Options);
        await db.Database.MigrateAsync(ct);

        var organisation = new Organisation(OrganisationId.New(now), "Example Agency", now);
        db.Organisation = organisation.Id;
        var dinner = Dinner(organisation, now);
        db.AddRange(organisation, dinner, new GroundRules(GroundRulesId.New(now), dinner, 1, "1. **On the record.** Quote with the name.\n2. No recording at the table.", null, now));
        db.AddRange(new Talent(TalentId.New(now), dinner, 1, "Allen Hughes", "Director", null), new Talent(TalentId.New(now), dinner, 2, "Jimmy Iovine", null, null));
        var tokens = new List<InvitationToken>();
        for (var number = 0; number < Guests; number++)
        {
            tokens.Add(Invite(db, dinner, number, now));
        }

        await db.SaveChangesAsync(ct);
        return tokens;
    }

    private static PressEvent Dinner(Organisation organisation, DateTimeOffset now)
    {
        var details = new EventDetails
        {
            Title = "The Defiant Ones",
            HostLine = "The press office invites you to dinner",
            Lede = "Two hours at a small table with director Allen Hughes and Jimmy Iovine",
            StartsAt = now.AddDays(21),
            EndsAt = now.AddDays(21).AddHours(2),
            TimeZone = "America/New_York",
            Venue = "The Long Room",
            Address = "41 Lantern Row, New York",
            Dress = "Come as you work",
            Capacity = Guests + 1,
            RsvpClosesAt = now.AddDays(17),
            ContactEmail = "press@agency.example",
        };
        var dinner = new PressEvent(PressEventId.New(now), organisation.Id, Slug.TryParse("dinner")!.Value, details, now);
        dinner.MoveTo(EventState.Open, now);
        return dinner;
    }

    private static InvitationToken Invite(PressDb db, PressEvent dinner, int number, DateTimeOffset now)
    {
        var details = new ContactDetails(PersonName.From($"Guest {number}")!) { Email = EmailAddress.TryParse($"guest{number}@outlet.example") };
        var contact = new Contact(ContactId.New(now), dinner.OrganisationId, details, null, now);
        var party = new Party(PartyId.New(now), dinner.OrganisationId, dinner.Id, 0);
        var guest = Guest.Lead(GuestId.New(now), party, contact, now);
        guest.MoveTo(GuestStatus.Invited, new SystemActor(dinner.OrganisationId, "benchmark"), Channel.Publicist, now);
        var invitation = new Invitation(InvitationId.New(now), guest, 1, now);
        var token = InvitationToken.New();
        db.AddRange(contact, party, guest, invitation, new InvitationLink(InvitationLinkId.New(now), invitation, token, "benchmark", now));
        return token;
    }
}
