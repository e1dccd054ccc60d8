using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rules;
using PressEvents.Domain.Seating;
using PressEvents.Web.Features.Rsvp.Substitutes;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>The publicist lets a substitute in: place and seat pass, nothing else does, and nobody is overbooked by it.</summary>
public sealed class ApproveSubstituteTests(MigratedTemplate template, PostgresServer postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task In_a_full_house_place_and_seat_pass_in_one_go_and_nothing_of_the_guest_does(bool onPostgres)
    {
        using var database = await OpenAsync(onPostgres);
        var (evening, staff) = NewEvening(capacity: 2);
        var guest = evening.Invite("Ada", GuestStatus.Accepted, plusOnes: 1);
        guest.Guest.SetNeeds("vegan", "no pepper", "step-free");
        guest.Guest.SetPrivateNotes("owes us a call");
        guest.Guest.SetHouseRules(outletPays: true, noGifts: true);
        var outlet = GiveOutlet(evening);
        var companion = Bring(evening, guest, "Byron");
        var rules = evening.AddRules();
        evening.Add(new RulesAcceptance(RulesAcceptanceId.New(Some.Now), guest.Guest, rules, Channel.Link, Some.Now));
        var seat = GiveSeat(evening, guest.Guest);
        var request = Ask(evening, guest);
        await SaveAsync(database, evening);

        var let = await new ApproveSubstitute(database.Transactions).ApproveAsync(staff, request.Id, Ct);

        Assert.Equal((GuestStatus.Accepted, true), (let.Value!.Status, let.Value.IsWrittenTo));
        await database.ReadAsync(evening.Organisation.Id, async db =>
        {
            var people = await db.Guests.ToDictionaryAsync(g => g.Id, Ct);
            Assert.Equal((GuestStatus.Declined, Channel.Publicist, (Guid?)staff.MemberId.Value), (people[guest.Guest.Id].Status, people[guest.Guest.Id].StatusVia, people[guest.Guest.Id].StatusBy));
            Assert.Equal(GuestStatus.Declined, people[companion.Id].Status);
            var fresh = people[let.Value.GuestId];
            Assert.Equal(("Imani Pretend", GuestStatus.Accepted, Channel.Publicist), (fresh.Name, fresh.Status, fresh.StatusVia));
            Assert.Equal((null, null, null, null, false, false), (fresh.Diet, fresh.DietNote, fresh.Access, fresh.PrivateNotes, fresh.OutletPays, fresh.NoGifts));
            Assert.NotEqual(guest.Guest.PartyId, fresh.PartyId);
            Assert.Equal(0, (await db.Parties.SingleAsync(p => p.Id == fresh.PartyId, Ct)).PlusOnesAllowed);
            Assert.Empty(await db.RulesAcceptances.Where(a => a.GuestId == fresh.Id).ToListAsync(Ct));
            Assert.Equal(fresh.Id, (await db.SeatAssignments.SingleAsync(a => a.SeatId == seat.Id, Ct)).GuestId);
            var contact = await db.Contacts.SingleAsync(c => c.Id == fresh.ContactId, Ct);
            Assert.Equal(("imani@outlet.example", outlet.Id, "Culture writer"), (contact.Email, contact.OutletId, contact.JobTitle));
            Assert.All(await db.Links.Where(l => l.GuestId == guest.Guest.Id).ToListAsync(Ct), link => Assert.False(link.IsValid));
            var mail = await db.Outbox.ToDictionaryAsync(m => m.GuestId, m => (m.Kind, m.Outcome), Ct);
            Assert.Equal((MessageKind.Confirmation, GuestStatus.Accepted), mail[fresh.Id]);
            Assert.Equal((MessageKind.Confirmation, GuestStatus.Declined), mail[guest.Guest.Id]);    // their own calendar lets go of the evening
            Assert.Equal(2, mail.Count);
            Assert.Equal((SubstituteState.Approved, fresh.Id), ((await db.Substitutes.SingleAsync(Ct)).State, (await db.Substitutes.SingleAsync(Ct)).NewGuestId!.Value));
            Assert.Contains(await db.AuditEntries.ToListAsync(Ct), a => a.Action is "substitute.approved" && a.SubjectId == guest.Guest.Id.Value);
            Assert.DoesNotContain(await db.AuditEntries.ToListAsync(Ct), a => a.Details?.Contains("Imani", StringComparison.OrdinalIgnoreCase) is true);
            return true;
        });
    }

    [Theory]
    [InlineData(GuestStatus.Invited, 2, GuestStatus.Accepted)]
    [InlineData(GuestStatus.Invited, 1, GuestStatus.Waitlisted)]
    [InlineData(GuestStatus.Declined, 1, GuestStatus.Waitlisted)]
    [InlineData(GuestStatus.Waitlisted, 1, GuestStatus.Waitlisted)]
    [InlineData(GuestStatus.Offered, 2, GuestStatus.Accepted)]
    public async Task Who_brings_no_seat_gets_one_only_where_one_is_free(GuestStatus was, int capacity, GuestStatus becomes)
    {
        using var database = new TestDatabase(template);
        var (evening, staff) = NewEvening(capacity);
        evening.Invite("Somebody", GuestStatus.Accepted);
        var guest = evening.Invite("Ada", was);
        var request = Ask(evening, guest);
        await SaveAsync(database, evening);

        var let = await new ApproveSubstitute(database.Transactions).ApproveAsync(staff, request.Id, Ct);

        Assert.Equal(becomes, let.Value!.Status);
        var statuses = await database.ReadAsync(evening.Organisation.Id, db => db.Guests.Select(g => g.Status).ToListAsync(Ct));
        Assert.True(statuses.Count(GuestLife.TakesSeat) <= capacity);
    }

    [Fact]
    public async Task A_place_on_the_wait_list_passes_as_it_is()
    {
        using var database = new TestDatabase(template);
        var (evening, staff) = NewEvening(capacity: 1);
        evening.Invite("Somebody", GuestStatus.Accepted);
        var first = evening.Invite("Ada", GuestStatus.Waitlisted);
        evening.Invite("Zoe", GuestStatus.Waitlisted);
        var request = Ask(evening, first);
        await SaveAsync(database, evening);

        var let = await new ApproveSubstitute(database.Transactions).ApproveAsync(staff, request.Id, Ct);

        var order = await database.ReadAsync(evening.Organisation.Id, db => (
            from guest in db.Guests
            join party in db.Parties on guest.PartyId equals party.Id
            where party.WaitSequence != null
            orderby party.WaitSequence
            select guest.Name).ToListAsync(Ct));
        Assert.Equal(["Imani Pretend", "Zoe"], order);
        Assert.Equal(GuestStatus.Waitlisted, let.Value!.Status);
    }

    [Fact]
    public async Task Who_must_not_be_invited_is_not_let_in_and_who_wants_no_mail_gets_none()
    {
        using var database = new TestDatabase(template);
        var (evening, staff) = NewEvening();
        var (one, other) = (evening.Invite("Ada", GuestStatus.Accepted), evening.Invite("Zoe", GuestStatus.Accepted));
        var banned = Some.Contact(evening.Organisation, "Banned", "banned@outlet.example");
        banned.Change(banned.Details with { DoNotInvite = "Broke the last embargo" }, null);
        var quiet = Some.Contact(evening.Organisation, "Quiet Person", "quiet@outlet.example");
        quiet.Unsubscribe(Some.Now);
        evening.Add(banned);
        evening.Add(quiet);
        var (first, second) = (Ask(evening, one, "BANNED@outlet.example"), Ask(evening, other, "quiet@outlet.example"));
        await SaveAsync(database, evening);
        var approve = new ApproveSubstitute(database.Transactions);

        Assert.IsType<MustNotBeInvited>((await approve.ApproveAsync(staff, first.Id, Ct)).Refusal);
        var let = await approve.ApproveAsync(staff, second.Id, Ct);

        Assert.False(let.Value!.IsWrittenTo);
        await database.ReadAsync(evening.Organisation.Id, async db =>
        {
            Assert.Equal(quiet.Id, (await db.Guests.SingleAsync(g => g.Id == let.Value.GuestId, Ct)).ContactId);
            Assert.Empty(await db.Outbox.Where(m => m.GuestId == let.Value.GuestId).ToListAsync(Ct));
            Assert.Equal(GuestStatus.Accepted, (await db.Guests.SingleAsync(g => g.Id == one.Guest.Id, Ct)).Status);
            return true;
        });
    }

    [Fact]
    public async Task Who_is_on_the_list_already_comes_by_their_own_place()
    {
        using var database = new TestDatabase(template);
        var (evening, staff) = NewEvening();
        var guest = evening.Invite("Ada", GuestStatus.Accepted);
        evening.Invite("Zoe");
        var zoe = evening.Rows.OfType<Contact>().Single(c => c.Name is "Zoe");
        var request = Ask(evening, guest, zoe.Email!);
        await SaveAsync(database, evening);

        Assert.Equal(new AlreadyListed("Zoe"), (await new ApproveSubstitute(database.Transactions).ApproveAsync(staff, request.Id, Ct)).Refusal);
    }

    [Fact]
    public async Task A_no_changes_nothing_and_nobody_decides_twice()
    {
        using var database = new TestDatabase(template);
        var (evening, staff) = NewEvening();
        var guest = evening.Invite("Ada", GuestStatus.Accepted);
        var request = Ask(evening, guest);
        await SaveAsync(database, evening);
        var approve = new ApproveSubstitute(database.Transactions);

        Assert.Null((await approve.RefuseAsync(staff, request.Id, Ct)).Refusal);

        Assert.Equal(new SubstituteDecided(SubstituteState.Refused), (await approve.ApproveAsync(staff, request.Id, Ct)).Refusal);
        await database.ReadAsync(evening.Organisation.Id, async db =>
        {
            Assert.Equal(GuestStatus.Accepted, (await db.Guests.SingleAsync(Ct)).Status);
            Assert.True((await db.Links.SingleAsync(Ct)).IsValid);
            Assert.Empty(await db.Outbox.ToListAsync(Ct));
            return true;
        });
    }

    [Theory]
    [InlineData(Role.Door)]
    [InlineData(Role.Viewer)]
    public async Task Only_who_edits_the_event_decides(Role role)
    {
        using var database = new TestDatabase(template);
        var (evening, _) = NewEvening();
        var guest = evening.Invite("Ada", GuestStatus.Accepted);
        var (request, reader) = (Ask(evening, guest), Member(evening, role));
        await SaveAsync(database, evening);

        Assert.IsType<NotAllowed>((await new ApproveSubstitute(database.Transactions).ApproveAsync(reader, request.Id, Ct)).Refusal);
        Assert.IsType<NotAllowed>((await new ApproveSubstitute(database.Transactions).RefuseAsync(reader, request.Id, Ct)).Refusal);
        Assert.IsType<NotAllowed>((await new TakeBackSubstitute(database.Transactions).TakeBackAsync(reader, request.Id, Ct)).Refusal);
        Assert.Empty(await new SubstituteQuery(database.Databases).ForGuestAsync(reader, guest.Guest.Id, Ct));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Taken_back_both_stand_where_they_stood_and_the_mail_on_its_way_is_held(bool onPostgres)
    {
        using var database = await OpenAsync(onPostgres);
        var (evening, staff) = NewEvening(capacity: 2);
        var guest = evening.Invite("Ada", GuestStatus.Accepted, plusOnes: 1);
        var companion = Bring(evening, guest, "Byron");
        var seat = GiveSeat(evening, guest.Guest);
        var request = Ask(evening, guest);
        await SaveAsync(database, evening);
        var let = await new ApproveSubstitute(database.Transactions).ApproveAsync(staff, request.Id, Ct);

        var back = await new TakeBackSubstitute(database.Transactions).TakeBackAsync(staff, request.Id, Ct);

        Assert.Null(back.Refusal);
        Assert.False(back.Value);
        await database.ReadAsync(evening.Organisation.Id, async db =>
        {
            var people = await db.Guests.ToDictionaryAsync(g => g.Id, g => g.Status, Ct);
            Assert.Equal((GuestStatus.Accepted, GuestStatus.Accepted, GuestStatus.Withdrawn), (people[guest.Guest.Id], people[companion.Id], people[let.Value!.GuestId]));
            Assert.Equal(guest.Guest.Id, (await db.SeatAssignments.SingleAsync(a => a.SeatId == seat.Id, Ct)).GuestId);
            Assert.Equal([OutboxState.Held, OutboxState.Held], await db.Outbox.Select(m => m.State).ToListAsync(Ct));
            Assert.Equal(SubstituteState.TakenBack, (await db.Substitutes.SingleAsync(Ct)).State);
            return true;
        });
        Assert.Equal(new SubstituteDecided(SubstituteState.TakenBack), (await new TakeBackSubstitute(database.Transactions).TakeBackAsync(staff, request.Id, Ct)).Refusal);
    }

    [Fact]
    public async Task What_was_built_on_it_is_not_taken_back_behind_anybodys_back()
    {
        using var database = new TestDatabase(template);
        var (evening, staff) = NewEvening();
        var guest = evening.Invite("Ada", GuestStatus.Accepted);
        var rules = evening.AddRules();
        var request = Ask(evening, guest);
        await SaveAsync(database, evening);
        var let = await new ApproveSubstitute(database.Transactions).ApproveAsync(staff, request.Id, Ct);
        var fresh = await database.ReadAsync(evening.Organisation.Id, db => db.Guests.SingleAsync(g => g.Id == let.Value!.GuestId, Ct));
        await database.AddAsync(evening.Organisation.Id, new RulesAcceptance(RulesAcceptanceId.New(Some.Now), fresh, rules, Channel.Link, Some.Now));

        var back = await new TakeBackSubstitute(database.Transactions).TakeBackAsync(staff, request.Id, Ct);

        Assert.Equal(new SubstituteSettledIn("Imani Pretend"), back.Refusal);
        Assert.Equal(GuestStatus.Accepted, (await database.ReadAsync(evening.Organisation.Id, db => db.Guests.SingleAsync(g => g.Id == fresh.Id, Ct))).Status);
    }

    private async Task<TestDatabase> OpenAsync(bool onPostgres) => onPostgres ? await TestDatabase.OnPostgresAsync(postgres) : new TestDatabase(template);

    private static (AnsweredEvening Evening, StaffActor Staff) NewEvening(int capacity = 16)
    {
        var evening = new AnsweredEvening(capacity);
        return (evening, Member(evening, Role.Publicist));
    }

    private static StaffActor Member(AnsweredEvening evening, Role role)
    {
        var member = new Member(MemberId.New(Some.Now), evening.Organisation.Id, "Ben", $"ben{evening.Rows.Count}@agency.example", role, Some.Now);
        evening.Add(member);
        return new StaffActor(evening.Organisation.Id, member.Id);
    }

    private static Substitute Ask(AnsweredEvening evening, Invitee guest, string email = "imani@outlet.example")
    {
        var offer = new SubstituteOffer("Imani Pretend", EmailAddress.TryParse(email)!.Value, "Culture writer", null);
        var request = new Substitute(SubstituteId.New(Some.Now), guest.Guest, guest.Link.Id, offer, Guid.CreateVersion7(Some.Now), Some.Now);
        evening.Add(request);
        return request;
    }

    private static Outlet GiveOutlet(AnsweredEvening evening)
    {
        var outlet = new Outlet(OutletId.New(Some.Now), evening.Organisation.Id, "The Sample Quarterly");
        var contact = evening.Rows.OfType<Contact>().Single();
        contact.Change(contact.Details with { OutletId = outlet.Id }, outlet.Name);
        evening.Add(outlet);
        return outlet;
    }

    private static Guest Bring(AnsweredEvening evening, Invitee lead, string name)
    {
        var companion = Guest.PlusOne(GuestId.New(Some.Now), lead.Party, name, Some.Now);
        companion.MoveTo(GuestStatus.Accepted, Some.System(evening.Organisation), Channel.Link, Some.Now);
        evening.Add(companion);
        return companion;
    }

    private static Seat GiveSeat(AnsweredEvening evening, Guest guest)
    {
        var table = new Table(TableId.New(Some.Now), evening.Dinner, 1, "Table 1", TableShape.Round);
        var seats = table.NewSeats(2, Some.Now).ToList();
        evening.Add(table);
        seats.ForEach(evening.Add);
        evening.Add(SeatAssignment.Of(seats[0], guest, Some.Now));
        return seats[0];
    }

    private static Task SaveAsync(TestDatabase database, AnsweredEvening evening) => database.AddAsync(evening.Organisation.Id, evening.Rows);
}
