using PressEvents.Data.Queries;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>The fairness page: who pays and what it is worth, what is kept of the guest, until when, and how it is erased.</summary>
internal static class PackTerms
{
    public static PackFairness Of(PackRow row, PackWords words) => new(
        PackText.Of(row.Material.Texts.Fairness),
        [.. Terms(row, words).Select(term => Detail(words, term))],
        [.. Kept(row, words).Select(term => Detail(words, term))]);

    private static IEnumerable<(string Key, string Text)> Terms(PackRow row, PackWords words)
    {
        var (evening, guest) = (row.Event, row.Guest);
        if (guest.OutletPays || evening.AsksHouseRules)
        {
            yield return ("Pays", words[guest.OutletPays ? "Fairness.OutletPays" : "Fairness.HostPays", row.OrganisationName]);
        }

        if (evening.MealValue is { } value)
        {
            yield return ("Value", words["Fairness.ValueIs", MoneyWords.Of(value)]);
        }

        if (guest.NoGifts || evening.AsksHouseRules)
        {
            yield return ("Gifts", words[guest.NoGifts ? "Fairness.NoGifts" : "Fairness.GiftsUnsaid"]);
        }
    }

    private static IEnumerable<(string Key, string Text)> Kept(PackRow row, PackWords words)
    {
        var (evening, zone) = (row.Event, row.Event.TimeZone);
        yield return ("Needs", words["Fairness.Until", EventWords.Day(evening.SensitiveKeptUntil, zone)]);
        yield return ("Answers", words["Fairness.Until", EventWords.Day(evening.AnswersKeptUntil, zone)]);
        yield return ("Contact", words["Fairness.UntilAsked"]);
        yield return ("Erase", words["Fairness.EraseHow"]);
    }

    private static PackDetail Detail(PackWords words, (string Key, string Text) term) => new(words[$"Fairness.{term.Key}"], [term.Text]);
}
