using PressEvents.E2E.Tests.Support;

namespace PressEvents.E2E.Tests;

/// <summary>The control of all that is found clean: what is not is found.</summary>
public sealed class AxeTests(Product product)
{
    [Fact]
    public async Task A_picture_without_words_and_a_page_that_is_too_wide_are_found()
    {
        await using var context = await product.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync("/account/sign-in");
        Assert.Empty(await Axe.ProblemsAsync(page, "the page as it is"));

        await page.EvaluateAsync("() => { const wide = document.createElement('p'); wide.style.width = '500px'; document.querySelector('main').append(new Image(), wide); }");
        var problems = await Axe.ProblemsAsync(page, "the page with faults");

        Assert.Contains(problems, problem => problem.StartsWith("the page with faults at 1440 px: image-alt at <img", StringComparison.Ordinal));
        Assert.Contains("the page with faults is wider than 390 px", problems);
    }
}
