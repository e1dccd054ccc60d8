using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Questions;
using PressEvents.Domain.RunOfShow;
using PressEvents.Print.Tests.Support;
using PressEvents.Web.Features.Rsvp;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>A page never shows a key where a word is missing.</summary>
public sealed partial class WordsTests
{
    private static readonly PageState[] WithForm = [PageState.Invitation, PageState.Coming, PageState.Waiting, PageState.Offered, PageState.Declined];

    [Fact]
    public void Every_word_the_guest_pages_use_is_in_the_resources()
    {
        using var services = new ServiceCollection().AddLogging().AddLocalization(options => options.ResourcesPath = "Resources").BuildServiceProvider();
        var words = services.GetRequiredService<IStringLocalizerFactory>().Create("GuestPages", typeof(RsvpWords).Assembly.GetName().Name!);

        string[] keys =
        [
            .. Enum.GetValues<PageState>().Select(state => $"State.{state}.Name"),
            .. WithForm.Select(state => $"{state}").Append("Moved").SelectMany(state => new[] { $"Form.{state}.Question", $"Form.{state}.Yes", $"Form.{state}.No" }),
            .. Enum.GetValues<OfferShape>().Select(shape => $"State.Offered.{shape}"),
            "State.NotMe.Ask", "State.NotMe.Ask.Text", "State.NotMe.Sent", "State.NotMe.Sent.Text", "State.NotMe.Closed",
            .. Diets.Codes.Select(code => $"Diet.{code}"),
            .. Enum.GetValues<PlusOneKind>().Select(kind => $"Kind.{kind}"),
            .. Enum.GetValues<PlusOneKind>().Where(kind => kind is not PlusOneKind.PlusOne).Select(kind => $"Evening.CompanionAs.{kind}"),
            .. new[] { Channel.Phone, Channel.Text, Channel.InPerson, Channel.Publicist }.SelectMany(via => new[] { $"Recorded.{via}", $"Recorded.{via}.Fixed" }),
            .. new[] { QuestionKind.YesNo, QuestionKind.Consent }.SelectMany(kind => new[] { $"Questions.{kind}.Yes", $"Questions.{kind}.No" }),
            .. Enum.GetValues<RecordStatus>().Select(record => $"Record.{record}"),
            .. Sources().SelectMany(source => Literal().Matches(source).Select(match => match.Groups["key"].Value)),
        ];

        Assert.True(keys.Length > 100);
        Assert.DoesNotContain(keys, key => words[key].ResourceNotFound && words[$"{key}_other"].ResourceNotFound);
    }

    private static IEnumerable<string> Sources()
    {
        var feature = Path.Combine(RepositoryRoot.Folder, "src", "PressEvents.Web", "Features", "Rsvp");
        return Directory.EnumerateFiles(feature, "*.*", SearchOption.AllDirectories).Select(File.ReadAllText);
    }

    // A key is two or more words joined by a dot, in quotes.
    [GeneratedRegex("\"(?<key>(State|Offer|Card|Embargo|Evening|Recorded|Companions|Questions|Consents|Rules|Material|Code|Form|PlusOnes|Needs|Footer|Problems|Problem|Refusal|Dead|NotFound|TooMany|NoCalendar|After|Nav)\\.[A-Za-z.]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();
}
