using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Print.Tests.Support;
using PressEvents.Web.Features.PersonalData.MyFile;

namespace PressEvents.Web.Tests.Features.PersonalData;

/// <summary>A guest's own file never shows a key where a word is missing.</summary>
public sealed partial class FileWordsTests
{
    private static readonly string[] Groups = ["You", "Evening", "Needs", "Wishes", "Mail", "Links", "Others", "Questions", "Sensitive", "Consents", "HouseRules", "Devices"];
    private static readonly string[] NeedFields = ["Diet", "DietNote", "Access", "Equipment"];

    [Fact]
    public void Every_word_of_the_file_is_in_the_resources()
    {
        using var services = new ServiceCollection().AddLogging().AddLocalization(options => options.ResourcesPath = "Resources").BuildServiceProvider();
        var words = services.GetRequiredService<IStringLocalizerFactory>().Create("GuestPages", typeof(FileWords).Assembly.GetName().Name!);

        string[] keys =
        [
            .. Enum.GetValues<GuestStatus>().Select(status => $"MyFile.Status.{status}"),
            .. Enum.GetValues<Channel>().Select(via => $"MyFile.Via.{via}"),
            .. Enum.GetValues<MessageKind>().Select(kind => $"MyFile.Kind.{kind}"),
            .. Enum.GetValues<OutboxState>().Select(state => $"MyFile.State.{state}"),
            .. Groups.SelectMany(group => new[] { $"MyFile.{group}.Title", $"MyFile.{group}.Why" }),
            .. CorrectionForm.Fields.Concat(CorrectionForm.Needs).Select(field => $"MyFile.Box.{field}"),
            .. NeedFields.SelectMany(field => new[] { $"MyFile.Field.{field}", $"MyFile.Field.{field}Of" }),
            .. Enum.GetValues<PlusOneKind>().Select(kind => $"MyFile.As.{kind}"),
            .. Enum.GetValues<OfferOutcome>().Select(outcome => $"MyFile.Offer.{outcome}"),
            "MyFile.Done.corrected", "MyFile.Done.withdrawn", "Erased.Title", "Erased.Text", "Erased.Next",
            .. Sources().SelectMany(source => Literal().Matches(source).Select(match => match.Groups["key"].Value)),
            .. Sources().SelectMany(source => FieldKey().Matches(source).Select(match => $"MyFile.Field.{match.Groups["key"].Value}")),
        ];

        Assert.True(keys.Length > 120);
        Assert.DoesNotContain(keys, key => words[key].ResourceNotFound && words[$"{key}_other"].ResourceNotFound);
    }

    private static IEnumerable<string> Sources()
    {
        var feature = Path.Combine(RepositoryRoot.Folder, "src", "PressEvents.Web", "Features", "PersonalData");
        return Directory.EnumerateFiles(feature, "*.*", SearchOption.AllDirectories).Select(File.ReadAllText);
    }

    [GeneratedRegex("\"(?<key>(MyFile|Erasing|Problem|Needs|Form|Footer|Evening|Questions)\\.[A-Za-z.]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();

    // The names of a contact's fields stand beside their values.
    [GeneratedRegex("\\(\"(?<key>[A-Z][A-Za-z]+)\", d\\.", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FieldKey();
}
