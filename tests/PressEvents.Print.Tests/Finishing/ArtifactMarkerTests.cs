using System.Text;
using PressEvents.Print.Finishing;

namespace PressEvents.Print.Tests.Finishing;

public sealed class ArtifactMarkerTests
{
    [Theory]
    [InlineData("0 0 m 5 5 l S", "/Artifact BMC\n0 0 m 5 5 l S\nEMC\n")]
    [InlineData("q 1 0 0 rg 0 0 9 9 re f Q", "q 1 0 0 rg /Artifact BMC\n0 0 9 9 re f\nEMC\n Q")]
    [InlineData("/Im1 Do", "/Artifact BMC\n/Im1 Do\nEMC\n")]
    [InlineData("BT /F1 9 Tf (a \\) b) Tj ET", "/Artifact BMC\nBT /F1 9 Tf (a \\) b) Tj ET\nEMC\n")]
    public void What_is_drawn_outside_the_tags_becomes_an_artifact(string content, string marked)
    {
        Assert.Equal(marked, Mark(content));
    }

    [Theory]
    [InlineData("/P <</MCID 0>> BDC 0 0 9 9 re f EMC")]
    [InlineData("/P <</MCID 0>> BDC BT <0041> Tj ET EMC")]
    [InlineData("/Artifact BMC 0 0 9 9 re f EMC")]
    [InlineData("0 0 9 9 re W n")]
    [InlineData("q 1 0 0 1 5 5 cm Q")]
    public void Tagged_content_artifacts_and_what_draws_nothing_stay_as_they_are(string content)
    {
        Assert.Equal(content, Mark(content));
    }

    [Fact]
    public void Text_beside_tagged_text_is_marked_by_itself()
    {
        Assert.Equal(
            "BT /P <</MCID 0>> BDC <01> Tj EMC /Artifact BMC\n<02> Tj\nEMC\n ET",
            Mark("BT /P <</MCID 0>> BDC <01> Tj EMC <02> Tj ET"));
    }

    [Fact]
    public void An_actual_text_around_tagged_content_is_no_tag_itself()
    {
        Assert.Equal(
            "/Span <</ActualText (x)>> BDC /Artifact BMC\nBT <01> Tj ET\nEMC\n EMC",
            Mark("/Span <</ActualText (x)>> BDC BT <01> Tj ET EMC"));
    }

    [Fact]
    public void Decoration_that_had_a_tag_becomes_an_artifact()
    {
        Assert.Equal(
            "/Artifact BMC\n 0 0 9 9 re f EMC /P <</MCID 13 >>BDC BT <01> Tj ET EMC /Artifact BMC\n1 1 m S\nEMC\n",
            Mark("/Table <</MCID 1 >>BDC 0 0 9 9 re f EMC /P <</MCID 13 >>BDC BT <01> Tj ET EMC 1 1 m S", 1));
    }

    private static string Mark(string content, params int[] decoration) =>
        Encoding.Latin1.GetString(ArtifactMarker.Mark(Encoding.Latin1.GetBytes(content), decoration.ToHashSet()));
}
