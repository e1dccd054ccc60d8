using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rsvps;
using PressEvents.Domain.Rules;
using PressEvents.Domain.Seating;
using PressEvents.Web.Features.Contacts.Duplicates;
using PressEvents.Web.Features.Contacts.Merging;
using PressEvents.Web.Features.Contacts.Person;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Contacts;

public sealed class ContactPagesTests(MigratedTemplate template) : IAsyncLifetime
{
    private Evening evening = default!;
    private StaffScreen screen = default!;
    private Contact ada = default!;
    private Contact twin = default!;

    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    private NavigationManager Navigation => screen.Services.GetRequiredService<NavigationManager>();

    public async ValueTask InitializeAsync()
    {
        evening = await Evening.BeginAsync(template);
        screen = new StaffScreen(evening);
        var weekly = new Outlet(OutletId.New(Some.Now), evening.Agency.Id, "Example Weekly");
        Contact Contact(string name, string email, string? tier, string? phone) => new(ContactId.New(Some.Now), evening.Agency.Id, new ContactDetails(PersonName.From(name)!)
        {
            Email = EmailAddress.TryParse(email), OutletId = weekly.Id, Tier = tier, Phone = phone, Tags = "film", TimeZone = "Europe/Vienna", Languages = "de, en", OtherEmails = "old@example.com",
        }, weekly.Name, Some.Now);
        (ada, twin) = (Contact("Ada Lovelace", "ada@example.com", "A", null), Contact("A. Lovelace", "twin@example.com", "B", "+43 1 2345678"));
        await evening.Database.AddAsync(evening.Agency.Id, weekly, ada, twin);
    }

    public async ValueTask DisposeAsync()
    {
        await screen.DisposeAsync();
        evening.Dispose();
    }

    [Fact]
    public async Task A_contacts_page_shows_every_evening_answer_and_change_and_nothing_empty()
    {
        var party = Some.Party(evening.Dinner);
        var guest = Some.Guest(party, ada, GuestStatus.Accepted);
        await evening.Database.AddAsync(evening.Agency.Id, party, guest, new Domain.Rsvps.Rsvp(
            RsvpId.New(Some.Now), guest, Answer.Yes, 0, Guid.CreateVersion7(), evening.Publicist, Channel.Phone, Some.Now));

        var page = Page();

        page.WaitForAssertion(() => Assert.Equal("Ada Lovelace", page.Find("h1").TextContent));
        Assert.Equal(["Evenings", "Answers"], page.FindAll("h2").Select(head => head.TextContent));
        Assert.Contains("The Defiant Ones: said yes by telephone to Publicist Person, accepted", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Vienna, where it is 13:00 now", page.Find(".facts").TextContent, StringComparison.Ordinal);
        Assert.Contains("German, English", page.Find(".facts").TextContent, StringComparison.Ordinal);
        Assert.Contains("Said yes 1 of 1 time", page.Find(".facts").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_evening_says_who_set_the_answer_how_many_come_along_where_they_sit_and_whether_the_rules_are_accepted()
    {
        var (party, rules) = (Some.Party(evening.Dinner, plusOnes: 1), Some.Rules(evening.Dinner));
        var guest = Some.Guest(party, ada, GuestStatus.Accepted);
        var seat = (await evening.AddTableAsync())[2];
        await evening.Database.AddAsync(evening.Agency.Id, party, guest, rules,
            new RulesAcceptance(RulesAcceptanceId.New(Some.Now), guest, rules, Channel.Link, Some.Now), SeatAssignment.Of(seat, guest, Some.Now));
        await evening.AddPlusOneAsync(guest, "Charles", GuestStatus.Accepted);

        var page = Page();

        page.WaitForAssertion(() => Assert.Equal(["Event", "When", "Answer", "Set", "Plus-ones", "Seat", "Ground rules"], page.FindAll("thead th").Select(head => head.TextContent)));
        Assert.Equal(["1", "Table 1, seat 3", "accepted"], page.FindAll("tbody td").Skip(4).Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Somebody_is_put_on_the_list_of_an_event_they_are_not_on_and_nothing_is_sent()
    {
        var page = Page();
        page.WaitForAssertion(() => Assert.Equal("The Defiant Ones", page.Find("#list-event option").TextContent));

        await page.Find(".put-on-list").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("is on the list of The Defiant Ones. Nothing was sent.", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".put-on-list"));
        Assert.Equal(ada.Id, Assert.Single(await evening.GuestsAsync()).ContactId);
    }

    [Fact]
    public async Task Another_address_becomes_the_one_to_write_to_and_none_is_lost()
    {
        var page = Page();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".other button")));

        await page.Find(".other button").ClickAsync(new MouseEventArgs());

        page.WaitForAssertion(() => Assert.Contains("old@example.com", page.Find(".facts dd").TextContent, StringComparison.Ordinal));
        var saved = (await evening.ContactFiles.ForAsync(evening.Publicist, ada.Id, Ct))!.Details;
        Assert.Equal(("old@example.com", "ada@example.com"), (saved.Email!.Value.Value, saved.OtherEmails));
    }

    [Fact]
    public async Task Somebody_who_may_be_known_is_shown_once_before_they_are_added_again()
    {
        var page = screen.Render<ContactPage>();
        await page.Find("#name").ChangeAsync(new ChangeEventArgs { Value = "Lovelace, Ada" });
        await page.Find("#outlet").ChangeAsync(new ChangeEventArgs { Value = "The Example Weekly" });
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Ada Lovelace", page.Find(".alike").TextContent, StringComparison.Ordinal));
        Assert.Equal(2, await CountAsync());
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("/staff/contacts/", Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal(3, await CountAsync());
    }

    [Fact]
    public async Task Two_are_compared_field_by_field_made_one_and_parted_again()
    {
        var page = screen.Render<MergePage>(p => p.Add(m => m.Kept, ada.Id.Value).Add(m => m.Gone, twin.Id.Value));
        page.WaitForAssertion(() => Assert.Contains("A. Lovelace goes into Ada Lovelace", page.Markup, StringComparison.Ordinal));
        Assert.Equal(["Name", "E-mail", "Outlet", "Tier", "Languages", "Telephone", "Time zone", "Tags", "Other e-mails"], page.FindAll("tbody th").Select(head => head.TextContent));
        await page.FindAll("input[name=merge-tier]")[1].ChangeAsync(new ChangeEventArgs { Value = true });
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.EndsWith($"/staff/contacts/{ada.Id.Value}", Navigation.Uri, StringComparison.Ordinal));
        var merged = (await evening.ContactFiles.ForAsync(evening.Publicist, ada.Id, Ct))!.Details;
        Assert.Equal(("B", "+43 1 2345678", "old@example.com, twin@example.com"), (merged.Tier, merged.Phone, merged.OtherEmails));

        var merge = Assert.Single(await screen.Services.GetRequiredService<MergeQuery>().DoneAsync(evening.Publicist, ada.Id, Ct));
        await screen.Services.GetRequiredService<PartContacts>().PartAsync(evening.Publicist, merge.Id, Ct);
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task What_forbids_inviting_is_no_choice_and_stays_as_the_page_says()
    {
        await evening.Database.Transactions.RunAsync(evening.Publicist, Permission.EditContacts, async work =>
        {
            var contact = work.Db.Contacts.Single(c => c.Id == twin.Id);
            contact.Change(contact.Details with { DoNotInvite = "Broke an embargo" }, "Example Weekly");
            contact.Unsubscribe(work.Now);
            return await Task.FromResult(Result.Done);
        }, Ct);
        var page = screen.Render<MergePage>(p => p.Add(m => m.Kept, ada.Id.Value).Add(m => m.Gone, twin.Id.Value));

        page.WaitForAssertion(() => Assert.Contains("Broke an embargo said of one of the two, and it stays", page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("input[name=merge-doNotInvite]"));
        Assert.Contains("No mail is sent to them", page.Markup, StringComparison.Ordinal);
        await page.Find("form").SubmitAsync();

        var merged = (await evening.ContactFiles.ForAsync(evening.Publicist, ada.Id, Ct))!;
        Assert.Equal(("Broke an embargo", Some.Now), (merged.Details.DoNotInvite, merged.UnsubscribedAt));
    }

    [Fact]
    public async Task A_pair_told_apart_goes_from_the_duplicates_and_can_be_shown_again()
    {
        var page = screen.Render<DuplicatesPage>();
        page.WaitForAssertion(() => Assert.Contains("The same e-mail address", page.Find(".pairs").TextContent, StringComparison.Ordinal));

        await page.FindAll(".pairs button").Single().ClickAsync(new MouseEventArgs());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".pairs")));
        await page.Find("details button").ClickAsync(new MouseEventArgs());

        page.WaitForAssertion(() => Assert.Single(page.FindAll(".pairs li")));
    }

    [Theory]
    [InlineData(Role.Door)]
    [InlineData(Role.Viewer)]
    public void Who_may_not_see_contacts_sees_no_contact_no_pair_and_no_merge(Role role)
    {
        screen.SignIn(role);

        Assert.Contains("There is no such contact", Page().Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Lovelace", screen.Render<DuplicatesPage>().Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Lovelace", screen.Render<MergePage>(p => p.Add(m => m.Kept, ada.Id.Value).Add(m => m.Gone, twin.Id.Value)).Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<ContactPage> Page() => screen.Render<ContactPage>(p => p.Add(c => c.Id, ada.Id.Value));

    private Task<int> CountAsync() => evening.Database.ReadAsync(evening.Agency.Id, db => Task.FromResult(db.Contacts.Count()));
}
