using System.Text;
using PressEvents.Domain.Briefing;
using PressEvents.Web.Platform.PressKits;
using PressEvents.Web.Tests.Support;
using SkiaSharp;

namespace PressEvents.Web.Tests.Features.Briefing.Material;

/// <summary>Files that are something else than they say: refused in a sentence with nothing kept, or drawn anew with nothing of them left.</summary>
public sealed class HostileUploadsTests(MigratedTemplate template) : IAsyncLifetime
{
    private const string Canary = "kanarienvogel";
    private const string NoPicture = "This is not a whole PNG, JPEG or WebP picture.";
    private const string TooManyPixels = "The picture has more than 25 million pixels; save it smaller first.";

    private static readonly byte[] Script = Encoding.ASCII.GetBytes($"<html><script>{Canary}</script></html>");
    private static readonly byte[] Good = Support.Pictures.Of(60, 40, SKEncodedImageFormat.Jpeg);

    private static readonly Dictionary<string, (byte[] Bytes, string Sentence)> Refused = new(StringComparer.Ordinal)
    {
        ["svg.jpg"] = ([.. "<svg xmlns='http://www.w3.org/2000/svg'>"u8, .. Script, .. "</svg>"u8], NoPicture),
        ["gif-and-script.jpg"] = ([.. "GIF89a/*"u8, .. new byte[20], .. "*/=1;alert(1)"u8], NoPicture),
        ["document.jpg"] = ([.. "%PDF-1.7\n"u8, .. Script], NoPicture),
        ["document-and-picture.jpg"] = ([.. "%PDF-1.7\n"u8, .. Good], NoPicture),
        ["page-and-picture.png"] = ([.. Script, .. Good], NoPicture),
        ["archive.webp"] = ([0x50, 0x4B, 3, 4, .. Good], NoPicture),
        ["half.jpg"] = (Good[..(Good.Length / 2)], NoPicture),
        ["nothing.png"] = ([], NoPicture),
        ["bomb.png"] = (Support.Pictures.PngThatClaims(30_000, 30_000), TooManyPixels),
        ["just-too-large.png"] = (Support.Pictures.PngThatClaims(5000, 5001), TooManyPixels),
        ["bomb.jpg"] = (Support.Pictures.JpegThatClaims(65_500, 65_500), TooManyPixels),
        ["bomb.webp"] = (Support.Pictures.WebpThatClaims(16_383, 16_383), TooManyPixels),
        ["heavy.jpg"] = ([.. Good, .. new byte[KitFile.MostBytes]], "The picture is larger than 2 MB; save it smaller first."),
    };

    private static readonly Dictionary<string, byte[]> DrawnAnew = new(StringComparer.Ordinal)
    {
        ["page-behind.jpg"] = [.. Good, .. Script],
        ["page-within.jpg"] = Support.Pictures.JpegWithComment(Encoding.ASCII.GetString(Script)),
        ["place.jpg"] = Support.Pictures.WithExif($"GPS {Canary} 48.2082N", orientation: 1),
        ["remark.png"] = Support.Pictures.PngWithText(Encoding.ASCII.GetString(Script)),
        ["archive-behind.png"] = [.. Support.Pictures.Of(60, 40, SKEncodedImageFormat.Png), 0x50, 0x4B, 3, 4, .. Script],
        ["page-behind.webp"] = [.. Support.Pictures.Of(60, 40, SKEncodedImageFormat.Webp), .. Script],
        ["called-otherwise.jpg"] = Support.Pictures.PngWithText(Canary),
    };

    private readonly MaterialEdits edits = new(template);

    public static TheoryData<string> RefusedNames => [.. Refused.Keys];

    public static TheoryData<string> DrawnAnewNames => [.. DrawnAnew.Keys];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await edits.SaveAsync();

    [Theory]
    [MemberData(nameof(RefusedNames))]
    public async Task What_is_no_picture_of_ours_is_refused_in_a_sentence_and_nothing_is_kept(string name)
    {
        var plan = await BringAsync(name, Refused[name].Bytes);

        Assert.Equal((KitOutcome.Refused, $"{name}: {Refused[name].Sentence}"), Assert.Single(plan.Lines) is var line ? (line.Outcome, line.Why) : default);
        Assert.Empty(await edits.ItemsAsync());
        Assert.Empty(edits.KeptFiles);
    }

    [Theory]
    [MemberData(nameof(DrawnAnewNames))]
    public async Task What_hides_in_or_behind_a_picture_is_not_kept_with_it(string name)
    {
        Assert.Contains(Canary, Encoding.Latin1.GetString(DrawnAnew[name]), StringComparison.Ordinal);

        var plan = await BringAsync(name, DrawnAnew[name]);

        Assert.Equal((KitOutcome.Added, null), Assert.Single(plan.Lines) is var line ? (line.Outcome, line.Why) : default);
        var kept = await File.ReadAllBytesAsync(Assert.Single(edits.KeptFiles), Ct);
        Assert.Equal([0xFF, 0xD8, 0xFF, 0xFF, 0xD9], [.. kept[..3], .. kept[^2..]]);
        var text = Encoding.Latin1.GetString(kept);
        Assert.All([Canary, "script", "Exif", "PK\u0003\u0004"], hidden => Assert.DoesNotContain(hidden, text, StringComparison.Ordinal));
        using var picture = SKBitmap.Decode(kept);
        Assert.True(picture.Width >= 8);
    }

    [Fact]
    public async Task A_file_that_is_not_called_a_picture_is_none_whatever_it_holds()
    {
        var plan = await BringAsync("photo.svg", Good);

        Assert.Equal(
            ["There is no picture “photo.svg” in the kit.", "A press kit is made of Markdown (.md), sheets (.csv) and pictures (.jpg, .png, .webp)."],
            plan.Lines.Select(line => line.Why));
        Assert.Empty(edits.KeptFiles);
    }

    [Fact]
    public async Task A_path_that_leads_elsewhere_finds_nothing_but_the_kits_own_file()
    {
        await BringAsync("photo.jpg", Good, named: "../../../../etc/photo.jpg");

        Assert.Equal(
            PictureFilesOf(edits).Single(), $"{((PackImage)(await edits.ItemsAsync()).Single().Content).Picture:N}", ignoreCase: true);
    }

    public ValueTask DisposeAsync()
    {
        edits.Dispose();
        return ValueTask.CompletedTask;
    }

    private static IEnumerable<string> PictureFilesOf(MaterialEdits edits) =>
        edits.KeptFiles.Select(file => Path.GetFileNameWithoutExtension(file).Replace("-", "", StringComparison.Ordinal));

    private async Task<PressKitPlan> BringAsync(string name, byte[] bytes, string? named = null)
    {
        var sheet = Encoding.UTF8.GetBytes($"File,Caption,Alt text,Credit\n{named ?? name},A street,Houses,Drawn\n");
        return (await edits.BringAsync([new KitFile("images.csv", sheet), new KitFile(name, bytes.Length > KitFile.MostBytes ? null : bytes)])).Value!;
    }
}
