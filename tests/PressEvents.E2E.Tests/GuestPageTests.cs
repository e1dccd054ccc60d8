using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using PressEvents.E2E.Tests.Support;

namespace PressEvents.E2E.Tests;

/// <summary>The guest's page in every state and language: axe finds nothing, nothing is cut, everything can be pressed, and it prints as a card.</summary>
public sealed class GuestPageTests(Product product)
{
    private const int Phone = 360;

    private const string Run = "axe.run(document).then(r => r.violations.map(v => v.id + ' at ' + v.nodes.slice(0, 3).map(n => n.html).join(', ')))";

    // Wider than the window, or a piece of text or a control that reaches out of it.
    private const string Cut = """
        () => {
          const width = document.documentElement.clientWidth;
          const out = [...document.querySelectorAll('main *, nav *')].filter(e => e.getClientRects().length && !e.matches('img, option'))
            .filter(e => { const r = e.getBoundingClientRect(); return r.left < -1 || r.right > width + 1; });
          return [...(document.documentElement.scrollWidth > width ? ['the page is wider than its window'] : []), ...out.map(e => e.outerHTML.slice(0, 120))];
        }
        """;

    // What is pressed: links and buttons themselves, radios and boxes by their label.
    private const string Small = """
        () => [...document.querySelectorAll('a[href], button, select, summary, input:not([type=hidden])')]
          .map(e => e.matches('[type=radio], [type=checkbox]') ? e.closest('label') : e)
          .filter(e => e.getClientRects().length)
          .map(e => [e.outerHTML.slice(0, 100), e.getBoundingClientRect()]).filter(([, r]) => r.height < 44 || r.width < 24).map(([html, r]) => html + ': ' + r.width + ' by ' + r.height)
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Languages = ["en", "fr", "de", "es"];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_state_in_every_language_is_clean_on_a_phone(ColorScheme scheme)
    {
        var states = await EveryState.SeedAsync(product, $"clean-{scheme}".ToLowerInvariant());
        await using var context = await product.NewContextAsync(scheme: scheme, width: Phone);

        Assert.Empty(await ProblemsAsync(await context.NewPageAsync(), states, Languages));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Read_from_right_to_left_it_is_clean_too_and_prints_on_one_page(ColorScheme scheme)
    {
        await using var arabic = new ArabicProduct();
        await arabic.InitializeAsync();
        var states = await EveryState.SeedAsync(arabic, "rtl", guest: "محمد السراج");
        await using var context = await arabic.NewContextAsync(scheme: scheme, width: Phone);
        var page = await context.NewPageAsync();

        Assert.Empty(await ProblemsAsync(page, states, ["ar"]));
        await page.GotoAsync($"{states["invitation"]}?lang=ar");
        var yes = await page.GetByLabel("سأحضر").BoundingBoxAsync();
        Assert.True(yes!.X > Phone / 2, "The box to tick stands at the right, where the line begins.");
        Assert.Equal(1, (await PrintAsync(page)).NumberOfPages);
    }

    [Fact]
    public async Task On_a_desk_card_and_question_stand_side_by_side_and_all_is_clean()
    {
        var states = await EveryState.SeedAsync(product, "desk");
        await using var context = await product.NewContextAsync();
        var page = await context.NewPageAsync();

        Assert.Empty(await ProblemsAsync(page, states, ["en"]));
        await page.GotoAsync(states["invitation"]);
        var (card, question) = (await page.Locator("article").BoundingBoxAsync(), await page.GetByText("Will you join us?").Last.BoundingBoxAsync());
        Assert.True(question!.X > card!.X + card.Width && question.Y < card.Y + 100);
    }

    [Fact]
    public async Task Without_scripts_at_360_px_nothing_is_cut_and_everything_can_be_pressed()
    {
        var states = await EveryState.SeedAsync(product, "narrow", guest: "Maximiliana Theodora Nguyễn Thị Ánh von Musterberg-Beispielhausen", title: "A Rather Long Evening About Donaudampfschifffahrtsgesellschaftskapitäne and Their Films");
        await using var context = await product.NewContextAsync(javaScript: false, width: Phone);
        // Our letters may come late or never: nothing to press becomes smaller for it.
        await context.RouteAsync("**/fonts/**", route => route.AbortAsync());
        var page = await context.NewPageAsync();

        var problems = new List<string>();
        foreach (var (state, link) in states.Links)
        {
            foreach (var language in Languages)
            {
                await page.GotoAsync($"{link}?lang={language}");
                problems.AddRange((await page.EvaluateAsync<string[]>(Cut)).Concat(await page.EvaluateAsync<string[]>(Small)).Select(problem => $"{state} in {language}: {problem}"));
            }
        }

        Assert.True(problems is [], string.Join(Environment.NewLine, problems));
    }

    [Theory]
    [InlineData(720, 100)]
    [InlineData(720, 200)]
    [InlineData(360, 200)]
    public async Task Twice_as_large_it_still_fits(int width, int text)
    {
        var states = await EveryState.SeedAsync(product, $"zoom-{width}-{text}");
        await using var context = await product.NewContextAsync(width: width);
        var page = await context.NewPageAsync();

        var problems = new List<string>();
        foreach (var (state, link) in states.Links)
        {
            await page.GotoAsync($"{link}?lang=de");
            await page.EvaluateAsync($"document.documentElement.style.fontSize = '{text}%'");
            problems.AddRange((await page.EvaluateAsync<string[]>(Cut)).Select(problem => $"{state}: {problem}"));
        }

        Assert.Empty(problems);
    }

    [Fact]
    public async Task The_invitation_prints_as_one_card_without_a_form_in_every_language()
    {
        var states = await EveryState.SeedAsync(product, "paper");
        await using var context = await product.NewContextAsync();
        var page = await context.NewPageAsync();

        foreach (var (language, send, host) in new[] { ("en", "Send my answer", "New York time"), ("fr", "Envoyer ma réponse", "heure de New York"), ("de", "Antwort senden", "Ortszeit New York"), ("es", "Enviar mi respuesta", "hora de Nueva York") })
        {
            await page.GotoAsync($"{states["invitation"]}?lang={language}");
            var printed = await PrintAsync(page);
            var words = string.Join(' ', printed.GetPages().SelectMany(p => p.GetWords()).Select(word => word.Text));
            Assert.Equal(1, printed.NumberOfPages);
            Assert.Contains(host, words, StringComparison.Ordinal);
            Assert.DoesNotContain(send, words, StringComparison.Ordinal);
            Assert.DoesNotContain("Español", words, StringComparison.Ordinal);
        }
    }

    private static async Task<UglyToad.PdfPig.PdfDocument> PrintAsync(IPage page) =>
        UglyToad.PdfPig.PdfDocument.Open(await page.PdfAsync(new() { Format = "A4", PrintBackground = true, PreferCSSPageSize = false }));

    private static async Task<IReadOnlyList<string>> ProblemsAsync(IPage page, EveryState states, IEnumerable<string> languages)
    {
        var problems = new List<string>();
        foreach (var language in languages)
        {
            foreach (var (state, link) in states.Links)
            {
                await page.GotoAsync($"{link}?lang={language}");
                problems.AddRange(await LookAsync(page, $"{state} in {language}"));
            }

            await page.GotoAsync($"{states["invitation"]}?lang={language}");
            await page.GetByRole(AriaRole.Button).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
            problems.AddRange(await LookAsync(page, $"a problem in {language}"));
        }

        return problems;
    }

    private static async Task<IEnumerable<string>> LookAsync(IPage page, string what)
    {
        await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<string[]>(Run);
        return found.Concat(await page.EvaluateAsync<string[]>(Cut)).Select(problem => $"{what}: {problem}");
    }
}
