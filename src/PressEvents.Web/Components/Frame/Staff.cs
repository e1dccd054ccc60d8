using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Components.Frame;

/// <summary>The addresses of the back office, for links within it.</summary>
public static class Staff
{
    public const string Events = "staff/events";

    public const string Contacts = "staff/contacts";

    public static string Tab(PressEventId id, string tab) => $"{Events}/{id.Value}/{tab}";

    public static string Guests(PressEventId id, GuestFilter filter) => $"{Tab(id, "guests")}?status={FilterWords.Word(filter)}";

    public static string Guest(PressEventId id, GuestId guest) => $"{Tab(id, "guests")}?guest={guest.Value}";

    /// <summary>The list as it is filtered and searched, as a file; the ending is csv or xlsx.</summary>
    public static string GuestFile(PressEventId id, string ending, GuestFilter filter, string typed) =>
        $"{Tab(id, "guests")}.{ending}?status={FilterWords.Word(filter)}&q={Uri.EscapeDataString(typed)}";

    public static string ContactFile(string ending, string typed) => $"{Contacts}.{ending}?q={Uri.EscapeDataString(typed)}";

    /// <summary>The invitation to write, to these guests alone where some are named.</summary>
    public static string Invite(PressEventId id, params IEnumerable<GuestId> guests) =>
        $"{Tab(id, "messages")}/invitation" + (string.Join('&', guests.Select(guest => $"guest={guest.Value}")) is { Length: > 0 } query ? $"?{query}" : "");

    public const string ImportContacts = $"{Contacts}/import";

    public static string Import(PressEventId id) => $"{Tab(id, "guests")}/import";
}
