using PressEvents.Web.Platform.Languages;

namespace PressEvents.Web.Features.Messages;

/// <summary>The texts being written, one for each language, one of them on the desk. Of two in one language the first counts.</summary>
public sealed class DraftTexts
{
    private readonly Dictionary<string, MessageWords> texts;

    public DraftTexts(IReadOnlyList<MessageWords> start)
    {
        texts = start.DistinctBy(TagOf, StringComparer.Ordinal).ToDictionary(TagOf, words => words with { Language = TagOf(words) }, StringComparer.Ordinal);
        Language = Written[0];
    }

    /// <summary>Which of them is on the desk.</summary>
    public string Language { get; private set; }

    /// <summary>The languages there is a text in, in the order the product offers them.</summary>
    public IReadOnlyList<string> Written => [.. MessageLanguages.All.Select(language => language.Tag).Where(texts.ContainsKey)];

    public IReadOnlyList<MessageWords> All => [.. Written.Select(tag => texts[tag])];

    public MessageWords Words => texts[Language];

    public string Subject
    {
        get => Words.Subject;
        set => texts[Language] = Words with { Subject = value };
    }

    public string Body
    {
        get => Words.Body;
        set => texts[Language] = Words with { Body = value };
    }

    /// <summary>The language of whoever reads none of these.</summary>
    public string Fallback => MessageLanguages.TagFor(Written, null, null);

    public void Turn(string language) => Language = texts.ContainsKey(language) ? language : Language;

    public void Begin(MessageWords words)
    {
        Language = TagOf(words);
        texts.TryAdd(Language, words with { Language = Language });
    }

    /// <summary>Takes the text on the desk away; the last one stays.</summary>
    public void Remove()
    {
        if (texts.Count > 1)
        {
            texts.Remove(Language);
            Language = Written[0];
        }
    }

    private static string TagOf(MessageWords words) => GuestLanguages.Translated.Of(words.Language).Tag;
}
