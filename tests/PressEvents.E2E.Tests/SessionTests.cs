using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PressEvents.E2E.Tests.Support;

namespace PressEvents.E2E.Tests;

/// <summary>A page that is open in one browser is told when its session ends in another.</summary>
public sealed partial class SessionTests(Product product)
{
    [Fact]
    public async Task An_open_page_is_told_that_its_session_ended_and_shows_nothing_more()
    {
        var sample = await product.SeedAsync(Evening.Sample("sessions"));
        await using var here = await product.NewContextAsync();
        await using var there = await product.NewContextAsync();
        var (mine, theirs) = (await here.NewPageAsync(), await there.NewPageAsync());
        await product.SignInAsync(mine, sample.Users[0].Email!);
        await product.SignInAsync(theirs, sample.Users[0].Email!);
        await Pages.Keyboard.OpenAsync(theirs, $"/staff/events/{sample.Events[0].Id}/guests");
        await Expect(theirs.Locator("h1")).ToBeVisibleAsync();

        await mine.GotoAsync("/account");
        await mine.GetByRole(AriaRole.Button, new() { NameRegex = SignOutThere() }).ClickAsync();

        await Expect(mine.GetByRole(AriaRole.Status)).ToHaveTextAsync("Signed out there.");
        await Expect(theirs.GetByRole(AriaRole.Heading, new() { Name = "You are signed out" })).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await theirs.GotoAsync($"/staff/events/{sample.Events[0].Id}/guests");
        Assert.Contains("/account/sign-in", theirs.Url, StringComparison.Ordinal);
    }

    [GeneratedRegex("^Sign out .* since ", RegexOptions.None, 1000)]
    private static partial Regex SignOutThere();
}
