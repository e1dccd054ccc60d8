using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Web.Components.Frame;

namespace PressEvents.Web.Features.Guests;

/// <summary>The address of the guest list with a filter, and with one guest open beside it.</summary>
internal static class GuestAddress
{
    public static string Of(PressEventId eventId, GuestFilter filter, GuestId? shown)
    {
        var parts = new List<string>();
        if (filter is not GuestFilter.Listed)
        {
            parts.Add($"status={FilterWords.Word(filter)}");
        }

        if (shown is { } guest)
        {
            parts.Add($"guest={guest.Value}");
        }

        return Staff.Tab(eventId, "guests") + (parts.Count == 0 ? "" : $"?{string.Join('&', parts)}");
    }
}
