using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Imports;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Questions;
using PressEvents.Domain.Rsvps;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Import.Undoing;

public sealed class UndoImportTests(MigratedTemplate template, PostgresServer postgres)
{
    private const string Before =
        "Name,Email,Outlet,Role,Phone,Tags,Notes,Plus Ones,Diet\nMina Okafor,mina@example.com,Example Weekly,Critic,+43 1,film,Prefers mornings.,1,vegan\n"
        + "Jo Lee,jo@example.com,Example Radio,,,,,,\nSam Aldred,sam@example.com,,,,,,,\nKit Moss,,Example Radio,,,,,,\n";

    private const string After =
        "Name,Email,Outlet,Role,Phone,Tags,Notes,Plus Ones,Diet,RSVP,Unsubscribed\n"
        + "Mina Ọkafor,mina@example.com,New Weekly,Editor,+43 2,press,Left-handed.,2,kosher,Accepted,\n"
        + "Jo Lee,jo@example.com,,,,radio,,1,,Declined,\nSam Aldred,sam@example.com,,,,,,,,,unsubscribed\n"
        + "Kit Moss,kit@example.com,Example Radio,Host,,,,,,Waitlisted,\nAda Alvarez,ada@example.com,Fresh Daily,,,,,2,halal,Accepted,\n"
        + "Noor Haddad,,Fresh Daily,,,,,,,Invited,\nPia Wolff,pia@example.com,,,,,,,,,\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_row_is_as_it_was_before(bool onPostgres)
    {
        using var evening = await BeginAsync(onPostgres);
        await evening.CommitAsync(Before);
        var before = await evening.SnapshotAsync();

        var done = await evening.CommitAsync(After, choices: Answered);
        Assert.NotEqual(before, await evening.SnapshotAsync());
        var report = await evening.UndoAsync(done);

        Assert.Empty(report.LeftAlone);
        Assert.Equal(before, await evening.SnapshotAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_somebody_changed_since_stays_and_is_named_and_all_else_goes_back(bool onPostgres)
    {
        using var evening = await BeginAsync(onPostgres);
        await evening.CommitAsync(Before);
        var done = await evening.CommitAsync(After, choices: Answered);
        await evening.EditAsync(async db =>
        {
            var mina = await db.Contacts.SingleAsync(c => c.EmailKey == "mina@example.com", Ct);
            mina.Change(mina.Details with { Phone = "+43 3", Beat = "Opera" }, "New Weekly");
            var jo = await db.Guests.SingleAsync(g => g.Name == "Jo Lee", Ct);
            jo.MoveTo(GuestStatus.Accepted, evening.Actor, Channel.Phone, evening.Database.Clock.GetUtcNow());
            db.Add(new Domain.Rsvps.Rsvp(RsvpId.New(Some.Now), jo, Answer.Yes, 0, Guid.CreateVersion7(), evening.Actor, Channel.Phone, evening.Database.Clock.GetUtcNow()));
            var pia = await db.Contacts.SingleAsync(c => c.Name == "Pia Wolff", Ct);
            var elsewhere = Some.Party(evening.Screening);
            db.AddRange(elsewhere, Some.Guest(elsewhere, pia));
        });

        var report = await evening.UndoAsync(done);

        Assert.Equal(["Jo Lee", "Mina Ọkafor", "Pia Wolff"], report.LeftAlone.Select(left => left.Who).Order(StringComparer.Ordinal));
        Assert.Contains("phone", report.LeftAlone.Single(left => left.Who is "Mina Ọkafor").Why, StringComparison.Ordinal);
        Assert.Contains("answer", report.LeftAlone.Single(left => left.Who is "Jo Lee").Why, StringComparison.Ordinal);
        var mina = await evening.ContactAsync("Mina Okafor");
        Assert.Equal(("+43 3", "Opera", "Critic", "film", "Prefers mornings."), (mina.Phone, mina.Beat, mina.JobTitle, mina.Tags, mina.PrivateNotes));
        Assert.Equal(GuestStatus.Accepted, (await evening.GuestAsync("Jo Lee")).Status);
        Assert.Equal(2, await evening.ReadAsync(db => db.Rsvps.CountAsync(Ct)));
        Assert.Equal("Pia Wolff", (await evening.ContactAsync("Pia Wolff")).Name);
        Assert.Equal(0, await evening.ReadAsync(db => db.Contacts.CountAsync(c => c.Name == "Ada Alvarez" || c.Name == "Noor Haddad", Ct)));
        Assert.Equal(0, await evening.ReadAsync(db => db.Outlets.CountAsync(o => o.Name == "Fresh Daily" || o.Name == "New Weekly", Ct)));
    }

    [Fact]
    public async Task Whatever_hangs_on_a_guest_is_known_to_the_undo()
    {
        // A table that joins these must be asked in UndoneThings whether it keeps a guest on the list. Who corrected something has a link.
        using var evening = await Evening.BeginAsync(template);
        var hanging = await evening.Database.ReadAsync(evening.Agency.Id, db => Task.FromResult(db.Model.FindEntityType(typeof(Guest))!.GetReferencingForeignKeys()
            .Select(key => key.DeclaringEntityType.ClrType.Name).Distinct().Order(StringComparer.Ordinal).ToList()));

        Assert.Equal(["Correction", "CorrectionNote", "GuestBrief", "GuestDevice", "GuestReply", "Invitation", "InvitationLink", "Offer", "OutboxMessage", "PackCopy", "PublishedSeat", "QuestionAnswer", "QuestionReply", "RotationStop", "Rsvp", "RulesAcceptance",
            "SeatAssignment", "SeatingRule", "Substitute"], hanging);
    }

    [Fact]
    public async Task Whoever_has_an_answer_a_link_a_seat_or_company_stays_on_the_list_and_the_reason_is_said()
    {
        using var evening = await BeginAsync(onPostgres: false);
        var done = await evening.CommitAsync("Name,Email\nAnswered,a@example.com\nAccompanied,b@example.com\nNoted,c@example.com\nEdited,d@example.com\nUntouched,e@example.com\n");
        await evening.EditAsync(async db =>
        {
            var guests = await db.Guests.ToDictionaryAsync(g => g.Name, Ct);
            var party = await db.Parties.SingleAsync(p => p.Id == guests["Accompanied"].PartyId, Ct);
            guests["Answered"].MoveTo(GuestStatus.Declined, evening.Actor, Channel.Phone, evening.Database.Clock.GetUtcNow());
            db.Add(new Domain.Rsvps.Rsvp(RsvpId.New(Some.Now), guests["Answered"], Answer.No, 0, Guid.CreateVersion7(), evening.Actor, Channel.Phone, evening.Database.Clock.GetUtcNow()));
            db.Add(Guest.PlusOne(GuestId.New(Some.Now), party, "Somebody", Some.Now));
            guests["Noted"].SetPrivateNotes("Knows the director.");
            guests["Edited"].SetNeeds("vegan", null, null);
        });

        var report = await evening.UndoAsync(done);

        Assert.Equal(
            [("Accompanied", "Brings somebody since."), ("Answered", "Has answered since."), ("Edited", "Their place on the list was changed since."), ("Noted", "Has a private note since.")],
            report.LeftAlone.Select(left => (left.Who, left.Why)).Order());
        Assert.Equal((0, 2), (report.PutBack, report.Removed));
        Assert.Equal(4, await evening.ReadAsync(db => db.Contacts.CountAsync(Ct)));
    }

    [Fact]
    public async Task Whoever_answered_a_question_was_offered_a_place_or_proved_a_browser_stays_on_the_list()
    {
        using var evening = await BeginAsync(onPostgres: false);
        var done = await evening.CommitAsync("Name,Email\nAsked,a@example.com\nOffered,b@example.com\nProven,c@example.com\nUntouched,d@example.com\n");
        await evening.EditAsync(async db =>
        {
            var guests = await db.Guests.ToDictionaryAsync(g => g.Name, Ct);
            var dinner = await db.Events.SingleAsync(e => e.Id == guests["Asked"].EventId, Ct);
            var party = await db.Parties.SingleAsync(p => p.Id == guests["Offered"].PartyId, Ct);
            var question = new Question(QuestionId.New(Some.Now), dinner, 1, new QuestionDetails { Words = "By train?" });
            var offer = new Offer(OfferId.New(Some.Now), dinner, party, guests["Offered"], new OfferedSeats(1, 1, false), Some.Now);
            offer.End(OfferOutcome.Lapsed, Some.Now);
            db.AddRange(
                question, new QuestionAnswer(QuestionAnswerId.New(Some.Now), question, guests["Asked"], "Yes", evening.Actor, Channel.Phone, Some.Now), offer,
                new GuestDevice(GuestDeviceId.New(Some.Now), guests["Proven"], DeviceSecret.New(), Some.Now));
        });

        var report = await evening.UndoAsync(done);

        Assert.Equal(
            [("Asked", "Has answered since."), ("Offered", "Was offered a place since."), ("Proven", "Has a link or mail of this event since.")],
            report.LeftAlone.Select(left => (left.Who, left.Why)).Order());
        Assert.Equal(3, await evening.ReadAsync(db => db.Guests.CountAsync(Ct)));
    }

    [Fact]
    public async Task Somebody_who_unsubscribed_themselves_since_is_never_written_to_again()
    {
        using var evening = await BeginAsync(onPostgres: false);
        await evening.CommitAsync("Name,Email\nSam Aldred,sam@example.com\n");
        var done = await evening.CommitAsync("Name,Email,RSVP,Unsubscribed\nSam Aldred,sam@example.com,,unsubscribed\n", choices: Answered);
        Assert.NotNull((await evening.ContactAsync("Sam Aldred")).UnsubscribedAt);
        await evening.EditAsync(async db => (await db.Guests.SingleAsync(Ct)).Unsubscribe(evening.Database.Clock.GetUtcNow()));

        var report = await evening.UndoAsync(done);

        Assert.Equal("Sam Aldred", Assert.Single(report.LeftAlone).Who);
        Assert.NotNull((await evening.ContactAsync("Sam Aldred")).UnsubscribedAt);
    }

    [Fact]
    public async Task Somebody_merged_since_is_named_and_nothing_fails()
    {
        using var evening = await BeginAsync(onPostgres: false);
        var kept = Some.Contact(evening.Agency, "Kept Person", "kept@example.com");
        await evening.Database.AddAsync(evening.Agency.Id, kept);
        var done = await evening.CommitAsync("Name,Email\nGone Person,gone@example.com\n");
        await evening.EditAsync(async db =>
        {
            var gone = await db.Contacts.SingleAsync(c => c.Name == "Gone Person", Ct);
            var guest = await db.Guests.SingleAsync(Ct);
            guest.Follow(await db.Contacts.SingleAsync(c => c.Id == kept.Id, Ct));
            db.Add(new ContactMerge(ContactMergeId.New(Some.Now), kept, gone, "{}", evening.Actor, Some.Now));
            await db.SaveChangesAsync(Ct);
            db.Remove(gone);
        });

        var report = await evening.UndoAsync(done);

        Assert.All(report.LeftAlone, left => Assert.Equal("Kept Person", left.Who));
        Assert.Equal((0, 0, 2), (report.PutBack, report.Removed, report.LeftAlone.Count));
    }

    [Fact]
    public async Task Twice_too_late_and_for_somebody_elses_import_it_is_refused()
    {
        using var evening = await BeginAsync(onPostgres: false);
        var first = GuestImportId.From((await evening.CommitAsync(Before)).ImportId!.Value);
        var second = GuestImportId.From((await evening.CommitAsync("Name,Email\nAda Alvarez,ada@example.com\n")).ImportId!.Value);
        Assert.Null((await evening.Undo.UndoAsync(evening.Actor, second, Ct)).Refusal);

        Assert.Equal("This import was undone already.", Assert.IsType<Invalid>((await evening.Undo.UndoAsync(evening.Actor, second, Ct)).Refusal).Sentence);
        evening.Database.Clock.Advance(GuestImport.Reversible);
        Assert.Contains("30 days", Assert.IsType<Invalid>((await evening.Undo.UndoAsync(evening.Actor, first, Ct)).Refusal).Sentence, StringComparison.Ordinal);
        Assert.Equal(new NotFound("import"), (await evening.Undo.UndoAsync(Some.System(Some.Organisation("Rival")), first, Ct)).Refusal);
        var door = new Member(MemberId.New(Some.Now), evening.Agency.Id, "Dora", "dora@agency.example", Role.Door, Some.Now);
        await evening.Database.AddAsync(evening.Agency.Id, door);
        Assert.IsType<NotAllowed>((await evening.Undo.PreviewAsync(new StaffActor(evening.Agency.Id, door.Id), first, Ct)).Refusal);
    }

    private static Web.Features.Import.Columns.ImportChoices Answered { get; } = new()
    {
        Map = new Dictionary<string, Web.Features.Import.Columns.ImportField>(StringComparer.Ordinal)
        {
            ["RSVP"] = Web.Features.Import.Columns.ImportField.Answer,
            ["Unsubscribed"] = Web.Features.Import.Columns.ImportField.Suppress,
        },
    };

    private Task<ImportEvening> BeginAsync(bool onPostgres) => ImportEvening.BeginAsync(template, onPostgres ? postgres : null);
}
