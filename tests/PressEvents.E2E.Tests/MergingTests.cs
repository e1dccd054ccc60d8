using Microsoft.Playwright;
using PressEvents.E2E.Tests.Support;
using PressEvents.Web.Features.Seeding;
using static PressEvents.E2E.Tests.Pages.Keyboard;

namespace PressEvents.E2E.Tests;

/// <summary>Two contacts become one and are parted again. Whoever does it uses the keyboard and nothing else.</summary>
public sealed class MergingTests(Product product)
{
    [Fact]
    public async Task Two_contacts_become_one_and_are_parted_again_by_keyboard_alone()
    {
        var agency = await product.SeedAsync(Plan());
        await using var browser = await product.NewContextAsync();
        var page = await browser.NewPageAsync();
        await product.SignInAsync(page, agency.Users[0].Email!);
        await page.GotoAsync("/staff/contacts");

        await PressAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Duplicates" }), "Enter");
        await Expect(page.GetByText("Names alike at the same outlet")).ToBeVisibleAsync();
        await PressAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Compare and merge" }), "Enter");
        await Expect(page.GetByText("1 place on a list follows")).ToBeVisibleAsync();

        // A group of radio buttons is one stop of Tab, and the arrows choose.
        await PressAsync(page, page.GetByRole(AriaRole.Row, new() { Name = "Tier" }).GetByRole(AriaRole.Radio).First, "ArrowRight");
        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Make them one" }), "Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Johanna Smith");
        await Expect(page.GetByText("j.smith@times.example")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "The Defiant Ones", Exact = true }).First).ToBeVisibleAsync();
        await Expect(page.Locator(".tier")).ToHaveTextAsync("B");

        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Part them again" }), "Enter");
        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Part them", Exact = true }), "Enter");
        await Expect(page.GetByText("J. Smith is a contact again.")).ToBeVisibleAsync();
        await page.GotoAsync("/staff/contacts/duplicates");
        await Expect(page.GetByText("Names alike at the same outlet")).ToBeVisibleAsync();
    }

    // The first of a pair is the one that is kept.
    private static OrganisationPlan Plan() => Evening.Plan("merging") with
    {
        Contacts =
        [
            new ContactPlan("Johanna Smith") { Email = "johanna@times.example", Outlet = "Sample Times", Tier = "A" },
            new ContactPlan("J. Smith") { Email = "j.smith@times.example", Outlet = "Sample Times", Tier = "B" },
        ],
        Events = [Evening.Plan("merging").Events[0] with { Guests = [new GuestPlan("j.smith@times.example") { Status = "accepted" }] }],
    };
}
