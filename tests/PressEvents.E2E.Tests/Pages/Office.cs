using Microsoft.Playwright;

namespace PressEvents.E2E.Tests.Pages;

/// <summary>The back office of one event, by the words on it.</summary>
internal sealed class Office(IPage page, Guid eventId)
{
    public Task OpenAsync(string tab) => page.GotoAsync($"/staff/events/{eventId}/{tab}");

    public async Task ImportAsync(string file)
    {
        await OpenAsync("guests/import");
        await ChooseFileAsync(page, file);
        await page.GetByRole(AriaRole.Button, new() { Name = "join the guest list" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Imported from" })).ToBeVisibleAsync();
    }

    /// <summary>Chooses a file once the page listens to its box, which is a message later than the box is there: nobody is so quick by hand.</summary>
    public static async Task ChooseFileAsync(IPage page, string file)
    {
        await page.WaitForFunctionAsync("() => document.querySelector('#list-file')?._blazorInputFileNextFileId !== undefined");
        await page.Locator("#list-file").SetInputFilesAsync(file);
    }

    public async Task InviteAsync(string subject, string body, int count)
    {
        await OpenAsync("messages/invitation");
        await page.GetByLabel("Subject").FillAsync(subject);
        await page.GetByLabel("Text, in Markdown").FillAsync(body);
        await page.GetByRole(AriaRole.Button, new() { Name = $"Send to {count} guests" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, send" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Messages" })).ToBeVisibleAsync();
    }

    public ILocator GuestRow(string name) => page.GetByRole(AriaRole.Row).Filter(new() { HasText = name });

    public async Task SeatAsync(string words)
    {
        await OpenAsync("seating");
        var typed = page.GetByLabel("Seat by typing");
        await typed.FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Seat", Exact = true }).ClickAsync();
        await Expect(typed).ToHaveValueAsync("");
    }

    public async Task ShowSeatsAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Show seats to guests" }).ClickAsync();
        await Expect(page.GetByText("Guests see their seat since")).ToBeVisibleAsync();
    }
}
