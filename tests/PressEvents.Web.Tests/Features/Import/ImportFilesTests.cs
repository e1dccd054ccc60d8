using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;
using PressEvents.Web.Features.Import.Reading;
using PressEvents.Web.Features.Import.Rows;
using PressEvents.Web.Tests.Features.Import.Files;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Import;

/// <summary>Every file of the table, planned by the real planner on a real database: exactly who comes out, and why others do not.</summary>
public sealed class ImportFilesTests(MigratedTemplate template) : IAsyncLifetime
{
    private readonly TestDatabase database = new(template);
    private readonly Organisation agency = Some.Organisation();

    public static TheoryData<string> Titles => [.. ListFiles.All.Select(file => file.Title)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private PressEvent Dinner => field ??= Some.Dinner(agency);

    public async ValueTask InitializeAsync() => await database.AddAsync(agency.Id, agency, Dinner);

    public ValueTask DisposeAsync()
    {
        database.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task Exactly_those_come_out_of_a_file_whom_it_holds(string title)
    {
        var file = ListFiles.All.Single(one => string.Equals(one.Title, title, StringComparison.Ordinal));
        var list = new ImportFile(file.FileName, file.Bytes);

        var planned = await new PreviewImport(database.Databases).PlanAsync(Some.Product(agency.Id), Dinner.Id, list, file.Choices, Ct);

        if (file.Sentence is { } sentence)
        {
            Assert.Equal(file.IsRefused, planned.Value is null);
            Assert.Contains(sentence, Assert.IsType<Invalid>(planned.Refusal ?? planned.Value!.Question).Sentence, StringComparison.Ordinal);
            return;
        }

        var plan = planned.Value ?? throw new InvalidOperationException((planned.Refusal as Invalid)?.Sentence);
        Assert.Null((plan.Question as Invalid)?.Sentence);
        var facts = ImportTable.Read(list, file.Choices).Value!.Rows.ToDictionary(row => row.Line, Facts);
        Assert.Equal(file.Rows.Select(Said), plan.Rows.Select(row => Said(row, facts[row.Line])));
        Assert.Equal(file.Suppressed, plan.Suppressed);
        Assert.All(file.Rows.Zip(plan.Rows), pair => Assert.Contains(pair.First.Because ?? "", pair.Second.Reason ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_is_long_and_no_title_stands_in_it_twice()
    {
        Assert.True(ListFiles.All.Count >= 45, $"{ListFiles.All.Count} files");
        Assert.Equal(ListFiles.All.Count, ListFiles.All.Select(file => file.Title).Distinct(StringComparer.Ordinal).Count());
    }

    private static string Said(ExpectedRow row) => $"{row.Line} {row.Outcome}: {row.Name} | {row.Email} | {row.Outlet} | {row.Role} | {row.Facts}";

    private static string Said(PlannedRow row, string facts) => $"{row.Line} {row.Outcome}: {row.Name} | {row.Email} | {row.Outlet} | {row.Role} | {facts}";

    // All that a row says beyond its own columns in the plan, in the order of the fields.
    private static string Facts(RowReading row) => string.Join("; ", row.Values
        .Where(said => said.Key is not (ImportField.Outlet or ImportField.Role)).OrderBy(said => said.Key).Select(said => $"{said.Key.Word()}={said.Value}"));
}
