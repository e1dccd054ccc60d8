using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;
using PressEvents.Web.Tests.Features.Import.Files;

namespace PressEvents.E2E.Tests.Pages;

/// <summary>The page that takes a list, by the words on it.</summary>
internal sealed class ImportScreen(IPage page, Guid eventId)
{
    private ILocator Status => page.Locator(".import p.sr[role=status]");

    private ILocator Alert => page.Locator(".import [role=alert]");

    public Task OpenAsync() => page.GotoAsync($"/staff/events/{eventId}/guests/import");

    public static string Word(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Created => "New",
        ImportOutcome.Updated => "Changed",
        ImportOutcome.Unchanged => "Unchanged",
        ImportOutcome.Conflict => "Conflict",
        ImportOutcome.Refused => "Refused",
    };

    /// <summary>What the page says of the file: the awaited sentence, or the counts by outcome and every row.</summary>
    public async Task<string> ShowAsync(string path, ListFile file)
    {
        await page.ReloadAsync();
        await Office.ChooseFileAsync(page, path);
        if (file.Sentence is { } sentence)
        {
            await Expect(Alert).ToContainTextAsync(sentence);
            return sentence;
        }

        await AnswerAsync(file.Choices);
        await Expect(Status).ToHaveTextAsync(new Regex("^Planned ", RegexOptions.None, TimeSpan.FromSeconds(1)));
        return await RowsAsync();
    }

    private async Task AnswerAsync(ImportChoices choices)
    {
        if (choices.HasHeader is { } hasHeader)
        {
            await Expect(Alert).Not.ToBeEmptyAsync();
            await page.GetByLabel("The first row").SelectOptionAsync(hasHeader ? "yes" : "no");
        }

        foreach (var (column, field) in choices.Map)
        {
            await page.GetByLabel(column, new() { Exact = true }).SelectOptionAsync(field.ToString());
        }
    }

    private async Task<string> RowsAsync()
    {
        var buttons = await page.GetByRole(AriaRole.Group, new() { Name = "Show rows that are" }).GetByRole(AriaRole.Button).AllTextContentsAsync();
        var counts = buttons.Skip(1).Select(text => text.Trim().Split(' ')[0]);
        var rows = await page.GetByRole(AriaRole.Region, new() { Name = "Rows of the file" }).Locator("tbody tr")
            .EvaluateAllAsync<string[]>("rows => rows.map(row => [0, 1, 2].map(i => row.cells[i].textContent.trim().replace(/\\s+/g, ' ')).join(' ').trim())");
        return $"{string.Join(' ', counts)}: {string.Join("; ", rows)}";
    }
}
