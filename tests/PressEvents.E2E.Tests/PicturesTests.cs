using Microsoft.Playwright;
using PressEvents.E2E.Tests.Support;

namespace PressEvents.E2E.Tests;

/// <summary>
/// The README's pictures are taken from the running product, so they cannot show what it no longer looks like.
/// docs/pictures/take.sh sets PRESSEVENTS_PICTURES to where they are kept; otherwise they go to a folder that is thrown away.
/// </summary>
public sealed class PicturesTests(Product product)
{
    [Fact]
    public async Task The_pictures_of_the_readme_are_taken_from_the_running_product()
    {
        var sample = await product.SeedAsync(Evening.Sample("pictures"));
        var folder = Directory.CreateDirectory(Environment.GetEnvironmentVariable("PRESSEVENTS_PICTURES") ?? Path.Combine(Path.GetTempPath(), "pressevents-pictures")).FullName;
        await using var context = await product.NewContextAsync();
        var page = await context.NewPageAsync();

        await product.SignInAsync(page, sample.Users[0].Email!);
        await page.GotoAsync($"/staff/events/{sample.Events[0].Id}");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What next" })).ToBeVisibleAsync();
        await ShootAsync(page, folder, "office.png");
        await ShootSeatingAsync(page, sample.Events[0].Id, folder);
        await page.SetViewportSizeAsync(900, 1400);
        await page.GotoAsync(sample.Events[0].Guests.First(guest => guest.Email.StartsWith("lukasz", StringComparison.Ordinal)).Link);
        await ShootAsync(page, folder, "guest.png");

        var answered = sample.Events[0].Guests.First(guest => guest.Email.StartsWith("anh", StringComparison.Ordinal));
        var pack = await page.APIRequest.GetAsync(answered.Link + "/pack.pdf");
        await File.WriteAllBytesAsync(Path.Combine(folder, "pack.pdf"), await pack.BodyAsync(), TestContext.Current.CancellationToken);

        Assert.Equal(200, pack.Status);
        Assert.All(["office.png", "seating.png", "arranged.png", "guest.png", "pack.pdf"], name => Assert.True(new FileInfo(Path.Combine(folder, name)).Length > 10_000, name));
    }

    private static async Task ShootSeatingAsync(IPage page, Guid dinner, string folder)
    {
        await page.SetViewportSizeAsync(1440, 1000);
        await page.GotoAsync($"/staff/events/{dinner}/seating");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Rules and wishes" })).ToBeVisibleAsync();
        await ShootAsync(page, folder, "seating.png");
        await page.GetByRole(AriaRole.Button, new() { Name = "Arrange", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Arrange everybody" }).ClickAsync();
        await Expect(page.GetByText("The plan is proven optimal.")).ToBeVisibleAsync();
        await ShootAsync(page, folder, "arranged.png");
    }

    private static Task<byte[]> ShootAsync(IPage page, string folder, string name) => page.ScreenshotAsync(new() { Path = Path.Combine(folder, name) });
}
