using System.Text;
using Bunit;
using PressEvents.Web.Features.Import;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Import;

/// <summary>The rows of a plan: looked through, and those left out taken as a file.</summary>
public sealed class ImportRowsTests(MigratedTemplate template) : ImportScreen(template)
{
    private const string Text = "E-Mail Address ,Full Name,Shoe size\nbad,Mina Okafor,=38\njo@example.com,Łukasz Żółć,\n,,\nx@example.com,Ada Sample,1,2\n";

    [Fact]
    public void Rows_are_searched_without_regard_to_accents_and_the_counts_stay()
    {
        var page = Choose(Text);

        page.Find("#rows-search").Input("zolc");

        Assert.Contains("Łukasz Żółć", Assert.Single(page.FindAll(".import-rows tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Contains("4 rows", page.Find(".chips").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_list_is_turned_over_a_hundred_rows_at_a_time()
    {
        var page = Choose("Name,Email\n" + string.Join('\n', Enumerable.Range(1, 250).Select(n => $"Person {n},p{n}@example.com")));

        Press(page, "Rows after");

        Assert.Equal("102", page.Find(".import-rows tbody td").TextContent);
        Assert.Equal("Rows 101 to 200 of 250.", page.Find(".turn p").TextContent);
    }

    [Fact]
    public void The_rows_left_out_keep_their_cells_and_headers_and_say_line_and_reason()
    {
        var file = Lists.File(Text);
        var text = Encoding.UTF8.GetString(LeftOutFile.Of(Lists.Plan(file), file, new ImportChoices())!).TrimStart('\uFEFF');

        Assert.Equal(
            [
                "Line,Reason,\"E-Mail Address \",Full Name,Shoe size",
                "2,E-Mail Address: “bad” is not an e-mail address.,bad,Mina Okafor,'=38",
                "5,Line 5 has 4 cells where the file has 3 columns.,x@example.com,Ada Sample,1,2",
            ],
            text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Corrected_they_are_imported_again()
    {
        var file = Lists.File(Text);
        var corrected = Encoding.UTF8.GetString(LeftOutFile.Of(Lists.Plan(file), file, new ImportChoices())!)
            .Replace(",bad,", ",mina@example.com,", StringComparison.Ordinal).Replace("Ada Sample,1,2", "Ada Sample,1", StringComparison.Ordinal);

        var again = Lists.Plan(corrected);

        Assert.Equal([ImportOutcome.Created, ImportOutcome.Created], again.Rows.Select(row => row.Outcome));
        Assert.Equal([ImportField.Ignore, ImportField.Ignore], again.Columns.Take(2).Select(column => column.Field));
    }

    [Fact]
    public void A_list_without_column_names_gets_ours_in_that_file()
    {
        var file = Lists.File("Mina Okafor,mina@example.com\nJo Lee,jo@example.com\nAda Sample,bad\n");
        var choices = Lists.Header(false);

        var text = Encoding.UTF8.GetString(LeftOutFile.Of(Lists.Plan(file, choices), file, choices)!);

        Assert.Equal("\uFEFFLine,Reason,Name,E-mail", text.Split("\r\n")[0]);
    }

    [Fact]
    public void The_file_is_handed_to_the_browser_under_a_name_that_says_what_it_is()
    {
        var module = JSInterop.SetupModule(_ => true);
        var saved = module.SetupVoid("save", _ => true).SetVoidResult();
        var page = Choose(Text);

        Press(page, "Download the 3 rows left out");

        page.WaitForAssertion(() => Assert.Equal("guests – left out.csv", Assert.Single(saved.Invocations).Arguments[0]));
    }
}
