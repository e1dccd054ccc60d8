using Bunit;
using PressEvents.Print.Documents;
using PressEvents.Print.Tests.Support;
using ZXing;

namespace PressEvents.Print.Tests.Documents;

public sealed class Code128Tests : BunitContext
{
    private const int Module = 11;
    private const int Start = Module;
    private const int Check = Module;
    private const int Stop = 13;
    private const int LightZones = 20;

    [Theory]
    [InlineData("WOLF-7")]
    [InlineData("0123456789")]
    [InlineData("tHE cASE of 26 (LETTERS) & signs: ~!")]
    public void A_scanner_reads_what_went_in(string payload)
    {
        var code = Code(payload);
        var path = code.FindAll("path")[1].GetAttribute("d")!;

        Assert.Equal(payload, ScannedCode.Read(path, Code128.WidthOf(payload), height: 1, stretch: 30, BarcodeFormat.CODE_128));
    }

    [Fact]
    public void A_code_as_wide_as_the_standard_says_begins_and_ends_light()
    {
        var code = Code("WOLF");

        // A start, a symbol a letter, a check symbol, a stop; ten light modules at either end.
        var width = Start + (4 * Module) + Check + Stop + LightZones;
        Assert.Equal(width, Code128.WidthOf("WOLF"));
        Assert.Equal($"0 0 {width} 1", code.Find("svg").GetAttribute("viewBox"));
        var dark = code.FindAll("path")[1].GetAttribute("d")!;
        Assert.StartsWith("M10 0h2v1h-2z", dark, StringComparison.Ordinal);
        Assert.EndsWith($"M{width - 12} 0h2v1h-2z", dark, StringComparison.Ordinal);
    }

    [Fact]
    public void Digits_take_half_the_room()
    {
        Assert.Equal(Start + (5 * Module) + Check + Stop + LightZones, Code128.WidthOf("0123456789"));
    }

    [Fact]
    public void A_code_says_what_it_is_for()
    {
        var code = Code("WOLF");

        Assert.Equal("img", code.Find("svg").GetAttribute("role"));
        Assert.Equal("Row code of <Ida>", code.Find("svg").GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("王小明")]
    public void What_no_code_can_hold_is_an_error(string payload)
    {
        Assert.Throws<ArgumentException>(() => Code128.WidthOf(payload));
    }

    private IRenderedComponent<Code128> Code(string payload) => Render<Code128>(parameters => parameters
        .Add(code => code.Payload, payload)
        .Add(code => code.Label, "Row code of <Ida>"));
}
