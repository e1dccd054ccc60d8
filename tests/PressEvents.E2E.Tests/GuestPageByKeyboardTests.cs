using Microsoft.Playwright;
using PressEvents.E2E.Tests.Pages;
using PressEvents.E2E.Tests.Support;

namespace PressEvents.E2E.Tests;

/// <summary>The guest's page for those who have no mouse, and for those who hear it.</summary>
public sealed class GuestPageByKeyboardTests(Product product)
{
    [Fact]
    public async Task From_the_top_of_the_page_to_a_mistake_its_correction_and_a_sent_answer()
    {
        var states = await EveryState.SeedAsync(product, "keys");
        await using var context = await product.NewContextAsync(javaScript: false, width: 390);
        var page = await context.NewPageAsync();
        await page.GotoAsync(states["invitation"]);

        // To French and on, as everything else with the keyboard.
        await Keyboard.PressAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Français" }), "Enter");
        await Expect(page.GetByRole(AriaRole.Group).Or(page.GetByRole(AriaRole.Radiogroup)).First).ToBeVisibleAsync();
        await Keyboard.ReachAsync(page, page.GetByLabel("Je viendrai"));
        await page.Keyboard.PressAsync("Space");
        await Expect(page.GetByLabel("Je viendrai")).ToBeCheckedAsync();
        await Keyboard.ReachAsync(page, page.GetByLabel("Combien de personnes vous accompagnent"));
        await page.Keyboard.PressAsync("ArrowDown");
        await Keyboard.PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Envoyer ma réponse" }), "Enter");

        // The summary has the focus; its link leads to the field, which says what is wrong with it.
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await Keyboard.PressAsync(page, page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link), "Enter");
        var name = page.GetByLabel("Nom de la personne 1");
        await Expect(name).ToBeFocusedAsync();
        await Expect(name).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(name).ToHaveAccessibleDescriptionAsync("Il manque le nom de la personne 1 ; indiquez-le ou choisissez un nombre plus petit.");
        await Expect(page.GetByLabel("Je viendrai")).ToBeCheckedAsync();
        await page.Keyboard.TypeAsync("Zoë");
        await Keyboard.PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Envoyer ma réponse" }), "Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Votre soirée" })).ToBeVisibleAsync();
        await Expect(page.GetByText("en compagnie de Zoë")).ToBeVisibleAsync();
        Assert.EndsWith("?lang=fr", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Languages", "Will you join us?", "I’ll be there", "I can’t make it", "Send my answer", "Your answer was not saved", "Choose whether you come or not.")]
    [InlineData("de", "Sprachen", "Sind Sie dabei?", "Ich komme gern", "Ich kann leider nicht", "Antwort senden", "Ihre Antwort wurde nicht gespeichert", "Bitte wählen Sie, ob Sie kommen oder nicht.")]
    public async Task A_screen_reader_hears_landmarks_headings_choices_and_mistakes(
        string language, string languages, string question, string yes, string no, string send, string notSaved, string sentence)
    {
        var states = await EveryState.SeedAsync(product, $"heard-{language}");
        await using var context = await product.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{states["invitation"]}?lang={language}");

        await Expect(page.Locator("body")).ToMatchAriaSnapshotAsync($"""
            - navigation "{languages}":
              - list:
                - listitem:
                  - link "English"
                - listitem:
                  - link "Français"
                - listitem:
                  - link "Deutsch"
                - listitem:
                  - link "Español"
            - main:
              - article:
                - heading "The Defiant Ones" [level=1]
                - paragraph:
                  - time
              - radiogroup "{question}":
                - radio "{yes}"
                - radio "{no}"
              - button "{send}"
            - contentinfo
            """);

        await page.GetByRole(AriaRole.Button, new() { Name = send }).ClickAsync();
        await Expect(page.Locator("main")).ToMatchAriaSnapshotAsync($"""
            - main:
              - alert:
                - heading "{notSaved}" [level=2]
                - list:
                  - listitem:
                    - link "{sentence}"
              - radiogroup "{question}":
                - radio "{yes}"
                - radio "{no}"
            """);
        await Expect(page.GetByRole(AriaRole.Radiogroup)).ToHaveAccessibleDescriptionAsync(sentence);
        Assert.Equal("true", await page.GetByRole(AriaRole.Radiogroup).GetAttributeAsync("aria-invalid"));
    }

    [Fact]
    public async Task A_screen_reader_hears_where_the_guest_stands_and_what_is_theirs()
    {
        var states = await EveryState.SeedAsync(product, "standing");
        await using var context = await product.NewContextAsync(javaScript: false);
        var page = await context.NewPageAsync();

        foreach (var (state, name, heading) in new[] { ("coming", "You are coming", "Your evening"), ("over", "The evening is over", "The morning after") })
        {
            await page.GotoAsync(states[state]);
            await Expect(page.GetByRole(AriaRole.Region, new() { Name = name })).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Region, new() { Name = heading }).GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync(heading);
        }
    }
}
