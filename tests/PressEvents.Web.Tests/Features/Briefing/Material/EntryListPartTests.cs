using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using PressEvents.Web.Features.Briefing.Material;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing.Material;

/// <summary>A list of the material as it is edited on its page.</summary>
public sealed class EntryListPartTests(MigratedTemplate template)
{
    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost()
    {
        await using var screen = await BriefingScreen.OpenAsync(template, new PackedEvening());
        var part = await ShownAsync(screen, "credits");
        Assert.StartsWith("No credits yet.", part.Find(".empty").TextContent, StringComparison.Ordinal);
        await part.Find(".tools button").ClickAsync(new());
        await TypeAsync(part, "department", "Sound");
        await TypeAsync(part, "role", "Mix");

        await part.Find("form").SubmitAsync();

        part.WaitForAssertion(() => Assert.Equal("“Name” must not be empty.", part.Find("#material-name-problem").TextContent));
        Assert.Equal("true", part.Find("#material-name").GetAttribute("aria-invalid"));
        Assert.Equal(("Sound", "Mix"), (Typed(part, "department"), Typed(part, "role")));
        Assert.Single(part.FindAll(".problem"));

        await TypeAsync(part, "name", "Ann Ash");
        await part.Find("form").SubmitAsync();

        part.WaitForAssertion(() => Assert.Equal(["Ann Ash"], Entries(part)));
        Assert.Empty(part.FindAll("form, .problem"));
    }

    [Fact]
    public async Task An_entry_is_edited_in_its_place_and_given_up_without_a_trace()
    {
        await using var screen = await BriefingScreen.OpenAsync(template, new PackedEvening());
        var part = await FilledAsync(screen, "Ada", "Bo");

        await part.Find("[aria-label='Edit: Editor, Bo']").ClickAsync(new());
        await TypeAsync(part, "name", "Bea");
        await part.Find("form .plain").ClickAsync(new());
        Assert.Equal(["Ada", "Bo"], Entries(part));

        await part.Find("[aria-label='Edit: Editor, Bo']").ClickAsync(new());
        Assert.Equal("Bo", Typed(part, "name"));
        await TypeAsync(part, "name", "Bea");
        await part.Find("form").SubmitAsync();

        part.WaitForAssertion(() => Assert.Equal(["Ada", "Bea"], Entries(part)));
    }

    [Fact]
    public async Task Entries_move_by_button_and_by_dragging_and_the_ends_go_no_further()
    {
        await using var screen = await BriefingScreen.OpenAsync(template, new PackedEvening());
        var part = await FilledAsync(screen, "Ada", "Bo", "Cy");
        Assert.True(part.Find("[aria-label='Move up: Editor, Ada']").HasAttribute("disabled"));
        Assert.True(part.Find("[aria-label='Move down: Editor, Cy']").HasAttribute("disabled"));

        await part.Find("[aria-label='Move up: Editor, Cy']").ClickAsync(new());
        part.WaitForAssertion(() => Assert.Equal(["Ada", "Cy", "Bo"], Entries(part)));

        await part.FindAll("li.entry")[2].DragStartAsync(new DragEventArgs());
        await part.FindAll("li.entry")[0].DropAsync(new DragEventArgs());
        part.WaitForAssertion(() => Assert.Equal(["Bo", "Ada", "Cy"], Entries(part)));
    }

    [Fact]
    public async Task An_entry_is_removed_once_that_is_confirmed_and_not_before()
    {
        await using var screen = await BriefingScreen.OpenAsync(template, new PackedEvening());
        var dialogs = screen.Render<MudDialogProvider>();
        var part = await FilledAsync(screen, "Ada", "Bo");

        foreach (var (answer, left) in ((string, string[])[])[("No, go back", ["Ada", "Bo"]), ("Remove it", ["Bo"])])
        {
            var removing = part.Find("[aria-label='Remove: Editor, Ada']").ClickAsync(new());
            dialogs.WaitForAssertion(() => Assert.Contains("Copies that guests have already keep it.", dialogs.Markup, StringComparison.Ordinal));
            await dialogs.FindAll("button").Single(button => string.Equals(button.TextContent, answer, StringComparison.Ordinal)).ClickAsync(new());
            await removing;
            part.WaitForAssertion(() => Assert.Equal(left, Entries(part)));
        }
    }

    [Fact]
    public async Task What_somebody_else_adds_appears_and_sweeps_away_nothing_that_is_being_typed()
    {
        await using var screen = await BriefingScreen.OpenAsync(template, new PackedEvening());
        var part = await FilledAsync(screen, "Ada");
        await part.Find("[aria-label='Edit: Editor, Ada']").ClickAsync(new());
        await TypeAsync(part, "name", "Ada Half-Typed");

        await AddAsync(screen, "Bo");

        part.WaitForAssertion(() => Assert.Equal(["Bo"], Entries(part)));
        Assert.Equal("Ada Half-Typed", Typed(part, "name"));
    }

    [Fact]
    public async Task A_fact_that_is_not_in_the_ledger_is_refused_beside_the_answer_that_names_it()
    {
        await using var screen = await BriefingScreen.OpenAsync(template, new PackedEvening());
        var part = await ShownAsync(screen, "questions");
        await part.Find(".tools button").ClickAsync(new());
        await TypeAsync(part, "question", "How long did it take?");
        await TypeAsync(part, "answer", "It took {{fact 99}}");

        await part.Find("form").SubmitAsync();

        part.WaitForAssertion(() => Assert.Equal("There is no fact 99 in the ledger.", part.Find("#material-answer-problem").TextContent));
        Assert.Equal("It took {{fact 99}}", Typed(part, "answer"));
    }

    private static async Task<IRenderedComponent<EntryListPart>> ShownAsync(BriefingScreen screen, string section)
    {
        var part = await screen.ShowAsync<EntryListPart>(p => p.Add(l => l.Section, MaterialSection.Find(section)));
        part.WaitForAssertion(() => Assert.NotEmpty(part.FindAll(".empty, .entry")));
        return part;
    }

    private static async Task<IRenderedComponent<EntryListPart>> FilledAsync(BriefingScreen screen, params string[] names)
    {
        foreach (var name in names)
        {
            await AddAsync(screen, name);
        }

        return await ShownAsync(screen, "credits");
    }

    private static async Task AddAsync(BriefingScreen screen, string name)
    {
        var add = new AddItem(screen.Database.Transactions, screen.Services.GetRequiredService<KeptPictures>());
        var form = new EntryForm(new Web.Platform.PressKits.FieldValues { ["Role"] = "Editor", ["Name"] = name });
        Assert.True((await add.AddAsync(screen.Publicist, screen.Evening.Dinner.Id, Domain.Briefing.PackPart.Credits, form, Xunit.TestContext.Current.CancellationToken)).IsDone);
    }

    private static Task TypeAsync(IRenderedComponent<EntryListPart> part, string field, string typed) =>
        part.Find($"#material-{field}").ChangeAsync(new ChangeEventArgs { Value = typed });

    private static string? Typed(IRenderedComponent<EntryListPart> part, string field) => part.Find($"#material-{field}").GetAttribute("value");

    private static List<string> Entries(IRenderedComponent<EntryListPart> part) => [.. part.FindAll(".entry-says b").Select(name => name.TextContent)];
}
