using Microsoft.Playwright;
using PressEvents.E2E.Tests.Support;
using PressEvents.Web.Features.Seeding;
using SkiaSharp;

namespace PressEvents.E2E.Tests;

/// <summary>A picture chosen in the settings is what the guest sees on top of their invitation.</summary>
public sealed class CoverTests(Product product)
{
    [Fact]
    public async Task A_publicist_chooses_a_cover_describes_it_and_the_guest_sees_it()
    {
        var plan = Evening.Plan("cover");
        var agency = await product.SeedAsync(plan with
        {
            Contacts = [new ContactPlan("Ada Lovelace") { Email = "ada@outlet.example" }],
            Events = [plan.Events[0] with { Guests = [new GuestPlan("ada@outlet.example")] }],
        });
        await using var context = await product.NewContextAsync();
        var page = await context.NewPageAsync();
        await product.SignInAsync(page, agency.Users[0].Email!);
        await page.GotoAsync($"/staff/events/{agency.Events[0].Id}/settings");

        await page.GetByLabel("Choose a picture").SetInputFilesAsync(new FilePayload { Name = "not a picture.png", MimeType = "image/png", Buffer = "GIF89a"u8.ToArray() });
        await Expect(page.GetByText("This is not a whole PNG, JPEG or WebP picture.")).ToBeVisibleAsync();
        await page.GetByLabel("Choose a picture").SetInputFilesAsync(new FilePayload { Name = "cover.png", MimeType = "image/png", Buffer = Picture() });
        await page.GetByLabel("What it shows").FillAsync("A red room");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the description" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "A red room" })).ToBeVisibleAsync();

        await page.GotoAsync(agency.Events[0].Guests[0].Link);
        var cover = page.GetByRole(AriaRole.Img, new() { Name = "A red room" });
        await Expect(cover).ToBeVisibleAsync();
        Assert.Equal(1600, await cover.EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)"));
    }

    private static byte[] Picture()
    {
        using var surface = SKSurface.Create(new SKImageInfo(1920, 1080));
        surface.Canvas.Clear(SKColors.DarkRed);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 90);
        return data.ToArray();
    }
}
