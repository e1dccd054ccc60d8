using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using PressEvents.Data.Queries;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Components;
using PressEvents.Web.Features.Contacts.Person;
using PressEvents.Web.Features.PersonalData.Addresses;
using PressEvents.Web.Features.PersonalData.Erasing;
using PressEvents.Web.Features.PersonalData.Places;
using PressEvents.Web.Features.PersonalData.Retention;
using PressEvents.Web.Mail.Transport;
using PressEvents.Web.Platform;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.PersonalData;

/// <summary>What the team sees and does: erasing with the consequence and a typed name, and an address that was asked for.</summary>
public sealed class StaffPartsTests(MigratedTemplate template) : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private Evening evening = default!;
    private StaffScreen screen = default!;
    private Guest ada = default!;

    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        evening = await Evening.BeginAsync(template);
        ada = await evening.AddGuestAsync("Ada Lovelace", GuestStatus.Accepted);
        await evening.AddPlusOneAsync(ada, "Charles", GuestStatus.Accepted);
        screen = new StaffScreen(evening);
        screen.Services.Configure<PressEventsOptions>(options => options.DataDirectory = folder.Path);
        screen.Services.AddSingleton(evening.Database.Engine);
        foreach (var place in KeptPlaces.All)
        {
            screen.Services.AddSingleton(place);
        }

        screen.Services.AddLogging().AddSingleton<LinkLookup>().AddSingleton<MailFolder>().AddSingleton<PackFolders>().AddSingleton<LeftFiles>().AddSingleton<Traces>()
            .AddSingleton<EraseContact>().AddSingleton<ErasureQuery>().AddSingleton<WantedAddressQuery>().AddSingleton<DecideAddress>()
            .AddSingleton(new ContactPagePart(typeof(WantedAddressPart))).AddSingleton(new ContactPagePart(typeof(ErasePart)) { AtEnd = true });
    }

    public async ValueTask DisposeAsync()
    {
        await screen.DisposeAsync();
        evening.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Erasing_says_what_it_comes_to_and_waits_for_the_typed_name()
    {
        var dialogs = screen.Render<MudDialogProvider>();
        var page = screen.Render<ContactPage>(p => p.Add(c => c.Id, ada.ContactId!.Value.Value));
        page.WaitForElement(".actions .grave");

        var clicked = page.Find(".actions .grave").ClickAsync();

        dialogs.WaitForAssertion(() => Assert.Contains("They are on one list with 1 who come along", dialogs.Markup, StringComparison.Ordinal));
        Assert.Contains("2 seats of evenings to come are given back", dialogs.Markup, StringComparison.Ordinal);
        Assert.True(Button(dialogs, "Erase for good").HasAttribute("disabled"));
        await dialogs.Find("#erase-name").InputAsync(new ChangeEventArgs { Value = "ada lovelace" });
        await Button(dialogs, "Erase for good").ClickAsync();
        await clicked;

        page.WaitForAssertion(() => Assert.Contains("Erased. Nothing here says any more who it was.", page.Markup, StringComparison.Ordinal));
        Assert.Equal((Guest.ErasedName, GuestStatus.Declined), await ReadAsync(async db => (await db.Guests.SingleAsync(g => g.Id == ada.Id, Ct)) is var guest ? (guest.Name, guest.Status) : default));
    }

    [Fact]
    public async Task Whoever_goes_back_erases_nothing_and_whoever_may_not_is_not_asked()
    {
        var dialogs = screen.Render<MudDialogProvider>();
        var part = screen.Render<ErasePart>(p => p.Add(e => e.GuestId, ada.Id).Add(e => e.EventId, evening.Dinner.Id));
        part.WaitForElement(".grave");

        var clicked = part.Find(".grave").ClickAsync();
        dialogs.WaitForElement("#erase-name");
        await Button(dialogs, "No, go back").ClickAsync();
        await clicked;
        screen.SignIn(Role.Door);

        Assert.Equal("Ada Lovelace", (await evening.ReadGuestAsync(ada.Id)).Name);
        Assert.Empty(screen.Render<ErasePart>(p => p.Add(e => e.GuestId, ada.Id)).FindAll(".grave"));
    }

    [Fact]
    public async Task An_address_that_was_asked_for_stands_on_the_contacts_page_until_it_is_decided()
    {
        await evening.Database.AddAsync(evening.Agency.Id, new Correction(CorrectionId.New(Some.Now), ada, Guid.CreateVersion7(), [], EmailAddress.TryParse("ada@new.example"), Some.Now));
        var page = screen.Render<ContactPage>(p => p.Add(c => c.Id, ada.ContactId!.Value.Value));
        page.WaitForAssertion(() => Assert.Contains("ada@new.example", page.Find(".alike").TextContent, StringComparison.Ordinal));

        await page.FindAll(".alike button")[1].ClickAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".alike")));
        Assert.Equal("ada.lovelace@outlet.example", (await ReadAsync(db => db.Contacts.SingleAsync(Ct))).Email, ignoreCase: true);
    }

    private Task<T> ReadAsync<T>(Func<global::PressEvents.Data.PressDb, Task<T>> read) => evening.Database.ReadAsync(evening.Agency.Id, read);

    private static IElement Button(IRenderedComponent<MudDialogProvider> dialogs, string words) => dialogs.FindAll("button").Single(b => string.Equals(b.TextContent.Trim(), words, StringComparison.Ordinal));
}
