using Microsoft.Playwright;

namespace PressEvents.E2E.Tests.Pages;

/// <summary>Somebody who has no mouse.</summary>
internal static class Keyboard
{
    private const int FarthestTab = 150;

    /// <summary>Tab after Tab until the thing is reached, then the key.</summary>
    public static async Task PressAsync(IPage page, ILocator target, string key)
    {
        await ReachAsync(page, target);
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Tab after Tab until the thing is reached.</summary>
    public static async Task ReachAsync(IPage page, ILocator target)
    {
        await Expect(target).ToBeVisibleAsync();
        await Expect(target).ToBeEnabledAsync();
        for (var tab = 0; tab < FarthestTab; tab++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{target} is not reached by Tab.");
    }

    /// <summary>Opens a page and waits for the focus on its heading: what is pressed before would be taken from under the fingers.</summary>
    public static async Task OpenAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
    }
}
