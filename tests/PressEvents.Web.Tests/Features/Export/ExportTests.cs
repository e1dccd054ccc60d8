using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Queries;
using PressEvents.Data.Queries.Lists;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Export;
using PressEvents.Web.Features.Import;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;
using PressEvents.Web.Features.Import.Reading;
using PressEvents.Web.Features.Seeding;
using PressEvents.Web.Platform.Sheets;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Export;

/// <summary>What goes out as a file comes back in with the same values, and runs nothing in a spreadsheet.</summary>
public sealed class ExportTests(MigratedTemplate template) : IAsyncLifetime
{
    private readonly PressEventsApp app = new(template);
    private OrganisationId organisation;
    private PressEventId dinner;
    private StaffActor publicist = default!;

    public static TheoryData<string> Risky => ["=1+1", "+43 1 234", "-2", "@SUM(A1)", "|calc", "%0A", "'quoted'", "＝1", "=HYPERLINK(\"http://x.example\",\"y\")"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var loaded = await app.Services.GetRequiredService<LoadPlan>().LoadAsync(SamplePlan.For(Some.Now, at: null, kit: []), Ct);
        var map = loaded.Value!.Organisations[0];
        (organisation, dinner) = (OrganisationId.From(map.Id), PressEventId.From(map.Events[0].Id));
        publicist = new StaffActor(organisation, MemberId.From(map.Users[0].Id));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("guests.csv")]
    [InlineData("guests.xlsx")]
    public async Task A_guest_list_taken_out_and_imported_again_changes_nothing(string name)
    {
        var sheet = await GuestsAsync(GuestFilter.Listed);
        var file = name.EndsWith("csv", StringComparison.Ordinal) ? sheet.ToCsv() : sheet.ToXlsx();

        var plan = await PlanAsync(name, file.FileContents.ToArray());

        Assert.False(plan.ChangesAnything);
        Assert.Equal(sheet.Rows.Count, plan.Rows.Count);
        Assert.Contains(plan.Rows, row => row.Outcome is ImportOutcome.Unchanged);
        Assert.All(plan.Rows.Where(row => row.Outcome is not ImportOutcome.Unchanged), row => Assert.StartsWith("Comes with", row.Reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(GuestFilter.Accepted, "", 14)]
    [InlineData(GuestFilter.Silent, "", 10)]
    [InlineData(GuestFilter.Listed, "zolc", 1)]
    public async Task The_file_holds_exactly_what_the_page_shows(GuestFilter filter, string typed, int rows)
    {
        var sheet = await GuestsAsync(filter, typed);

        Assert.Equal(rows, sheet.Rows.Count);
        Assert.All(sheet.Rows, row => Assert.Equal(sheet.Columns.Count, row.Length));
    }

    [Theory]
    [MemberData(nameof(Risky))]
    public async Task What_looks_like_a_formula_is_text_in_both_files_and_comes_back_as_it_was(string value)
    {
        await app.AddAsync(organisation, new Contact(
            ContactId.New(Some.Now), organisation, new ContactDetails(PersonName.From("Risky Person")!) { Email = EmailAddress.TryParse("risky@example.com"), Beat = value, PrivateNotes = value }, null, Some.Now));
        var sheet = (await app.Services.GetRequiredService<ContactSheet>().ReadAsync(publicist, new ListFilter([], "risky"), Ct))!;

        var csv = sheet.ToCsv().FileContents.ToArray();
        Assert.Contains($"'{value.Replace("\"", "\"\"", StringComparison.Ordinal)}", Encoding.UTF8.GetString(csv), StringComparison.Ordinal);
        var row = Assert.Single((await PlanAsync("contacts.csv", csv)).Rows);
        Assert.Empty(row.Changes);

        var workbook = sheet.ToXlsx().FileContents.ToArray();
        Assert.DoesNotContain("<x:f", XmlOf(workbook), StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", XmlOf(workbook), StringComparison.Ordinal);
        using var stream = new MemoryStream(workbook);
        var cells = (IDictionary<string, object>)MiniExcelLibs.MiniExcel.Query(stream, useHeaderRow: true).Single();
        Assert.Equal((value, value), (cells["Beat"], cells["Notes"]));
    }

    [Fact]
    public async Task Diets_and_access_needs_go_out_only_where_somebody_asks_for_them()
    {
        var (plain, asked) = (await GuestsAsync(GuestFilter.Listed, withNeeds: false), await GuestsAsync(GuestFilter.Listed));

        Assert.Equal(["Diet", "Access", "Equipment"], asked.Columns.Except(plain.Columns));
        Assert.Contains(asked.Rows.SelectMany(row => row), cell => cell?.StartsWith("vegetarian", StringComparison.Ordinal) is true);
        Assert.DoesNotContain(plain.Rows.SelectMany(row => row), cell => cell?.StartsWith("vegetarian", StringComparison.Ordinal) is true);
        Assert.All(plain.Rows, row => Assert.Equal(plain.Columns.Count, row.Length));
    }

    [Fact]
    public async Task Who_may_not_see_contact_details_gets_no_file()
    {
        var viewer = new Member(MemberId.New(Some.Now), organisation, "Client", "client@agency.example", Role.Viewer, Some.Now);
        await app.AddAsync(organisation, viewer);
        var reader = new StaffActor(organisation, viewer.Id);

        Assert.Null(await app.Services.GetRequiredService<GuestSheet>().ReadAsync(reader, dinner, GuestFilter.Listed, ListFilter.Everything, withNeeds: true, Ct));
        Assert.Null(await app.Services.GetRequiredService<ContactSheet>().ReadAsync(reader, ListFilter.Everything, Ct));
    }

    [Theory]
    [MemberData(nameof(Risky))]
    public void A_neutralised_cell_is_read_back_and_an_innocent_one_is_left_alone(string value)
    {
        Assert.Equal(value, Formulas.Restore(Formulas.Neutralise(value)));
        Assert.Equal("’Tis O'Quill", Formulas.Neutralise("’Tis O'Quill"));
        Assert.Equal("'t Hart", Formulas.Restore("'t Hart"));
    }

    private async Task<SheetFile> GuestsAsync(GuestFilter filter, string? typed = null, bool withNeeds = true) =>
        (await app.Services.GetRequiredService<GuestSheet>().ReadAsync(publicist, dinner, filter, new ListFilter([], typed ?? ""), withNeeds, Ct))!;

    private async Task<ImportPlan> PlanAsync(string name, byte[] bytes)
    {
        var planned = await app.Services.GetRequiredService<PreviewImport>().PlanAsync(Some.Product(organisation), dinner, new ImportFile(name, bytes), new ImportChoices(), Ct);
        Assert.Null(planned.Refusal);
        return planned.Value!;
    }

    private static string XmlOf(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var reader = new StreamReader(zip.Entries.Single(entry => entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)).Open());
        return reader.ReadToEnd();
    }
}
