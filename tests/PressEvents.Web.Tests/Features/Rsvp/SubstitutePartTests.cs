using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Events;
using PressEvents.Web.Features.Rsvp.Substitutes;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>The publicist decides about substitutes in the guest's panel, having read what follows from it.</summary>
public sealed class SubstitutePartTests(MigratedTemplate template)
{
    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_panel_says_who_offers_what_follows_and_lets_them_in_and_out_again()
    {
        using var evening = await Evening.BeginAsync(template);
        var guest = await AskedForAsync(evening);
        await using var screen = NewScreen(evening);
        var dialogs = screen.Render<MudDialogProvider>();
        var part = await PartAsync(screen, evening, guest);
        part.WaitForAssertion(() => Assert.Contains("Imani Pretend", part.Markup, StringComparison.Ordinal));
        Assert.Contains("I can come.", part.Markup, StringComparison.Ordinal);
        Assert.Contains("by the link for her assistant", part.Markup, StringComparison.Ordinal);

        var deciding = part.Find("button:contains('Let them come')").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Contains("Ada will be declined, and their links lead nowhere", dialogs.Markup, StringComparison.Ordinal));
        await dialogs.Find("button.strong").ClickAsync(new());
        await deciding;

        part.WaitForAssertion(() => Assert.Contains("Imani Pretend comes instead. Their confirmation is on its way.", part.Markup, StringComparison.Ordinal));
        Assert.Equal(GuestStatus.Declined, (await evening.ReadGuestAsync(guest.Id)).Status);

        var undoing = part.Find("button:contains('Take it back')").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Contains("Links that were revoked stay so", dialogs.Markup, StringComparison.Ordinal));
        await dialogs.Find("button.strong").ClickAsync(new());
        await undoing;

        part.WaitForAssertion(() => Assert.Contains("Ada has the place again.", part.Markup, StringComparison.Ordinal));
        Assert.Equal(GuestStatus.Accepted, (await evening.ReadGuestAsync(guest.Id)).Status);
    }

    [Fact]
    public async Task A_no_leaves_a_mail_to_write_by_hand()
    {
        using var evening = await Evening.BeginAsync(template);
        var guest = await AskedForAsync(evening);
        await using var screen = NewScreen(evening);
        var part = await PartAsync(screen, evening, guest);
        part.WaitForElement("button:contains('Say no')");

        await part.Find("button:contains('Say no')").ClickAsync(new());

        part.WaitForAssertion(() => Assert.StartsWith("mailto:imani%40outlet.example?subject=", part.Find("a:contains('Write to them')").GetAttribute("href"), StringComparison.Ordinal));
        Assert.Empty(await evening.Database.ReadAsync(evening.Agency.Id, db => db.Outbox.ToListAsync(Ct)));
    }

    [Fact]
    public async Task What_next_leads_to_the_guest_and_the_list_shows_the_offer()
    {
        using var evening = await Evening.BeginAsync(template);
        var guest = await AskedForAsync(evening);

        var steps = new NextSteps((await evening.HeaderAsync())!, await evening.GuestsAsync(), new SeatCounts(0, 0), Some.Now).Steps;

        var step = Assert.Single(steps, step => step.Action is "Decide");
        Assert.EndsWith($"?guest={guest.Id.Value}", step.Link, StringComparison.Ordinal);
        Assert.Equal([guest.Id], (await evening.GuestsAsync()).Where(row => row.Is(GuestFilter.SubstituteAsked)).Select(row => row.Id));
        Assert.DoesNotContain(await evening.GuestsAsync(evening.Of(Role.Viewer)), row => row.Is(GuestFilter.SubstituteAsked));
    }

    private static async Task<Guest> AskedForAsync(Evening evening)
    {
        var guest = await evening.AddGuestAsync("Ada", GuestStatus.Accepted);
        return await evening.Database.ReadAsync(evening.Agency.Id, async db =>
        {
            var (link, _) = await LinkMint.MintAsync(db, await db.Guests.SingleAsync(g => g.Id == guest.Id, Ct), "BackOffice", Some.Now, Ct);
            link.LabelFor("her assistant");
            var offer = new SubstituteOffer("Imani Pretend", EmailAddress.TryParse("imani@outlet.example")!.Value, "Culture writer", "I can come.");
            db.Substitutes.Add(new Substitute(SubstituteId.New(Some.Now), guest, link.Id, offer, Guid.CreateVersion7(Some.Now), Some.Now));
            await db.SaveChangesAsync(Ct);
            return guest;
        });
    }

    private static StaffScreen NewScreen(Evening evening)
    {
        var screen = new StaffScreen(evening);
        screen.Services.AddSingleton<SubstituteQuery>();
        screen.Services.AddSingleton<ApproveSubstitute>();
        screen.Services.AddSingleton<TakeBackSubstitute>();
        return screen;
    }

    private static async Task<IRenderedComponent<SubstitutePart>> PartAsync(StaffScreen screen, Evening evening, Guest guest)
    {
        var header = await evening.HeaderAsync();
        return screen.Render<SubstitutePart>(p => p.Add(c => c.EventId, evening.Dinner.Id).Add(c => c.GuestId, guest.Id).AddCascadingValue(header!));
    }
}
