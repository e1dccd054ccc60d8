using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Guests;
using PressEvents.Web.Components;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Who gets a pack when the team prints them all, and who does not, with the reason.</summary>
internal sealed record PackRound(IReadOnlyList<PackGuest> Printed, IReadOnlyList<(PackGuest Guest, string Reason)> Skipped)
{
    /// <summary>The team's own copies: whether a guest may open theirs by link is another rule.</summary>
    public static PackRound Of(IReadOnlyList<PackGuest> guests)
    {
        var printed = guests.Where(guest => !guest.IsPlusOne && PackAccess.IsComing(guest.Status)).ToList();
        var skipped = guests.Except(printed).Select(guest => (guest, Reason(guest))).ToList();
        return new PackRound(printed, skipped);
    }

    private static string Reason(PackGuest guest) => guest.IsPlusOne && PackAccess.IsComing(guest.Status)
        ? $"Shares the pack of {guest.BroughtBy}."
        : guest.Status switch
        {
            GuestStatus.Listed => "Not invited yet.",
            GuestStatus.Invited => "Has not answered.",
            GuestStatus.Waitlisted or GuestStatus.Offered => "On the wait-list.",
            GuestStatus.NoShow => "Did not come.",
            _ => $"{GuestWords.Status(guest.Status)}.",
        };
}
