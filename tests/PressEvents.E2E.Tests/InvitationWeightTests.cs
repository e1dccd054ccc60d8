using Microsoft.Playwright;
using PressEvents.E2E.Tests.Support;

namespace PressEvents.E2E.Tests;

/// <summary>An invitation opens quickly on a telephone far away, and asks nobody else for anything.</summary>
public sealed class InvitationWeightTests(Product product)
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("es")]
    public async Task The_first_view_of_an_invitation_weighs_at_most_40_KB_without_fonts_and_pictures(string language)
    {
        var plan = Evening.InEveryState($"weight-{language}");
        var silent = plan.Events[0].Guests.ToList().FindIndex(guest => guest.Status is "invited");
        var sample = await product.SeedAsync(plan);
        await using var context = await product.NewContextAsync(width: 390);
        var page = await context.NewPageAsync();
        var responses = new List<IResponse>();
        page.Response += (_, response) => responses.Add(response);

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
}
