using PressEvents.Print.Joining;
using PressEvents.Print.Tests.Support;

namespace PressEvents.Print.Tests.Joining;

/// <summary>What does not fit together is not joined: better no document than a wrong one.</summary>
public sealed class UnfitPagesTests(PrintShop shop)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_of_another_size_are_refused()
    {
        await RefusedAsync(await SharedAsync(size: "letter"), "another size");
    }

    [Fact]
    public async Task Pages_that_nothing_was_kept_free_for_are_refused()
    {
        await RefusedAsync(await SharedAsync(), "kept free at “elsewhere”", anchor: "elsewhere");
    }

    [Fact]
    public async Task More_pages_than_were_kept_free_are_refused()
    {
        // The page after the free ones has something on it.
        await RefusedAsync(await SharedAsync("""<p style="break-after: page">One</p><p style="break-after: page">Two</p><p>Three</p>"""), "content of its own");
    }

    [Fact]
    public async Task More_pages_than_there_are_at_all_are_refused()
    {
        await RefusedAsync(await SharedAsync(string.Concat(Enumerable.Repeat("""<p style="break-after: page">One</p>""", 6))), "Too few pages");
    }

    [Theory]
    [InlineData("")]
    [InlineData("This is no PDF.")]
    [InlineData("%PDF-1.4\nxref\n0 0\ntrailer\n<</Root 1 0 R /Info 2 0 R>>\nstartxref\n9\n%%EOF")]
    public void What_is_no_document_is_refused(string garbage)
    {
        Assert.Throws<FormatException>(() => SharedPages.Read(System.Text.Encoding.Latin1.GetBytes(garbage)));
    }

    private async Task<SharedPages> SharedAsync(string body = "<p>One</p>", string size = "A4") =>
        SharedPages.Read(await shop.PrintAsync(JoinedPaper.Shared(body, size), Ct));

    private async Task RefusedAsync(SharedPages shared, string reason, string anchor = "shared")
    {
        var room = PdfContents.Read(await shop.PrintAsync(await JoinedPaper.SharedAsync(), Ct));
        var personal = await shop.PrintAsync(await JoinedPaper.PersonalAsync("Ida Berg", room), Ct);

        var refusal = Assert.Throws<FormatException>(() => PdfJoiner.Join(personal, [new JoinedPart(anchor, shared)]));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }
}
