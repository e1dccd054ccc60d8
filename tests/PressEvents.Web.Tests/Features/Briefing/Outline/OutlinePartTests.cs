using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using PressEvents.Domain.Briefing;
using PressEvents.Web.Features.Briefing.Outline;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing.Outline;

/// <summary>The outline as it is worked in, and what publishing would change.</summary>
public sealed class OutlinePartTests(MigratedTemplate template)
{
    [Fact]
    public async Task A_section_that_is_hidden_or_moved_is_said_aloud()
    {
        await using var screen = await BriefingScreen.OpenAsync(template, new PackedEvening());
        var part = await ShownAsync(screen);

        await Line(part, "Fact sheet").QuerySelector("input")!.ChangeAsync(new ChangeEventArgs { Value = false });
        part.WaitForAssertion(() => Assert.Equal("Fact sheet is hidden.", part.Find("[role=status]").TextContent));
        Assert.Contains("absent", Line(part, "Fact sheet").ClassList);

        await part.Find("[aria-label='Move The work up']").ClickAsync(new());
        part.WaitForAssertion(() => Assert.Matches("^The work is number \\d+ of \\d+\\.$", part.Find("[role=status]").TextContent));
        Assert.False(Line(part, "Fact sheet").QuerySelector("input")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Nothing_is_offered_that_would_be_refused()
    {
        await using var screen = await BriefingScreen.OpenAsync(template, new PackedEvening());
        var part = await ShownAsync(screen);

        Assert.All(["Cover", "Ground rules"], name => Assert.True(Line(part, name).QuerySelector("input")!.HasAttribute("disabled")));
        Assert.True(part.Find("[aria-label='Move Cover down']").HasAttribute("disabled"));
        Assert.True(part.Find("[aria-label='Move At a glance up']").HasAttribute("disabled"));
        Assert.True(part.FindAll(".moves button")[^1].HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_section_dropped_on_another_takes_its_place()
    {
        await using var screen = await BriefingScreen.OpenAsync(template, new PackedEvening());
        var part = await ShownAsync(screen);

        await Line(part, "Quotes you may use").DragStartAsync(new());
        await Line(part, "Ground rules").DragEnterAsync(new());
        Assert.Contains("over", Line(part, "Ground rules").ClassList);
        await Line(part, "Ground rules").DropAsync(new());

        part.WaitForAssertion(() => Assert.Equal("Quotes you may use", Names(part)[2]));
        Assert.Equal("Ground rules", Names(part)[3]);
        Assert.Empty(part.FindAll("li.over"));
    }

    [Fact]
    public async Task A_section_with_nothing_in_it_says_where_to_fill_it()
    {
        await using var screen = await BriefingScreen.OpenAsync(template, new PackedEvening());
        var part = await ShownAsync(screen);

        Assert.EndsWith("/briefing/material", Line(part, "Quotes you may use").QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("1 fact", Line(part, "Fact sheet").QuerySelector(".holds")!.TextContent.Trim());
    }

    [Fact]
    public async Task Publishing_says_before_what_differs_and_after_that_nothing_does()
    {
        await using var screen = await BriefingScreen.OpenAsync(template, new PackedEvening(isPublished: false));
        var part = await screen.ShowAsync<PublishPart>();
        await (await part.WaitForElementAsync("button")).ClickAsync(new());
        await part.WaitForAssertionAsync(() => Assert.Contains("Nothing has changed since.", part.Markup, StringComparison.Ordinal));

        await new ArrangePack(screen.Database.Transactions).ShowAsync(screen.Publicist, screen.Evening.Dinner.Id, PackPart.Facts, isShown: false, Xunit.TestContext.Current.CancellationToken);

        await part.WaitForAssertionAsync(() => Assert.Contains("The draft differs in: the outline.", part.Markup, StringComparison.Ordinal));
        await part.Find("button").ClickAsync(new());
        await part.WaitForAssertionAsync(() => Assert.Contains("Edition 2", part.Markup, StringComparison.Ordinal));
    }

    private static async Task<IRenderedComponent<OutlinePart>> ShownAsync(BriefingScreen screen)
    {
        var part = await screen.ShowAsync<OutlinePart>();
        part.WaitForAssertion(() => Assert.NotEmpty(part.FindAll(".outline li")));
        return part;
    }

    private static List<string> Names(IRenderedComponent<OutlinePart> part) => [.. part.FindAll(".outline li label span").Select(name => name.TextContent)];

    private static IElement Line(IRenderedComponent<OutlinePart> part, string name) =>
        part.FindAll(".outline li").Single(line => string.Equals(line.QuerySelector("label span")!.TextContent, name, StringComparison.Ordinal));
}
