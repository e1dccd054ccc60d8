using PressEvents.Print.Finishing;
using PressEvents.Print.Tests.Joining;
using PressEvents.Print.Tests.Support;

namespace PressEvents.Print.Tests.Finishing;

/// <summary>That documents keep the rules, and that those who look would notice if they did not. <see cref="PdfRules"/> says what is looked at.</summary>
public sealed class PdfRulesTests(PrintShop shop)
{
    private const string Rich = """
        <h1>The Salt Road</h1>
        <p>A caravan crosses the desert.</p>
        <h2 id="guests">Guests</h2>
        <ul><li><a href="#guests">Guests</a></li></ul>
        <table><thead><tr><th scope="col" id="n">Name</th></tr></thead><tbody><tr><td headers="n">Ida</td></tr></tbody></table>
        <svg role="img" aria-label="A square" width="9" height="9"><path d="M0 0h9v9H0z" /></svg>
        """;

    public static TheoryData<string> Rules { get; } = [.. Faults.All.Keys];

    public static TheoryData<string> FontRules { get; } = [.. FontFaults.All.Keys];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_printed_document_keeps_the_rules()
    {
        Assert.Empty(PdfRules.Broken(await shop.PrintAsync(Some.Pack(), Ct)));
        Assert.Empty(PdfRules.Broken(await shop.PrintAsync(Some.Document(Rich), Ct)));
    }

    [Fact]
    public async Task A_joined_document_keeps_the_rules()
    {
        Assert.Empty(PdfRules.Broken(await JoinedPaper.PrintAsync(shop, "Łukasz Żółć", Ct)));
    }

    [Theory]
    [InlineData("table { border: 1px solid } tr { border-bottom: 1px solid; background: #eee } table { border-collapse: collapse }")]
    [InlineData("ul { border-top: 1px solid } li { border-bottom: 1px solid; list-style: none; background: #eee }")]
    [InlineData("ul { display: grid } li { display: grid; border-left: 1px solid }")]
    [InlineData("h2, tr, li { break-before: page } table, ul { border: 2px solid; box-decoration-break: clone }")]
    [InlineData("p, h2 { border: 1px solid; background: #eee } svg { border: 1px solid }")]
    public async Task Borders_and_backgrounds_break_no_rule(string css)
    {
        Assert.Empty(PdfRules.Broken(await shop.PrintAsync(Some.Document(Rich, css), Ct)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("A dot")]
    public async Task A_picture_is_a_figure_where_it_says_something_and_decoration_where_it_does_not(string alt)
    {
        const string dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

        var pdf = await shop.PrintAsync(Some.Document($"<h1>Hall</h1><div><img alt=\"{alt}\" src=\"data:image/png;base64,{dot}\"></div>"), Ct);

        Assert.Empty(PdfRules.Broken(pdf));
        Assert.Equal(alt.Length > 0, ReadTags.Outline(pdf).Any(line => line.Trim() is "Figure"));
    }

    [Fact]
    public async Task What_the_browser_makes_does_not_keep_them_before_it_is_finished()
    {
        var broken = PdfRules.Broken(await shop.PrintRawAsync(Some.Document(Rich), Ct));

        Assert.Contains("The document does not say once what its colours mean.", broken, StringComparer.Ordinal);
        Assert.Contains("Page 1: a link has no description.", broken, StringComparer.Ordinal);
        Assert.Contains("A LI holds a Link.", broken, StringComparer.Ordinal);
        Assert.Contains("Page 1: something is drawn that is neither tagged nor an artifact (Tj).", broken, StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_rule_that_is_broken_is_named(string sentence)
    {
        Assert.Contains(sentence, await BrokenAsync(Rich, Faults.All[sentence]), StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(FontRules))]
    public async Task A_rule_of_fonts_that_is_broken_is_named(string sentence)
    {
        Assert.Contains(await BrokenAsync("<h1>Hall</h1>", FontFaults.All[sentence]), broken => broken.EndsWith(sentence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("%PDF-1.7", "%PDX-1.7", "The file does not begin with its version.")]
    [InlineData("/ID [", "/IX [", "The file has no id.")]
    [InlineData("%%EOF\n", "%%EOF\n more", "Something follows the end of the file.")]
    public async Task A_rule_of_files_that_is_broken_is_named(string before, string after, string sentence)
    {
        var bytes = await shop.PrintAsync(Some.Document(Rich), Ct);
        var text = System.Text.Encoding.Latin1.GetString(bytes);
        var place = text.LastIndexOf(before, StringComparison.Ordinal);

        var broken = PdfRules.Broken(System.Text.Encoding.Latin1.GetBytes(text[..place] + after + text[(place + before.Length)..]));

        Assert.Equal([sentence], broken, StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<string>> BrokenAsync(string body, Action<PdfFile> fault)
    {
        var file = PdfFileReader.Read(await shop.PrintAsync(Some.Document(body), Ct));
        fault(file);
        return PdfRules.Broken(PdfFileWriter.Write(file));
    }
}
