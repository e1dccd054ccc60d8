using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using PressEvents.Domain.Events;
using PressEvents.Web.Features.Briefing.Ledger;
using PressEvents.Web.Features.Briefing.Material;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing.Material;

/// <summary>The texts of the pack and its talent as they are edited on their pages.</summary>
public sealed class TextsAndTalentPartTests(MigratedTemplate template)
{
    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_beside_its_box_and_all_of_it_stays_typed()
    {
        await using var screen = await BriefingScreen.OpenAsync(template, new PackedEvening());
        var part = await TextsAsync(screen);
        var tooLong = new string('x', 301);
        await TypeAsync(part.Find("#material-one-line"), tooLong);
        await TypeAsync(part.Find("#material-short"), "A new short one.");

        await part.Find("form").SubmitAsync();

        part.WaitForAssertion(() => Assert.Equal("“One line” takes at most 300 characters; these are 301.", part.Find("#material-one-line-problem").TextContent));
        Assert.Equal((tooLong, "A new short one."), (Typed(part.Find("#material-one-line")), Typed(part.Find("#material-short"))));
        Assert.Null((await SavedAsync(screen)).SynopsisMedium);

        await TypeAsync(part.Find("#material-one-line"), "One line.");
        await part.Find("form").SubmitAsync();

        part.WaitForAssertion(() => Assert.Empty(part.FindAll(".problem")));
        Assert.Equal(("One line.", "A new short one."), (await SavedAsync(screen)) is var saved ? (saved.SynopsisShort, saved.SynopsisMedium) : default);
    }

    [Fact]
    public async Task What_is_being_typed_outlasts_a_change_by_somebody_else()
    {
        await using var screen = await BriefingScreen.OpenAsync(template, new PackedEvening());
        var part = await TextsAsync(screen);
        await TypeAsync(part.Find("#material-short"), "Half a sentence, {{fact 7}}");
        Assert.Equal("Half a sentence, Filming took three years.", Reading(part));
        var fact = await screen.Database.ReadAsync(screen.Evening.Organisation.Id, db => db.Facts.AsNoTracking().SingleAsync(Ct));

        Assert.True((await new ChangeFact(screen.Database.Transactions).ChangeAsync(screen.Publicist, screen.Evening.Dinner.Id, fact.Id, new FactForm { Text = "Filming took four years." }, Ct)).IsDone);

        part.WaitForAssertion(() => Assert.Equal("Half a sentence, Filming took four years.", Reading(part)));
        Assert.Equal("Half a sentence, {{fact 7}}", Typed(part.Find("#material-short")));
    }

    [Fact]
    public async Task A_text_shows_how_it_reads_with_the_facts_it_names_and_counts_its_words()
    {
        await using var screen = await BriefingScreen.OpenAsync(template, new PackedEvening());
        var part = await TextsAsync(screen);

        await TypeAsync(part.Find("#material-short"), "**Long:** {{fact 7}}");

        Assert.Equal("Long: Filming took three years.", Reading(part));
        Assert.StartsWith("2 words; about 50 do it justice.", part.Find("#material-short-hint").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_the_talent_without_a_name_is_refused_and_what_was_typed_stays()
    {
        await using var screen = await BriefingScreen.OpenAsync(template, new PackedEvening());
        var part = await TalentAsync(screen);
        await part.Find(".tools button").ClickAsync(new());
        await TypeAsync(part.Find("#material-role"), "Composer");

        await part.Find("form").SubmitAsync();

        part.WaitForAssertion(() => Assert.Equal("Write the name as it is to be printed.", part.Find("#material-name-problem").TextContent));
        Assert.Equal("Composer", Typed(part.Find("#material-role")));
        await TypeAsync(part.Find("#material-name"), "Łukasz Żółć");
        await part.Find("form").SubmitAsync();

        part.WaitForAssertion(() => Assert.Equal(["Allen Hughes", "Łukasz Żółć"], Names(part)));
    }

    [Fact]
    public async Task One_of_the_talent_is_changed_in_their_place_and_removed_once_that_is_confirmed()
    {
        await using var screen = await BriefingScreen.OpenAsync(template, new PackedEvening());
        var dialogs = screen.Render<MudDialogProvider>();
        var part = await TalentAsync(screen);
        await part.Find("[aria-label='Edit Allen Hughes']").ClickAsync(new());
        Assert.Equal(("Allen Hughes", "Director"), (Typed(part.Find("#material-name")), Typed(part.Find("#material-role"))));
        await TypeAsync(part.Find("#material-name"), "Allen Sample");
        await part.Find("form").SubmitAsync();
        part.WaitForAssertion(() => Assert.Equal(["Allen Sample"], Names(part)));

        var removing = part.Find("[aria-label='Remove Allen Sample']").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Contains("their seat becomes free", dialogs.Markup, StringComparison.Ordinal));
        await dialogs.Find("button.strong").ClickAsync(new());
        await removing;

        part.WaitForAssertion(() => Assert.StartsWith("Nobody yet.", part.Find(".empty").TextContent, StringComparison.Ordinal));
    }

    private static async Task<IRenderedComponent<TextsPart>> TextsAsync(BriefingScreen screen)
    {
        var part = await screen.ShowAsync<TextsPart>(p => p.Add(t => t.Section, MaterialSection.Find("work")));
        part.WaitForAssertion(() => Assert.NotNull(part.Find("#material-one-line")));
        return part;
    }

    private static async Task<IRenderedComponent<TalentPart>> TalentAsync(BriefingScreen screen)
    {
        var part = await screen.ShowAsync<TalentPart>(p => p.Add(t => t.Section, MaterialSection.Find(MaterialSection.Talent)));
        part.WaitForAssertion(() => Assert.NotEmpty(part.FindAll(".entry")));
        return part;
    }

    // How the first of the texts in Markdown reads, which is the short one.
    private static string Reading(IRenderedComponent<TextsPart> part) => part.FindAll(".reads .preview")[0].TextContent.Trim();

    private static Task TypeAsync(IElement field, string typed) => field.ChangeAsync(new ChangeEventArgs { Value = typed });

    private static string? Typed(IElement field) => field.GetAttribute("value");

    private static List<string> Names(IRenderedComponent<TalentPart> part) => [.. part.FindAll(".entry-says b").Select(name => name.TextContent)];

    private static Task<PressEvent> SavedAsync(BriefingScreen screen) => screen.Database.ReadAsync(screen.Evening.Organisation.Id, db => db.Events.AsNoTracking().SingleAsync(Ct));
}
