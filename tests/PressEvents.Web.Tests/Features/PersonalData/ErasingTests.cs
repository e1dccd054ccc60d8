using System.Net;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Data.Queries.Lists;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Contacts.Person;
using PressEvents.Web.Features.Guests;
using PressEvents.Web.Features.Import;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Operations;
using PressEvents.Web.Features.PersonalData.Erasing;
using PressEvents.Web.Features.PersonalData.Retention;
using PressEvents.Web.Mail;
using PressEvents.Web.Tests.Features.Import;
using PressEvents.Web.Tests.Support;
using ImportOutcome = PressEvents.Web.Features.Import.Planning.ImportOutcome;

namespace PressEvents.Web.Tests.Features.PersonalData;

/// <summary>What erasing somebody does, whoever asks for it.</summary>
public sealed class ErasingTests(MigratedTemplate template, PostgresServer server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_guest_erases_themselves_and_their_place_is_free_as_by_a_no(bool onPostgres)
    {
        await using var evening = await FileEvening.BeginAsync(template, onPostgres ? server : null);
        var ada = await evening.InviteAsync(FileEvening.Ada(), GuestStatus.Accepted, plusOnes: 1);
        await evening.AddAsync(evening.Organisation.Id, PlusOne(evening, ada, "Charles"));
        var asks = await Screen.OpenAsync(evening.NewBrowser(), $"{ada.File}/erase");
        Assert.Contains("2 seats for evenings to come are given back", asks.Text, StringComparison.Ordinal);

        var done = await asks.SendFormAsync("form.answer", [("sure", "true")]);

        var after = await done.FollowAsync();
        Assert.Equal(HttpStatusCode.Gone, after.Status);
        Assert.Contains("Nothing is held on you any more", after.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await Screen.OpenAsync(evening.NewBrowser(), ada.Path)).Status);
        var guests = await evening.ReadAsync(db => db.Guests.OrderBy(g => g.ContactId == null).ToListAsync(Ct));
        Assert.All(guests, guest => Assert.Equal((Guest.ErasedName, GuestStatus.Declined), (guest.Name, guest.Status)));
        Assert.Equal(Contact.ErasedName, (await evening.ContactAsync(ada.Contact)).Name);
        Assert.Empty(await evening.Get<Verification>().ProblemsAsync(Ct));
    }

    [Fact]
    public async Task Nothing_is_erased_by_opening_the_page_nor_without_the_tick_nor_without_the_pages_token()
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var ada = await evening.InviteAsync(FileEvening.Ada());
        var asks = await Screen.OpenAsync(evening.NewBrowser(), $"{ada.File}/erase");

        var unsure = await asks.SendFormAsync("form.answer", []);
        var forged = await asks.PostAsync($"{ada.File}/erase", [("sure", "true")]);

        Assert.Contains("Tick the box if you are sure.", unsure.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
        Assert.Equal("Ada Lovelace", (await evening.ContactAsync(ada.Contact)).Name);
    }

    [Fact]
    public async Task Every_evening_is_left_each_in_its_way()
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var screening = Some.Dinner(evening.Organisation, slug: "screening");
        var past = new PressEvent(PressEventId.New(Some.Now), evening.Organisation.Id, Slug.TryParse("past")!.Value,
            Some.Details() with { StartsAt = Some.Now.AddDays(-3), EndsAt = Some.Now.AddDays(-2), RsvpClosesAt = Some.Now.AddDays(-4) }, Some.Now);
        await evening.AddAsync(evening.Organisation.Id, screening, past);
        var ada = await evening.InviteAsync(FileEvening.Ada(), GuestStatus.Waitlisted);
        var contact = await evening.ContactAsync(ada.Contact);
        var (listed, came) = (await evening.InviteAsync(contact, GuestStatus.Invited, to: screening), await evening.InviteAsync(contact, GuestStatus.Accepted, to: past));
        var rate = (await RatesAsync(evening))[ada.Contact];

        var erased = await evening.EraseAsync(ada);

        Assert.Equal((3, 0, 0), (erased.Guests, erased.SeatsFreed, erased.MailHeld));
        Assert.Equal(GuestStatus.Declined, (await evening.GuestAsync(ada.Guest)).Status);
        Assert.Equal(GuestStatus.Withdrawn, (await evening.GuestAsync(listed.Guest)).Status);
        Assert.Equal(GuestStatus.Accepted, (await evening.GuestAsync(came.Guest)).Status);
        Assert.Equal(new YesRate(2, 2), rate);
        Assert.Equal(new YesRate(1, 2), (await RatesAsync(evening))[ada.Contact]);
        Assert.All(await evening.ReadAsync(db => db.Links.ToListAsync(Ct)), link => Assert.False(link.IsValid));
    }

    [Fact]
    public async Task The_address_is_refused_by_hand_and_by_import_in_any_spelling_and_never_written_to()
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var ada = await evening.InviteAsync(FileEvening.Ada() with { OtherEmails = "old@outlet.example" });
        await evening.EraseAsync(ada);

        var typed = await evening.Get<SaveContact>().AddAsync(evening.Publicist, new ContactForm { Name = "Ada L.", Email = "ADA@outlet.example" }, Ct);
        var listed = await evening.Get<AddGuest>().AddNewAsync(evening.Publicist, evening.Dinner.Id, new NewGuestForm { Name = "Ada L.", Email = "old@outlet.example" }, Ct);
        var plan = await evening.Get<ImportGuests>().CommitAsync(
            evening.Publicist, evening.Dinner.Id, Lists.File("Name,Email\nAda L.,Ada@Outlet.example\nByron,byron@outlet.example\n"), new ImportChoices(), null, null, Ct);

        Assert.IsType<AddressErased>(typed.Refusal);
        Assert.IsType<AddressErased>(listed.Refusal);
        Assert.Equal([ImportOutcome.Refused, ImportOutcome.Created], plan.Value!.Rows.Select(row => row.Outcome));
        Assert.Contains("asked to be erased", plan.Value.Rows[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_to_an_erased_address_is_held_by_whatever_way_it_got_there()
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var ada = await evening.InviteAsync(FileEvening.Ada());
        await evening.EraseAsync(ada);
        var assisted = await evening.InviteAsync(FileEvening.Ada("Byron", null) with { AssistantEmail = EmailAddress.TryParse("ada@outlet.example") });
        var guest = await evening.GuestAsync(assisted.Guest);
        await evening.AddAsync(evening.Organisation.Id, new OutboxMessage(OutboxMessageId.New(Some.Now), guest, MessageKind.Confirmation, null, new RsvpOutcome(GuestStatus.Accepted, null), Some.Now));

        await evening.Get<SendOutbox>().RunAsync(Ct);

        var message = await evening.ReadAsync(db => db.Outbox.SingleAsync(Ct));
        Assert.Equal((OutboxState.Held, "They asked to be erased."), (message.State, message.Reason));
    }

    [Fact]
    public async Task What_is_being_handed_over_this_moment_is_waited_for_and_what_is_only_claimed_is_not_sent()
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var ada = await evening.InviteAsync(FileEvening.Ada());
        var message = new OutboxMessage(OutboxMessageId.New(Some.Now), await evening.GuestAsync(ada.Guest), MessageKind.Invitation, null, null, Some.Now);
        message.Claim(Some.Now);
        message.BeginData(Some.Now);
        await evening.AddAsync(evening.Organisation.Id, message);

        Assert.IsType<MailUnderWay>((await evening.Get<EraseContact>().EraseAsync(ada.Token, Ct)).Refusal);
        Assert.Equal("Ada Lovelace", (await evening.ContactAsync(ada.Contact)).Name);
        Assert.False(evening.Get<Traces>().MayBeLeft);

        await evening.ReadAsync(async db =>
        {
            db.Outbox.Single().Retry(null, Some.Now, Some.Now);
            db.Outbox.Single().Claim(Some.Now);
            return await db.SaveChangesAsync(Ct);
        });
        Assert.Equal(1, (await evening.EraseAsync(ada)).MailHeld);
        Assert.True(evening.Get<Traces>().MayBeLeft);
    }

    [Theory]
    [InlineData(Role.Door)]
    [InlineData(Role.Viewer)]
    public async Task Only_who_may_edit_contacts_erases_and_nobody_of_another_agency(Role role)
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var ada = await evening.InviteAsync(FileEvening.Ada());
        var erase = evening.Get<EraseContact>();
        var stranger = new StaffActor(OrganisationId.New(Some.Now), evening.Publicist.MemberId);

        Assert.IsType<NotAllowed>((await erase.EraseAsync(evening.Of(role), Person.Of(ada.Contact), Ct)).Refusal);
        Assert.IsType<NotAllowed>((await erase.EraseAsync(stranger, Person.Of(ada.Contact), Ct)).Refusal);
        Assert.Equal("Ada Lovelace", (await evening.ContactAsync(ada.Contact)).Name);
        Assert.True((await erase.EraseAsync(evening.Publicist, Person.Of(ada.Guest), Ct)).IsDone);
        Assert.IsType<Domain.Organisations.NotFound>((await erase.EraseAsync(evening.Publicist, Person.Of(ada.Contact), Ct)).Refusal);
    }

    [Fact]
    public async Task An_erased_contact_is_in_no_list_and_cannot_be_filled_again()
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var ada = await evening.InviteAsync(FileEvening.Ada());
        await evening.EraseAsync(ada);
        var contact = await evening.ContactAsync(ada.Contact);

        var filled = await evening.Get<SaveContact>().ChangeAsync(evening.Publicist, ada.Contact, contact.Details, new ContactForm { Name = "Ada again" }, Ct);

        Assert.IsType<ContactErased>(filled.Refusal);
        Assert.Equal(0, (await evening.Get<Web.Features.Contacts.Listing.ContactList>().TotalAsync(evening.Publicist, ListFilter.Everything, Ct)).Total);
        Assert.Empty(await evening.Get<ContactFinder>().FindAsync(evening.Publicist, evening.Dinner.Id, "", Ct));
    }

    [Fact]
    public async Task A_plus_one_is_erased_from_their_evening_alone()
    {
        await using var evening = await FileEvening.BeginAsync(template);
        var ada = await evening.InviteAsync(FileEvening.Ada(), GuestStatus.Accepted, plusOnes: 1);
        var charles = PlusOne(evening, ada, "Charles");
        await evening.AddAsync(evening.Organisation.Id, charles);

        Assert.True((await evening.Get<EraseContact>().EraseAsync(evening.Publicist, Person.Of(charles.Id), Ct)).IsDone);

        Assert.Equal((Guest.ErasedName, GuestStatus.Declined), ((await evening.GuestAsync(charles.Id)).Name, (await evening.GuestAsync(charles.Id)).Status));
        Assert.Equal(("Ada Lovelace", GuestStatus.Accepted), ((await evening.GuestAsync(ada.Guest)).Name, (await evening.GuestAsync(ada.Guest)).Status));
    }

    private static Guest PlusOne(FileEvening evening, FileGuest lead, string name)
    {
        var guest = Guest.PlusOne(GuestId.New(Some.Now), lead.Party, name, Some.Now);
        guest.MoveTo(GuestStatus.Accepted, Some.System(evening.Organisation), Channel.Link, Some.Now);
        guest.SetNeeds("kosher", "no nuts", null);
        return guest;
    }

    private static Task<Dictionary<ContactId, YesRate>> RatesAsync(FileEvening evening) => evening.ReadAsync(db => YesRates.OfAsync(db, null, Some.Now, Ct));
}
