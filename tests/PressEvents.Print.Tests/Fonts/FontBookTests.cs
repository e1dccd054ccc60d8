using PressEvents.Print.Tests.Support;

namespace PressEvents.Print.Tests.Fonts;

public sealed class FontBookTests(PrintShop shop)
{
    private static readonly string FontFolder = Path.Combine(RepositoryRoot.WebRoot, "fonts");

    [Fact]
    public async Task The_style_sheet_for_pages_agrees_with_the_listing()
    {
        // After a change of fonts.json run once with PRESSEVENTS_WRITE_FONTS=1 and commit what it writes.
        var file = Path.Combine(RepositoryRoot.WebRoot, "css", "fonts.css");
        if (Environment.GetEnvironmentVariable("PRESSEVENTS_WRITE_FONTS") is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, shop.Fonts.WebStyleSheet(), TestContext.Current.CancellationToken);
        }

        Assert.Equal(shop.Fonts.WebStyleSheet(), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_listing_names_every_font_file_and_no_other()
    {
        var files = Directory.EnumerateFiles(FontFolder, "*.woff2", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(FontFolder, file));

        Assert.Equal(
            files.Order(StringComparer.Ordinal),
            shop.Fonts.Faces.Select(face => face.File).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Every_folder_of_fonts_holds_the_licences()
    {
        var folders = shop.Fonts.Faces.Select(face => Path.GetDirectoryName(Path.Combine(FontFolder, face.File))!);

        Assert.All(folders, folder => Assert.NotEmpty(Directory.GetFiles(folder, "*-OFL.txt")));
    }

    [Theory]
    [InlineData("Ada", "print/newsreader-latin-400-normal.woff2")]
    [InlineData("&#x141;ukasz", "print/newsreader-latin-ext-400-normal.woff2")]
    [InlineData("Ánh Nguyễn", "print/newsreader-vietnamese-400-normal.woff2")]
    [InlineData("Ольга", "print/source-sans-3-cyrillic-400-normal.woff2")]
    [InlineData("محمد", "noto-naskh-arabic-arabic-400-normal.woff2")]
    public void A_document_gets_the_slices_its_text_needs(string text, string file)
    {
        Assert.Contains(AddressOf(file), shop.Fonts.FacesFor($"<p>{text}</p>", Some.Document("").StyleSheet), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_gets_no_slice_and_no_family_that_it_does_not_need()
    {
        var faces = shop.Fonts.FacesFor("<p>“Ada” — Lovelace</p>", "body { font-family: Newsreader, \"Noto Serif SC\" }");

        Assert.Contains("newsreader", Families(faces), StringComparer.OrdinalIgnoreCase);
        Assert.Single(Families(faces).Distinct(StringComparer.Ordinal));
        Assert.DoesNotContain("U+1EA0", faces, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Families(string css) =>
        css.Split('\n').Where(line => line.Contains("font-family", StringComparison.Ordinal)).Select(line => line.Split('"')[1]);

    private static string AddressOf(string file) => Convert.ToBase64String(File.ReadAllBytes(Path.Combine(FontFolder, file)));
}
