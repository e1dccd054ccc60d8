using System.Text.RegularExpressions;
using PressEvents.Web.Platform.Look;

namespace PressEvents.Web.Tests.Platform.Look;

public sealed partial class AccentTests
{
    [Theory]
    [InlineData("#7A1F2B")]
    [InlineData("#FFFF00")]
    [InlineData("#000")]
    [InlineData("#FFFFFF")]
    [InlineData("#0055AA")]
    public void Whatever_an_event_picks_can_be_read_in_light_and_in_dark(string accent)
    {
        var colours = Hex().Matches(Accent.StyleSheet(accent)).Select(match => Accent.Colour.Parse(match.Value)!.Value).ToList();

        var (light, onLight, dark, onDark) = (colours[0], colours[1], colours[2], colours[3]);
        Assert.True(Accent.Colour.Contrast(light, Accent.Colour.Parse("#F4EFE6")!.Value) >= 4.5);
        Assert.True(Accent.Colour.Contrast(light, onLight) >= 4.5);
        Assert.True(Accent.Colour.Contrast(dark, Accent.Colour.Parse("#26221E")!.Value) >= 4.5);
        Assert.True(Accent.Colour.Contrast(dark, onDark) >= 4.5);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#000}body{display:none")]
    public void What_is_no_colour_changes_nothing(string? accent) => Assert.Empty(Accent.StyleSheet(accent));

    [GeneratedRegex("#[0-9A-F]{6}", RegexOptions.None, 1000)]
    private static partial Regex Hex();
}
