using PressEvents.Web.Features.Import;
using PressEvents.Web.Features.Import.Planning;
using PressEvents.Web.Features.Import.Reading;

namespace PressEvents.Web.Tests.Features.Import;

public sealed class ImportFormatsTests
{
    private const string Csv = """
        Full Name,First Name,Last Name,Email,Outlet,Job Title,Phone,Notes
        Mina Okafor,Mina,Okafor,mina@example.com,Example Weekly,Critic,447912345678,Met in May
        Nguyễn Thị Ánh,Ánh,Nguyễn Thị,anh@example.com,L’Éclair,,,
        Jo Lee,Jo,Lee,not an address,Example Weekly,,,
        """;

    private const string Cards = """
        BEGIN:VCARD
        VERSION:3.0
        N:Okafor;Mina;;;
        FN:Mina Okafor
        item1.EMAIL;type=pref:mina@example.com
        ORG:Example Weekly;Culture
        TITLE:Critic
        TEL;TYPE=CELL:447912345678
        NOTE:Met in May
        END:VCARD
        BEGIN:VCARD
        VERSION:4.0
        N:Nguyễn Thị;Ánh;;;
        FN:Nguyễn Thị Ánh
        EMAIL:anh@example.com
        ORG:L’Éclair
        END:VCARD
        BEGIN:VCARD
        VERSION:4.0
        N:Lee;Jo;;;
        FN:Jo Lee
        EMAIL:not an address
        ORG:Example Weekly
        END:VCARD
        """;

    public static TheoryData<string> Formats => ["xlsx", "vcard"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_people_give_the_same_plan_in_every_format(string format)
    {
        var (plan, expected) = (Lists.Plan(File(format)), Lists.Plan(File("csv")));

        Assert.Equal(format, plan.Format);
        Assert.Equal([ImportOutcome.Created, ImportOutcome.Created, ImportOutcome.Refused], expected.Rows.Select(row => row.Outcome));
        Assert.Equal(expected.Rows.Select(Said), plan.Rows.Select(Said));
        Assert.Equal(expected.Counts, plan.Counts);
        Assert.Equal(expected.NewGuests, plan.NewGuests);
    }

    [Theory]
    [InlineData("csv", "CSV, utf-8, 3 rows")]
    [InlineData("xlsx", "XLSX, 3 rows")]
    [InlineData("vcard", "vCard, utf-8, 3 rows")]
    public void The_summary_says_the_format_and_what_else_is_true(string format, string said)
    {
        using var output = new StringWriter();

        ImportSummary.Write(Lists.Plan(File(format)), output);

        Assert.StartsWith($"guests: {said}", output.ToString(), StringComparison.Ordinal);
    }

    private static ImportFile File(string format) => format switch
    {
        "xlsx" => Workbooks.File(Workbooks.OfText(Csv), "guests"),
        "vcard" => Lists.File(Cards, "guests"),
        _ => Lists.File(Csv, "guests"),
    };

    private static string Said(PlannedRow row) =>
        $"{row.Outcome}|{row.Reason}|{row.Name}|{row.Email}|{row.Outlet}|{row.Role}|{string.Join(',', row.Changes.OrderBy(change => change.Key, StringComparer.Ordinal).Select(change => $"{change.Key}={change.Value.To}"))}";
}
