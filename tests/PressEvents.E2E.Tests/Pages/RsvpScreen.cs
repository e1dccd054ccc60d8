using Microsoft.Playwright;

namespace PressEvents.E2E.Tests.Pages;

/// <summary>The guest's page as a guest sees it: labels and buttons, never CSS classes.</summary>
internal sealed class RsvpScreen(IPage page)
{
    public Task OpenAsync(string link) => page.GotoAsync(link);

    public async Task AcceptAsync(bool rules)
    {
        await page.GetByLabel("I’ll be there").CheckAsync();
        if (rules)
        {
            await page.GetByLabel("I accept these ground rules").CheckAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Send my answer" }).ClickAsync();
    }

    /// <summary>The state the page carries for machines.</summary>
    public async Task<string?> StateAsync() => await page.Locator("meta[name=rsvp-state]").GetAttributeAsync("content");

    public async Task<string?> PositionAsync() => await page.Locator("meta[name=rsvp-position]").GetAttributeAsync("content");
}
