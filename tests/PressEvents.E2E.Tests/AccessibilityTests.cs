using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using PressEvents.E2E.Tests.Support;
using PressEvents.Web.Features.Seeding;

namespace PressEvents.E2E.Tests;

/// <summary>axe finds nothing on any page, light and dark, wide and narrow; and no page is wider than its window.</summary>
public sealed class AccessibilityTests(Product product)
{
    private static readonly string[] EventPages =
    [
        "", "/guests", "/guests/import", "/guests/choose", "/guests/approval", "/guests/waitlist", "/messages", "/messages/invitation", "/messages/reminder", "/seating", "/run-of-show", "/briefing", "/briefing/facts", "/briefing/material", "/briefing/terms", "/briefing/host", "/settings",
    ];

    // What a page shows in a frame is looked at as a page of its own: a frame that is filled anew meanwhile never answers axe.
    private const string Run =
        "axe.run(document, { iframes: false }).then(r => r.violations.map(v => v.id + ' at ' + v.nodes.slice(0, 3).map(n => n.html).join(', ')))";

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly int[] Widths = [1440, 390];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_page_of_the_back_office_is_clean(ColorScheme scheme)
    {
        var sample = await SampleAsync($"office-{scheme}".ToLowerInvariant());
        var address = $"/staff/events/{sample.Events[0].Id}";
        await using var context = await product.NewContextAsync(scheme: scheme);
        var page = await context.NewPageAsync();
        await product.SignInAsync(page, sample.Users[0].Email!);
        string[] paths =
        [
            "/staff/events", "/staff/events/new", "/staff/contacts", "/staff/contacts/import", "/staff/contacts/new", $"/staff/contacts/{sample.Contacts[0].Id}", $"/staff/contacts/{sample.Contacts[0].Id}?edit",
            "/staff/contacts/duplicates", $"/staff/contacts/merge/{sample.Contacts[0].Id}/{sample.Contacts[^1].Id}", "/staff/outlets",
            .. EventPages.Select(name => address + name), $"{address}/guests?guest={sample.Events[0].Guests[0].Id}", "/staff/events/01a20492-0000-7000-8000-000000000000",
        ];

        var problems = new List<string>();
        foreach (var path in paths)
        {
            await OpenAsync(page, path);
            problems.AddRange(await ProblemsAsync(page, path));
        }

        await OpenAsync(page, "/staff/outlets");
        await page.Locator("[data-row]").First.ClickAsync();
        await Expect(page.GetByLabel("Rival group")).ToBeVisibleAsync();
        problems.AddRange(await ProblemsAsync(page, "the page of an outlet"));
        foreach (var list in new[] { "/staff/contacts?tier=A&tier=B", $"{address}/guests?tier=A&tier=B" })
        {
            problems.AddRange(await ProblemsInListAsync(page, list));
        }

        problems.AddRange(await ImportProblemsAsync(page, address + "/guests/import"));
        await page.GotoAsync($"{address}/packs/{sample.Events[0].Guests[0].Id}/preview");
        problems.AddRange(await ProblemsAsync(page, "the pack in the preview"));
        problems.AddRange(await SeatingProblemsAsync(page, address + "/seating"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a table" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        problems.AddRange(await ProblemsAsync(page, "the dialog of a table"));
        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_page_outside_the_back_office_is_clean(ColorScheme scheme)
    {
        var sample = await SampleAsync($"guest-{scheme}".ToLowerInvariant());
        await using var context = await product.NewContextAsync(scheme: scheme);
        var page = await context.NewPageAsync();
        var links = sample.Events.SelectMany(e => e.Guests).Select(guest => guest.Link).ToList();
        await page.RouteAsync("**/account/first-owner", route => route.FulfillAsync(new() { Body = product.FirstOwnerPage, ContentType = "text/html" }));
        string[] paths =
        [
            .. links, links[0].Replace("/i/", "/u/", StringComparison.Ordinal), "/i/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "/account/first-owner", "/account/sign-in", "/account/denied", "/error", "/nowhere",
        ];

        var problems = new List<string>();
        var seen = new HashSet<string?>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            if (links.Contains(path) && !seen.Add(await StateAsync(page)))
            {
                continue;
            }

            problems.AddRange(await ProblemsAsync(page, path));
        }

        await page.GotoAsync(sample.Events[0].Guests[^1].Link);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send my answer" }).ClickAsync();
        problems.AddRange(await ProblemsAsync(page, "an answer without a choice"));
        Assert.Equal(["confirmed", "invited", "declined", "waitlisted", "closed", "cancelled"], seen);
        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("es")]
    public async Task The_first_view_of_an_invitation_weighs_at_most_40_KB_without_fonts_and_pictures(string language)
    {
        var sample = await SampleAsync($"weight-{language}");
        await using var context = await product.NewContextAsync(width: 390);
        var page = await context.NewPageAsync();
        var responses = new List<IResponse>();
        page.Response += (_, response) => responses.Add(response);

        var silent = Evening.Sample("weight").Events[0].Guests.Select(Varied).ToList().FindIndex(guest => guest.Status is "invited");
        await page.GotoAsync($"{sample.Events[0].Guests[silent].Link}?lang={language}", new() { WaitUntil = WaitUntilState.NetworkIdle });

        var bytes = 0;
        foreach (var response in responses.Where(r => r.Request.ResourceType is not ("font" or "image")))
        {
            var sizes = await response.Request.SizesAsync();
            bytes += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"First view: {bytes} bytes in {responses.Count} answers");
        Assert.InRange(bytes, 1, 40 * 1024);
        Assert.DoesNotContain(responses, r => r.Request.ResourceType is "script" or "websocket" or "xhr" or "fetch");
        Assert.All(responses, r => Assert.StartsWith(product.BaseUrl, r.Url, StringComparison.Ordinal));
    }

    // The sample's house is not full, so nobody there waits.
    private static GuestPlan Varied(GuestPlan guest, int index) => index == 20 ? guest with { Status = "waitlisted" } : guest;

    // The plan with somebody chosen, told apart by outlet, and by diet with its codes explained.
    private static async Task<IReadOnlyList<string>> SeatingProblemsAsync(IPage page, string path)
    {
        await OpenAsync(page, path);
        await page.Locator(".unseated button").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status, new() { Name = "Chosen" })).ToBeVisibleAsync();
        await page.GetByLabel("Show by").SelectOptionAsync("Outlet");
        var problems = new List<string>(await ProblemsAsync(page, "the seating by outlet, somebody chosen"));
        await page.GetByLabel("Show by").SelectOptionAsync("Diet");
        await page.GetByText("What the codes mean").ClickAsync();
        problems.AddRange(await ProblemsAsync(page, "the seating by diet"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a rule or a wish" }).ClickAsync();
        problems.AddRange(await ProblemsAsync(page, "a new rule"));
        foreach (var panel in new[] { "Arrange", "Courses", "Versions", "Publish" })
        {
            await page.Locator(".side-tabs").GetByRole(AriaRole.Button, new() { Name = panel }).ClickAsync();
            await Expect(page.Locator(".beside h2").Last).ToHaveTextAsync(panel);
            problems.AddRange(await ProblemsAsync(page, $"the seating, {panel}"));
        }

        await page.Keyboard.PressAsync("Escape");
        return problems;
    }

    // A plan with a conflict open and one settled, the report of the import, and the question before it is undone.
    private static async Task<IReadOnlyList<string>> ImportProblemsAsync(IPage page, string path)
    {
        await OpenAsync(page, path);
        await page.GetByLabel("Or paste rows from a sheet").FillAsync(
            "Name\tEmail\nMina Okafor\tdesk@new.example\nJo Lee\tdesk@new.example\nMina Okafor\tbad\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use the pasted rows" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "This line is right: the address is Mina Okafor’s" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Decide again on line 2" })).ToBeVisibleAsync();
        var problems = new List<string>(await ProblemsAsync(page, "the plan of an import"));
        await page.GetByRole(AriaRole.Button, new() { Name = "joins the guest list" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Imported from" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo the import of pasted rows" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Undo this import" })).ToBeVisibleAsync();
        problems.AddRange(await ProblemsAsync(page, "the report of an import"));
        return problems;
    }

    // A guest's page looks as their answer does; one of each is enough.
    private static Task<string?> StateAsync(IPage page) => page.Locator("meta[name=rsvp-state]").GetAttributeAsync("content");

    private static async Task OpenAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await Expect(page.Locator("h1").First).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    // The list as it is worked in: the filter editor open, rows selected, a row edited, the keys shown.
    private static async Task<IReadOnlyList<string>> ProblemsInListAsync(IPage page, string path)
    {
        await page.SetViewportSizeAsync(1440, 900);
        await OpenAsync(page, path);
        var row = page.Locator("[data-index='0'] [data-row]");
        await page.GetByText("Add a filter").ClickAsync();
        await page.GetByLabel("Field").SelectOptionAsync("tag");
        await row.FocusAsync();
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator("#bulk-action")).ToBeVisibleAsync();
        await row.FocusAsync();
        await page.Keyboard.PressAsync("e");
        await Expect(page.Locator("tr.editing input").First).ToBeFocusedAsync();
        var problems = new List<string>(await ProblemsAsync(page, $"{path}, filtered, selected and edited"));
        await page.SetViewportSizeAsync(1440, 900);
        await page.Locator("[data-keys]").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        problems.AddRange(await ProblemsAsync(page, $"{path}, the keys"));
        return problems;
    }

    private async Task<OrganisationMap> SampleAsync(string name)
    {
        var plan = Evening.Sample(name);
        var twin = plan.Contacts[0] with { Email = $"twin.{plan.Contacts[0].Email}", PrivateNotes = "Met at the screening." };
        return await product.SeedAsync(plan with
        {
            Contacts = [.. plan.Contacts, twin],
            Events =
            [
                plan.Events[0] with { Guests = [.. plan.Events[0].Guests.Select(Varied)] },
                plan.Events[0] with { Slug = $"{name}-closed", State = "Closed", Guests = [plan.Events[0].Guests[^1]], Substitutes = [] },
                plan.Events[0] with { Slug = $"{name}-off", State = "Cancelled", Guests = [plan.Events[0].Guests[^1]], Substitutes = [] },
            ],
        });
    }

    private static async Task<IReadOnlyList<string>> ProblemsAsync(IPage page, string path)
    {
        var problems = new List<string>();
        await page.EvaluateAsync(Axe);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            problems.AddRange((await page.EvaluateAsync<string[]>(Run)).Select(violation => $"{path} at {width} px: {violation}"));
            if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
            {
                problems.Add($"{path} is wider than {width} px");
            }
        }

        return problems;
    }
}
