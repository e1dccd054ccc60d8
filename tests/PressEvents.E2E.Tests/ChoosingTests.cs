using Microsoft.Playwright;
using PressEvents.E2E.Tests.Support;
using PressEvents.Web.Features.Seeding;
using static PressEvents.E2E.Tests.Pages.Keyboard;

namespace PressEvents.E2E.Tests;

/// <summary>A list is approved by a second member before it is sent. Both use the keyboard and nothing else.</summary>
public sealed class ChoosingTests(Product product)
{
    [Fact]
    public async Task One_asks_the_other_approves_and_the_first_sends_by_keyboard_alone()
    {
        var agency = await product.SeedAsync(Plan());
        var address = $"/staff/events/{agency.Events[0].Id}";
        await using var adasBrowser = await product.NewContextAsync();
        await using var bosBrowser = await product.NewContextAsync();
        var (ada, bo) = (await adasBrowser.NewPageAsync(), await bosBrowser.NewPageAsync());
        await product.SignInAsync(ada, agency.Users[0].Email!);
        await product.SignInAsync(bo, agency.Users[1].Email!);

        await ada.GotoAsync($"{address}/settings");
        await PressAsync(ada, ada.GetByLabel("Another member must approve"), " ");
        await PressAsync(ada, ada.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }), "Enter");
        await Expect(ada.GetByText("Saved.")).ToBeVisibleAsync();
        await ada.GotoAsync($"{address}/messages/invitation");
        await Expect(ada.GetByRole(AriaRole.Button, new() { Name = "Send to 2 guests" })).ToBeDisabledAsync();
        await PressAsync(ada, ada.GetByRole(AriaRole.Link, new() { Name = "Ask for approval" }), "Enter");
        await PressAsync(ada, ada.GetByRole(AriaRole.Button, new() { Name = "Ask for approval" }), "Enter");
        await Expect(ada.GetByText("Somebody else must give it")).ToBeVisibleAsync();

        await bo.GotoAsync(address);
        await PressAsync(bo, bo.GetByRole(AriaRole.Link, new() { Name = "Look at the list" }), "Enter");
        await Expect(bo.GetByText("Ada Sample asked on")).ToBeVisibleAsync();
        await PressAsync(bo, bo.GetByRole(AriaRole.Button, new() { Name = "Approve the list" }), "Enter");
        await Expect(bo.GetByText("Bo Sample approved 2 guests")).ToBeVisibleAsync();

        // Ada's page learns of it by itself.
        await PressAsync(ada, ada.GetByRole(AriaRole.Link, new() { Name = "Write the invitation" }), "Enter");
        await PressAsync(ada, ada.GetByRole(AriaRole.Button, new() { Name = "Send to 2 guests" }), "Enter");
        await PressAsync(ada, ada.GetByRole(AriaRole.Button, new() { Name = "Yes, send" }), "Enter");
        await Expect(ada.GetByRole(AriaRole.Heading, new() { Name = "Messages" })).ToBeVisibleAsync();
        await Expect(ada.GetByText("Anna Müller").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Tiers_become_waves_and_the_invitation_goes_to_the_first_by_keyboard_alone()
    {
        var plan = Plan() with { Name = "Agency of waves", Users = [Product.Owner("waves@agency.example")], Events = [Plan().Events[0] with { Slug = "waves" }] };
        var agency = await product.SeedAsync(plan);
        await using var browser = await product.NewContextAsync();
        var page = await browser.NewPageAsync();
        await product.SignInAsync(page, agency.Users[0].Email!);
        await page.GotoAsync($"/staff/events/{agency.Events[0].Id}/guests");

        await PressAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Balance and waves" }), "Enter");
        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Plan these waves" }), "Enter");
        await PressAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Write the invitation of wave 1" }), "Enter");

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Send to 1 guest" })).ToBeEnabledAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "1 guest waits for a later wave" })).ToBeVisibleAsync();
    }

    private static OrganisationPlan Plan() => Evening.Plan("approval") with
    {
        Users = [Product.Owner("ada.approval@agency.example"), Product.Owner("bo.approval@agency.example") with { Name = "Bo Sample", Role = "Publicist" }],
        Contacts = [new ContactPlan("Anna Müller") { Email = "anna@weekly.example", Tier = "A" }, new ContactPlan("Ben Okri") { Email = "ben@times.example", Tier = "B" }],
        Events = [Evening.Plan("approval").Events[0] with { Guests = [new GuestPlan("anna@weekly.example") { Status = "listed" }, new GuestPlan("ben@times.example") { Status = "listed" }] }],
    };
}
