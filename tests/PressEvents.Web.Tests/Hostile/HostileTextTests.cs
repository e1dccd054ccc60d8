using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using PressEvents.Domain;
using PressEvents.Web.Tests.Features.Rsvp;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Hostile;

/// <summary>
/// Hostile texts in every field, seen in everything the product makes: nothing of them becomes structure, and each is
/// shown as it was typed. At CI size all fields at once; with PRESSEVENTS_FULL each field by itself, too.
/// </summary>
public sealed class HostileTextTests(MigratedTemplate template, PostgresServer postgres)
{
    private const string Harmless = "plain";
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("PRESSEVENTS_FULL") is "1";

    [Fact]
    public async Task Nothing_typed_becomes_structure_and_all_of_it_is_shown()
    {
        using var evening = await HostileEvening.BeginAsync(template);
        var fields = await evening.ReadAsync(db => Task.FromResult(TextFields.Plain(db)));
        await evening.SayAsync(fields, Harmless);
        var before = await evening.OutputsAsync();

        var failures = new List<string>();
        foreach (var text in HostileStrings.All)
        {
            if (await Record.ExceptionAsync(() => CheckAsync(evening, fields, before, text)) is { } failure)
            {
                failures.Add($"{text}\n{failure.Message}");
            }
        }

        Assert.True(failures is [], string.Join("\n\n", failures));
    }

    [Fact]
    public async Task Markdown_makes_no_element_that_acts()
    {
        using var evening = await HostileEvening.BeginAsync(template);
        var fields = await evening.ReadAsync(db => Task.FromResult(TextFields.OfMarkdown(db)));

        foreach (var text in HostileStrings.All)
        {
            await evening.SayAsync(fields, text);
            var outputs = await evening.OutputsAsync();

            Assert.Empty(outputs.SelectMany(output => output.Dangers.Select(danger => $"{text}: {output.Name}: {danger}")));
            Assert.Contains(outputs, output => output.Text.Contains(HostileStrings.Mark, StringComparison.Ordinal));
        }
    }

    /// <summary>The control: the same page with the text as markup is seen to differ, and to act.</summary>
    [Fact]
    public async Task A_page_that_printed_what_was_typed_as_markup_would_be_found()
    {
        using var evening = await HostileEvening.BeginAsync(template);
        var fields = await evening.ReadAsync(db => Task.FromResult(TextFields.Plain(db)));
        await evening.SayAsync(fields, Harmless);
        var before = Output.OfHtml("page", await evening.PageAsync());

        foreach (var text in HostileStrings.All.Take(2))
        {
            await evening.SayAsync(fields, text);
            var page = await evening.PageAsync();
            var leaking = page.Replace(HtmlEncoder.Default.Encode(text), text, StringComparison.Ordinal);

            Assert.Empty(Differences([before], [Output.OfHtml("page", page)]));
            Assert.NotEqual(before.Shape, Output.OfHtml("page", leaking).Shape);
            Assert.NotEmpty(Output.OfHtml("page", leaking).Dangers);
        }
    }

    [Fact]
    public void There_are_twenty_five_and_more() => Assert.True(HostileStrings.All.Distinct(StringComparer.Ordinal).Count() >= 25);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whatever_a_guest_types_into_any_box_is_kept_or_refused_with_a_reason(bool onPostgres)
    {
        await using var app = new PressEventsApp(template, onPostgres ? await postgres.NewDatabaseAsync() : null);
        var evening = new AnsweredEvening(capacity: 200);
        var guests = HostileStrings.All.Select(_ => evening.Invite(plusOnes: 1)).ToList();
        evening.Add(new Domain.Questions.Question(Domain.Questions.QuestionId.New(Some.Now), evening.Dinner, 1, new Domain.Questions.QuestionDetails { Words = "Text?" }));
        await evening.SaveAsync(app);

        foreach (var (text, guest) in HostileStrings.All.Zip(guests))
        {
            var page = await Screen.OpenAsync(app.NewBrowser(), guest.Path);
            var boxes = page.Document.QuerySelectorAll("form.answer input[type=text]").Select(box => box.GetAttribute("name")!).ToList();
            Assert.True(boxes.Count >= 6);

            var reply = await page.SendAsync([("answer", "yes"), ("plusOne[0].kind", "Photographer"), .. boxes.Select(box => (box, text))]);

            // No browser sends it; the server reads no form that holds it.
            if (text.Contains('\0', StringComparison.Ordinal))
            {
                Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
                continue;
            }

            if (text.Length > 1000)
            {
                Assert.Equal(HttpStatusCode.OK, reply.Status);
                Assert.Contains("at most 200 characters", reply.Text, StringComparison.Ordinal);
                continue;
            }

            page = await reply.FollowAsync();
            Assert.Equal("confirmed", page.RsvpState);
            Assert.All(boxes, box => Assert.Equal(Flat(Shown(text)), Flat(page.Document.QuerySelector($"[name='{box}']")!.GetAttribute("value")!)));
            Assert.Empty(Output.OfHtml("page", page.Document.DocumentElement.OuterHtml).Dangers);
        }
    }

    // What no calendar, page or name can hold; a name may be left out of an output, a text not.
    private static string Shown(string text) => TypedText.Line(string.Concat(text.EnumerateRunes().Where(rune => rune.Value is not 0))) ?? "";

    private static async Task CheckAsync(HostileEvening evening, IReadOnlyList<string> fields, IReadOnlyList<Output> before, string text)
    {
        await evening.SayAsync(fields, text);
        var after = await evening.OutputsAsync();
        string[] problems = [.. Differences(before, after), .. after.Where(output => SaysSomething(output) && !Says(output, text)).Select(output => $"{output.Name} does not say it: {output.Text}")];
        Assert.True(problems is [], string.Join('\n', problems));
        foreach (var field in IsFull ? fields : [])
        {
            await evening.SayAsync(fields, Harmless);
            await evening.SayAsync([field], text);
            Assert.True(Differences(before, await evening.OutputsAsync()) is [], field);
        }
    }

    // A field has its length, so of a long text the beginning is enough.
    private static bool Says(Output output, string text) =>
        Flat(output.Text).Contains(Flat(Shown(text)) is { Length: > 150 } cut ? cut[..150] : Flat(Shown(text)), StringComparison.Ordinal);

    private static bool SaysSomething(Output output) => !output.Name.Contains("unsubscribe", StringComparison.Ordinal);

    private static List<string> Differences(IReadOnlyList<Output> before, IReadOnlyList<Output> after) =>
    [
        .. before.Zip(after).Where(pair => !string.Equals(pair.First.Shape, pair.Second.Shape, StringComparison.Ordinal))
            .Select(pair => $"{pair.First.Name}: {FirstDifference(pair.First.Shape, pair.Second.Shape)}"),
        .. after.SelectMany(output => output.Dangers.Select(danger => $"{output.Name}: {danger}")),
    ];

    private static string FirstDifference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"…{one[Math.Max(0, at - 40)..Math.Min(one.Length, at + 40)]}… became …{other[Math.Max(0, at - 40)..Math.Min(other.Length, at + 40)]}…";
    }

    // Readers differ in what they make of blanks and controls; letters, marks and signs are what was typed.
    private static string Flat(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormC).Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));
}
