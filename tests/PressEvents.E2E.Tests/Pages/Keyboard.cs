using Microsoft.Playwright;

namespace PressEvents.E2E.Tests.Pages;

/// <summary>Somebody who has no mouse.</summary>
internal static class Keyboard
{
    private const int FarthestTab = 150;

    /// <summary>Tab after Tab until the thing is reached, then the key.</summary>
    public static async Task PressAsync(IPage page, ILocator target, string key)
    {
        await Expect(target).ToBeVisibleAsync();
        await Expect(target).ToBeEnabledAsync();
        for (var tab = 0; tab < FarthestTab; tab++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                await page.Keyboard.PressAsync(key);
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{target} is not reached by Tab.");
    }
}
