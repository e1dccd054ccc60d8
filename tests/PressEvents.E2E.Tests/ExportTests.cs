using PressEvents.E2E.Tests.Support;

namespace PressEvents.E2E.Tests;

public sealed class ExportTests(Product product)
{
    [Theory]
    [InlineData("Excel", "The Defiant Ones – Silent.xlsx")]
    [InlineData("CSV", "The Defiant Ones – Silent.csv")]
    public async Task What_the_guest_list_shows_is_downloaded_under_a_name_that_says_so(string link, string file)
    {
        var name = $"export-{link}".ToLowerInvariant();
        var sample = await product.SeedAsync(Evening.Sample(name));
        await using var context = await product.NewContextAsync();
        var page = await context.NewPageAsync();
        await product.SignInAsync(page, sample.Users[0].Email!);
        await page.GotoAsync($"/staff/events/{sample.Events[0].Id}/guests?status=silent");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = link }).ClickAsync());

        Assert.Equal(file, download.SuggestedFilename);
        Assert.True(new FileInfo((await download.PathAsync())!).Length > 1000);
    }
}
