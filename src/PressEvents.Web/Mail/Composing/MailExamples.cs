using Microsoft.Extensions.Localization;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Mail.Composing;

/// <summary>What a message that is only looked at says of things that have not happened: an offer, a move, a correction.</summary>
internal static class MailExamples
{
    private static readonly TimeSpan Before = TimeSpan.FromDays(2);

    /// <summary>Fills in what is empty, in the language that is spoken now.</summary>
    public static void Fill(Dictionary<string, string> values, MailFacts facts, IStringLocalizer<MailWords> words)
    {
        var e = facts.Event;
        var examples = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Placeholders.OfferUntil] = EventWords.Moment(e.StartsAt - Before, e.TimeZone),
            [Placeholders.OfferedSeats] = "1",
            [Placeholders.AskedSeats] = "2",
            [Placeholders.Before] = EventWords.When(e.StartsAt - Before, e.EndsAt - Before, e.TimeZone),
            [Placeholders.Corrections] = words["PackCorrected.Plain", words["PackCorrected.Text", "7", "…", "…"]],
        };
        foreach (var (name, example) in examples.Where(one => values.GetValueOrDefault(one.Key) is null or ""))
        {
            values[name] = example;
        }
    }
}
