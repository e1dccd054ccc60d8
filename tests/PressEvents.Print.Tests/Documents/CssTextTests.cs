using PressEvents.Print.Documents;
using PressEvents.Print.Tests.Support;

namespace PressEvents.Print.Tests.Documents;

public sealed class CssTextTests(PrintShop shop)
{
    [Theory]
    [InlineData("Łukasz Żółć 王小明", "\"Łukasz Żółć 王小明\"")]
    [InlineData("say \"so\"", "\"say \\22 so\\22 \"")]
    [InlineData(@"a\b", "\"a\\5c b\"")]
    [InlineData("</style>", "\"\\3c \\2f style\\3e \"")]
    [InlineData("two\nlines\r", "\"two\\a lines\\d \"")]
    [InlineData("; } @import", "\"\\3b  \\7d  \\40 import\"")]
    public void Nothing_typed_can_end_the_string(string text, string quoted)
    {
        Assert.Equal(quoted, CssText.Quote(text));
    }

    [Theory]
    [InlineData("The “Salt Road” – \"A\\B\" </style>'; } * { display: none }")]
    [InlineData("Żółć & Söhne (100%) #1")]
    public async Task A_margin_box_prints_what_was_typed(string text)
    {
        var document = Some.Document("<h1>Hello</h1>", $"@page {{ @top-left {{ content: {CssText.Quote(text)} }} }}");

        var printed = ReadPdf.Text(await shop.PrintAsync(document, TestContext.Current.CancellationToken));

        Assert.Contains(text, printed, StringComparison.Ordinal);
        Assert.Contains("Hello", printed, StringComparison.Ordinal);
    }
}
