using PressEvents.Data.Queries;
using PressEvents.Data.Queries.Lists;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Components.Frame;

/// <summary>The addresses of the back office, for links within it.</summary>
public static class Staff
{
    public const string Events = "staff/events";

    public const string Contacts = "staff/contacts";

    public const string Outlets = "staff/outlets";

    public const string Duplicates = "staff/contacts/duplicates";

    /// <summary>How others see the sender of the mail, and the keys it is signed with.</summary>
    public const string Standing = "staff/standing";

    /// <summary>Who belongs to the organisation, for its owners.</summary>
    public const string Members = "staff/members";

    /// <summary>Every change, for the organisation’s owners.</summary>
    public const string Audit = "staff/audit";

    public static string Tab(PressEventId id, string tab) => $"{Events}/{id.Value}/{tab}";

    public static string Guests(PressEventId id, GuestFilter filter) => $"{Tab(id, "guests")}?status={FilterWords.Word(filter)}";

    public static string Guest(PressEventId id, GuestId guest) => $"{Tab(id, "guests")}?guest={guest.Value}";

    /// <summary>A guest's page as they see it now; nothing on it acts.</summary>
    public static string GuestPage(PressEventId id, GuestId guest) => $"{Tab(id, "guests")}/{guest.Value}/page";

    public static string GuestReceipt(PressEventId id, GuestId guest) => $"{Tab(id, "guests")}/{guest.Value}/receipt.pdf";

    /// <summary>The address book as it is filtered, as a file; the ending is csv or xlsx.</summary>
    public static string ContactFile(string ending, ListFilter filter) => $"{Contacts}.{ending}?{filter.ToQuery()}";

    /// <summary>The invitation to write, to these guests alone where some are named.</summary>
    public static string Invite(PressEventId id, params IEnumerable<GuestId> guests) =>
        $"{Tab(id, "messages")}/invitation" + (string.Join('&', guests.Select(guest => $"guest={guest.Value}")) is { Length: > 0 } query ? $"?{query}" : "");

    public const string ImportContacts = $"{Contacts}/import";

    /// <summary>The invitation of one wave.</summary>
    public static string InviteWave(PressEventId id, int wave) => FormattableString.Invariant($"{Tab(id, "messages")}/invitation?wave={wave}");

    /// <summary>Where waves are planned and the list is weighed.</summary>
    public static string Choose(PressEventId id) => $"{Tab(id, "guests")}/choose";

    /// <summary>Who waits, in their order, and what is offered.</summary>
    public static string Waitlist(PressEventId id) => $"{Tab(id, "guests")}/waitlist";

    public static string Approval(PressEventId id) => $"{Tab(id, "guests")}/approval";

    /// <summary>The guests who share a value, in one part of the list: <c>tier</c>, <c>outlet</c>, <c>beat</c>, <c>language</c>, <c>wave</c>.</summary>
    public static string GuestsWith(PressEventId id, string field, string value, GuestFilter filter = GuestFilter.Listed) =>
        $"{Tab(id, "guests")}?{field}={Uri.EscapeDataString(value)}" + (filter is GuestFilter.Listed ? "" : $"&status={FilterWords.Word(filter)}");

    /// <summary>The working papers, and what of them has changed since they were printed.</summary>
    public static string Papers(PressEventId id) => $"{Tab(id, "briefing")}/papers";

    /// <summary>The guests whose printed pack is not what their pack says now.</summary>
    public static string PacksToPrint(PressEventId id) => $"{Tab(id, "briefing")}/copies?show=toprint";

    public static string Import(PressEventId id) => $"{Tab(id, "guests")}/import";
}
