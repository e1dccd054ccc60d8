using PressEvents.E2E.Tests.Pages;
using PressEvents.E2E.Tests.Support;
using PressEvents.Web.Features.Import.Planning;
using PressEvents.Web.Tests.Features.Import.Files;
using PressEvents.Web.Tests.Support;

namespace PressEvents.E2E.Tests;

/// <summary>Every file of the import's table, chosen in a browser: the page shows who comes out as the table says it, and writes nothing.</summary>
public sealed class ImportFilesTests(Product product)
{
    [Fact]
    public async Task The_page_shows_of_every_file_whom_the_table_says()
    {
        var plan = Evening.Plan("import-files", capacity: 100);
        var seeded = await product.SeedAsync(plan);
        await using var context = await product.NewContextAsync();
        var page = await context.NewPageAsync();
        await product.SignInAsync(page, seeded.Users[0].Email!);
        var import = new ImportScreen(page, seeded.Events[0].Id);
        await import.OpenAsync();
        using var folder = new TemporaryFolder();
        var wrong = new List<string>();

        foreach (var file in ListFiles.All)
        {
            var path = Path.Combine(folder.Path, file.FileName);
            await File.WriteAllBytesAsync(path, file.Bytes, TestContext.Current.CancellationToken);
            var (expected, shown) = (Expected(file), await import.ShowAsync(path, file));
            wrong.AddRange(string.Equals(expected, shown, StringComparison.Ordinal) ? [] : [$"{file.Title}\n  expected {expected}\n  shown    {shown}"]);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        await page.GotoAsync($"/staff/events/{seeded.Events[0].Id}/guests");
        await Expect(page.GetByText("Mina Okafor")).ToHaveCountAsync(0);
    }

    // A sentence, or the counts by outcome and every row's line, outcome and name.
    private static string Expected(ListFile file)
    {
        if (file.Sentence is { } sentence)
        {
            return sentence;
        }

        var counts = Enum.GetValues<ImportOutcome>().Select(outcome => file.Rows.Count(row => row.Outcome == outcome));
        return $"{string.Join(' ', counts)}: {string.Join("; ", file.Rows.Select(row => $"{row.Line} {ImportScreen.Word(row.Outcome)} {row.Name}".TrimEnd()))}";
    }
}
