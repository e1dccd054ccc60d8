using System.Globalization;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Mail.Composing;

/// <summary>What each placeholder stands for in one guest's message.</summary>
internal static class MailValues
{
    public static IReadOnlyDictionary<string, string> Of(MailFacts facts, MessageDraft draft, string link)
    {
        var e = facts.Event;
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["first name"] = facts.FirstName,
            ["name"] = facts.Guest.Name,
            ["outlet"] = facts.Outlet ?? "",
            ["event"] = e.Title,
            ["host"] = e.HostLine ?? facts.OrganisationName,
            ["date"] = EventWords.Day(e.StartsAt, e.TimeZone),
            ["time"] = EventWords.Hours(e.StartsAt, e.EndsAt, e.TimeZone),
            ["zone"] = EventWords.Zone(e.TimeZone),
            ["place"] = Join(e.Venue, e.Address),
            ["dress"] = e.Dress ?? "",
            ["answer by"] = EventWords.Moment(e.RsvpClosesAt, e.TimeZone),
            ["contact"] = Join(e.ContactName, e.ContactEmail),
            [Placeholders.Link] = link,
            [Placeholders.Companions] = string.Join(", ", facts.Companions),
            [Placeholders.Position] = draft.WaitPosition?.ToString(CultureInfo.InvariantCulture) ?? "",
        };
    }

    private static string Join(params IEnumerable<string?> parts) => string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
