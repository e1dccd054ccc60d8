using System.Globalization;
using PressEvents.Domain.Events;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Mail.Composing;

/// <summary>What each placeholder stands for in one guest's message.</summary>
internal static class MailValues
{
    public static Dictionary<string, string> Of(MailFacts facts, MessageDraft draft, string link)
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
            [Placeholders.OfferUntil] = facts.Offer is { } offer ? EventWords.Moment(offer.ExpiresAt, OwnZone(facts) ?? e.TimeZone) : "",
            [Placeholders.OfferUntilThere] = facts.Offer is { } there && OwnZone(facts) is not null ? EventWords.Moment(there.ExpiresAt, e.TimeZone) : "",
            [Placeholders.OfferedSeats] = facts.Offer?.Seats.ToString(CultureInfo.InvariantCulture) ?? "",
            [Placeholders.AskedSeats] = facts.Offer?.Asked.ToString(CultureInfo.InvariantCulture) ?? "",
            [Placeholders.Link] = link,
            [Placeholders.Before] = e.MovedFrom is { } from ? $"{EventWords.When(from.StartsAt, from.EndsAt, from.TimeZone)} ({EventWords.Zone(from.TimeZone)}){Place(from)}" : "",
            [Placeholders.Companions] = string.Join(", ", facts.Companions),
            [Placeholders.Position] = draft.WaitPosition?.ToString(CultureInfo.InvariantCulture) ?? "",
            [Placeholders.Code] = draft.Code?.Value ?? "",
        };
    }

    private static string Place(TimeAndPlace from) => Join(from.Venue, from.Address) is { Length: > 0 } place ? $", {place}" : "";
    private static string? OwnZone(MailFacts facts) => EventWords.OtherZone(facts.Offer!.ExpiresAt, facts.Event.TimeZone, facts.Contact?.TimeZone);

    private static string Join(params IEnumerable<string?> parts) => string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
