using System.Globalization;
using Bunit;
using PressEvents.Print.Documents;
using PressEvents.Print.Tests.Support;
using ZXing;

namespace PressEvents.Print.Tests.Documents;

public sealed class QrCodeTests : BunitContext
{
    [Fact]
    public void A_code_says_what_it_is_for_and_loads_nothing()
    {
        var code = Render<QrCode>(parameters => parameters
            .Add(qr => qr.Payload, "https://press.example/i/4711")
            .Add(qr => qr.Label, "Your <personal> page"));

        Assert.Equal("img", code.Find("svg").GetAttribute("role"));
        Assert.Equal("Your <personal> page", code.Find("svg").GetAttribute("aria-label"));
        Assert.Empty(code.FindAll("image, img"));
    }

    [Theory]
    [InlineData("https://press.example/i/4711")]
    [InlineData("Żółć, 王小明")]
    public void A_camera_reads_what_went_in(string payload)
    {
        var code = Render<QrCode>(parameters => parameters.Add(qr => qr.Payload, payload).Add(qr => qr.Label, "Hello"));

        var side = int.Parse(code.Find("svg").GetAttribute("viewBox")!.Split(' ')[^1], CultureInfo.InvariantCulture);
        Assert.Equal(payload, ScannedCode.Read(code.FindAll("path")[1].GetAttribute("d")!, side, side, stretch: 1, BarcodeFormat.QR_CODE));
    }

    [Fact]
    public void A_code_has_its_three_corners_inside_a_light_frame()
    {
        var code = Render<QrCode>(parameters => parameters.Add(qr => qr.Payload, "hello").Add(qr => qr.Label, "Hello"));

        // A small code has 21 modules and a frame of 4; each corner begins with a dark run of 7.
        Assert.Equal("0 0 29 29", code.Find("svg").GetAttribute("viewBox"));
        var dark = code.FindAll("path")[1].GetAttribute("d");
        Assert.StartsWith("M4 4h7v1h-7z", dark, StringComparison.Ordinal);
        Assert.Contains("M18 4h7v1h-7z", dark, StringComparison.Ordinal);
        Assert.Contains("M4 18h7v1h-7z", dark, StringComparison.Ordinal);
    }
}
