using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Events;
using PressEvents.Web.Features.Briefing.Material;
using PressEvents.Web.Platform.Pictures;
using PressEvents.Web.Platform.PressKits;
using PressEvents.Web.Tests.Support;
using SkiaSharp;

namespace PressEvents.Web.Tests.Features.Briefing.Material;

/// <summary>A headshot as it is chosen on the page: looked at and drawn anew at once, or refused in a sentence and not in the form.</summary>
public sealed class PictureFieldTests : BunitContext
{
    private static readonly PressEventId Dinner = PressEventId.New(Some.Now);

    private readonly EntryForm form = new();

    public PictureFieldTests() => Services.AddSingleton(new PicturePress(TimeProvider.System));

    [Fact]
    public void A_headshot_is_in_the_form_without_what_came_along_with_it()
    {
        var field = Choose("headshot.jpg", Support.Pictures.WithExif("kanarienvogel 48.2082N", orientation: 1));

        field.WaitForAssertion(() => Assert.NotNull(form.ChosenFor(TalentFields.Headshot)));
        Assert.DoesNotContain("kanarienvogel", System.Text.Encoding.Latin1.GetString(form.ChosenFor(TalentFields.Headshot)!.Made.Jpeg), StringComparison.Ordinal);
        Assert.NotNull(form.Values[TalentFields.Headshot]);
        Assert.Empty(field.FindAll("[role=alert]"));
    }

    [Fact]
    public void What_is_no_picture_is_refused_and_the_form_stays_as_it_was()
    {
        foreach (var (bytes, sentence) in new (byte[], string)[]
        {
            ("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"u8.ToArray(), "not a whole PNG, JPEG or WebP picture"),
            (Support.Pictures.PngThatClaims(30_000, 30_000), "more than 25 million pixels"),
            (new byte[PicturePress.MaxBytes + 1], "larger than 2 MB"),
        })
        {
            var field = Choose("headshot.jpg", bytes);

            field.WaitForAssertion(() => Assert.Contains(sentence, field.Find("[role=alert]").TextContent, StringComparison.Ordinal));
            Assert.Null(form.ChosenFor(TalentFields.Headshot));
            Assert.Null(form.Values[TalentFields.Headshot]);
        }
    }

    [Fact]
    public void A_wrong_file_after_a_good_one_leaves_the_good_one()
    {
        var field = Choose("headshot.png", Support.Pictures.Of(60, 40, SKEncodedImageFormat.Png));
        field.WaitForAssertion(() => Assert.NotNull(form.ChosenFor(TalentFields.Headshot)));
        var good = form.Values[TalentFields.Headshot];

        field.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("GIF89a", "headshot.gif"));

        field.WaitForAssertion(() => Assert.NotEmpty(field.FindAll("[role=alert]")));
        Assert.Equal(good, form.Values[TalentFields.Headshot]);
    }

    private IRenderedComponent<PictureField> Choose(string name, byte[] bytes)
    {
        var field = Render<PictureField>(parameters => parameters
            .Add(f => f.EventId, Dinner)
            .Add(f => f.Field, TalentFields.All.Single(f => f.Kind is FieldKind.Picture))
            .Add(f => f.Form, form));
        field.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(bytes, name));
        return field;
    }
}
