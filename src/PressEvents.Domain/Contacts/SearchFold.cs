using System.Globalization;
using System.Text;

namespace PressEvents.Domain.Contacts;

/// <summary>Folds text so that a search finds it without regard to case and accents, the same on every database.</summary>
public static class SearchFold
{
    public static string Fold(string text)
    {
        // Most text there is; nothing in it decomposes.
        if (Ascii.IsValid(text))
        {
            return text.ToUpperInvariant();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
            {
                folded.Append(Letter(rune));
            }
        }

        return folded.ToString().ToUpperInvariant().Normalize(NormalizationForm.FormC);
    }

    // Letters that carry no separate mark in Unicode and so survive the decomposition.
    private static string Letter(Rune rune) => rune.Value switch
    {
        'ł' or 'Ł' => "L",
        'ø' or 'Ø' => "O",
        'đ' or 'Đ' or 'ð' or 'Ð' => "D",
        'þ' or 'Þ' => "TH",
        'ß' => "SS",
        'æ' or 'Æ' => "AE",
        'œ' or 'Œ' => "OE",
        'ı' => "I",

        // The sigma at a word's end is the same letter; the line that only widens an Arabic word is none.
        'ς' => "Σ",
        'ـ' => "",
        _ => rune.ToString(),
    };
}
