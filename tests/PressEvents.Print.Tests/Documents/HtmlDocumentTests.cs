using PressEvents.Print.Documents;
using PressEvents.Print.Tests.Support;

namespace PressEvents.Print.Tests.Documents;

public sealed class HtmlDocumentTests(PrintShop shop)
{
    [Fact]
    public void Title_and_language_are_encoded()
    {
        var html = new HtmlDocument(Some.Info("Salt & </title><script>") with { Language = "en\"" }, "", "").Write(shop.Fonts);

        Assert.Contains("<title>Salt &amp; &lt;/title&gt;&lt;script&gt;</title>", html, StringComparison.Ordinal);
        Assert.Contains("lang=\"en&quot;\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_sheet_that_ends_its_element_is_a_bug()
    {
        var document = new HtmlDocument(Some.Info(), "p { content: '</STYLE>' }", "");

        Assert.Throws<InvalidOperationException>(() => document.Write(shop.Fonts));
    }
}
