using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PressEvents.Print.Tests.Support;
using PressEvents.Web.Platform.Languages;

namespace PressEvents.Web.Tests.Platform.Languages;

/// <summary>What guests read is whole in every language that is offered to them.</summary>
public sealed partial class TranslationsTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Folder, "src", "PressEvents.Web", "Resources");

    private static readonly string[] Sets = ["GuestPages", "Mail.MailWords", "Features.Invitations.InvitationWords", "Times", "Pack"];

    // The pack itself is written in English, whoever it is for; these are the pages that stand in its place.
    private static readonly string[] AroundThePack = ["Missing.", "Unprintable."];

    // The same word in that language, and meant so.
    private static readonly string[] SameOnPurpose =
    [
        "Title", "Card.Person", "Card.AnswerByText", "Card.Embargo", "After.Embargo", "Diet.halal", "Diet.vegan", "Diet.kosher", "Evening.SeatAt",
        "Evening.Receipt.When", "Material.Title", "Questions.YesNo.No", "MyFile.Field.Name", "MyFile.Kind.Invitation", "MyFile.Kind.Confirmation",
    ];

    public static TheoryData<string, string> Translations => new(
        from set in Sets
        from language in GuestLanguages.Translated.Offered.Skip(1)
        select (set, language.Tag));

    [Theory]
    [MemberData(nameof(Translations))]
    public void Every_sentence_is_there_and_none_too_many(string set, string language)
    {
        var (english, translated) = (Read($"{set}.resx"), Read($"{set}.{language}.resx"));

        var missing = english.Keys.Select(key => Forms(key, language)).SelectMany(forms => forms).Distinct(StringComparer.Ordinal).Except(translated.Keys, StringComparer.Ordinal);
        var unknown = translated.Keys.Except(english.Keys.SelectMany(key => Forms(key, language)), StringComparer.Ordinal);

        Assert.True(!missing.Any() && !unknown.Any(), $"{set}.{language}.resx lacks: {string.Join(", ", missing)}\nIt has, and English has not: {string.Join(", ", unknown)}");
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void Every_sentence_has_the_values_of_the_English_one(string set, string language)
    {
        var (english, translated) = (Read($"{set}.resx"), Read($"{set}.{language}.resx"));

        var wrong = translated.Where(pair => english.TryGetValue(EnglishForm(pair.Key, english), out var original) && !ValuesIn(original, pair.Key).SetEquals(ValuesIn(pair.Value, pair.Key)));

        Assert.Empty(wrong.Select(pair => $"{pair.Key}: {pair.Value}"));
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void No_sentence_was_left_in_English(string set, string language)
    {
        var (english, translated) = (Read($"{set}.resx"), Read($"{set}.{language}.resx"));

        var same = translated.Where(pair => string.Equals(english.GetValueOrDefault(pair.Key), pair.Value, StringComparison.Ordinal) && pair.Value.Any(char.IsLetter)
            && set is not "Times" && !SameOnPurpose.Contains(pair.Key, StringComparer.Ordinal));

        Assert.Empty(same.Select(pair => $"{set}.{language}.resx, {pair.Key}: {pair.Value}"));
    }

    [Theory]
    [InlineData("GuestPages")]
    [InlineData("Mail.MailWords")]
    [InlineData("Features.Invitations.InvitationWords")]
    [InlineData("Pack")]
    public void French_keeps_its_signs_with_their_words(string set) =>
        Assert.Empty(Read($"{set}.fr.resx").Where(pair => LooseSign().IsMatch(pair.Value.Replace("](", "", StringComparison.Ordinal))).Select(pair => $"{pair.Key}: {pair.Value}"));

    [Theory]
    [MemberData(nameof(Translations))]
    public void Quotation_marks_and_apostrophes_are_those_of_the_language(string set, string language)
    {
        var foreign = language switch { "fr" => "\"'“”„", "de" => "\"'”«»", _ => "\"'“”„" };

        Assert.Empty(Read($"{set}.{language}.resx").Where(pair => set is not "Times" && pair.Value.Any(foreign.Contains)).Select(pair => $"{pair.Key}: {pair.Value}"));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("es")]
    public void Cities_are_those_that_English_names(string language)
    {
        var english = Read("Cities.resx").Keys;

        Assert.Empty(english.Except(Read($"Cities.{language}.resx").Keys, StringComparer.Ordinal));
        Assert.All(english, zone => Assert.True(TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _), zone));
    }

    // A sentence with a number has as many forms as the language tells apart.
    private static IEnumerable<string> Forms(string key, string language) => Plural().Match(key) is { Success: true } form
        ? Plurals.CategoriesOf(CultureInfo.GetCultureInfo(language)).Select(category => $"{form.Groups["stem"].Value}_{category}")
        : [key];

    private static string EnglishForm(string key, Dictionary<string, string> english) => english.ContainsKey(key) ? key : Plural().Replace(key, "${stem}_other");

    // "One person" needs no number; a formal address needs the whole name.
    private static HashSet<string> ValuesIn(string sentence, string key) => [.. Value().Matches(sentence)
        .Select(match => match.Value is "{{first name}}" ? "{{name}}" : match.Value)
        .Where(value => value is not "{0}" || !key.EndsWith("_one", StringComparison.Ordinal))];

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(Folder, file)).Root!.Elements("data")
        .Where(data => !file.StartsWith("Pack.", StringComparison.Ordinal) || AroundThePack.Any(part => data.Attribute("name")!.Value.StartsWith(part, StringComparison.Ordinal)))
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    [GeneratedRegex("^(?<stem>.+)_(zero|one|two|few|many|other)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plural();

    [GeneratedRegex(@"\{\{[^{}]+\}\}|\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Value();

    // A sign that may come to stand at the beginning of a line.
    [GeneratedRegex(@"[^\u00A0\u202F\s(][;:!?»](?!\w|/)|[ ][;:!?»]|«[^\u00A0]", RegexOptions.None, 1000)]
    private static partial Regex LooseSign();
}
