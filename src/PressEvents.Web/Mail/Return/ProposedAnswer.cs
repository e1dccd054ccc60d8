using System.Text.RegularExpressions;
using PressEvents.Domain.Rsvps;

namespace PressEvents.Web.Mail.Return;

/// <summary>
/// What a reply seems to answer. Whole phrases only, never a word within others: “no problem”, “I know” and “can’t wait” are no
/// refusals. Whatever is asked, conditional or says both is nobody's to guess.
/// </summary>
internal static partial class ProposedAnswer
{
    private const RegexOptions Reading = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static Answer? In(string ownWords)
    {
        var words = Spaces().Replace(ownWords.Replace('’', '\'').Replace('ʼ', '\''), " ").Trim();
        if (words.Length == 0 || Open().IsMatch(words))
        {
            return null;
        }

        var plain = Harmless().Replace(words, " ");
        var (yes, no) = (Yes().IsMatch(plain), No().IsMatch(plain));
        return (yes, no) switch
        {
            (true, false) when !Negation().IsMatch(plain) => Answer.Yes,
            (false, true) => Answer.No,
            _ => null,
        };
    }

    [GeneratedRegex(@"\s+", Reading, 1000)]
    private static partial Regex Spaces();

    // A question, a condition, or somebody else instead.
    [GeneratedRegex(@"\?|\b(maybe|perhaps|if|unless|might|may be|could|whether|let me (check|see)|get back to you|let you know|not sure|tentativ\w*|depends|instead|colleague|vielleicht|eventuell|falls|wenn|ob|melde mich|kollegin|kollege|peut-être|si je|collègue|quizás?|tal vez|depende|compañer[oa])\b", Reading, 1000)]
    private static partial Regex Open();

    // What has a no in it and is none.
    [GeneratedRegex(@"\b(no (problem|worries|doubt|need|trouble)|(can't|cannot|can not) wait|not a problem|kein problem|ohne zweifel|pas de (problème|souci)|sans faute|sin (duda|falta|problema)s?|no hay problema)\b", Reading, 1000)]
    private static partial Regex Harmless();

    [GeneratedRegex(
        @"^(yes|yep|ja|oui|sí|si)\b(?! (and|und|et|y) (no|nein|non)\b)|\b(i'll be there|i will be there|we'll be there|i'll attend|i will attend|i'll come|i will come|i'm coming|i am coming|count me in|(love|happy|glad|delighted|pleased) to (come|attend|join|accept)|i accept|see you (there|then)|ich komme|komme (sehr )?gern|bin (gern )?dabei|nehme (gern )?teil|sage (gern )?zu|je viendrai|je viens|je serai (là|présente?)|j'accepte|allí estaré|asistiré|cuenten? conmigo|acepto)\b",
        Reading, 1000)]
    private static partial Regex Yes();

    [GeneratedRegex(
        @"^(no|nope|nein|non)([,.!]|\s*$| (thank|danke|merci|gracias|sorry))|\b((can't|cannot|can not|won't be able to|will not be able to|unable to|not able to) (make it|come|attend|join|be there|accept)|(have to|must|need to|going to have to) (decline|pass|cancel)|i (respectfully )?decline|won't be (there|coming|attending|joining)|will not be (there|coming|attending|joining)|kann (leider )?nicht (kommen|teilnehmen|dabei sein)|muss (leider )?absagen|sage (leider )?ab|ne (peux|pourrai) (malheureusement )?pas (venir|être|assister)|je dois décliner|no (puedo|podré) (asistir|ir|acudir)|debo declinar)\b",
        Reading, 1000)]
    private static partial Regex No();

    [GeneratedRegex(@"\b(no|not|never|nothing|nobody|neither|nor|hardly|doubt|\w+n't|cannot|nein|nicht|kein\w*|nie|non|ne|n'\w+|pas|jamais|nunca|tampoco)\b", Reading, 1000)]
    private static partial Regex Negation();
}
