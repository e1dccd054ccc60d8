using PressEvents.Data.Queries;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Features.Rsvp.Substitutes;

/// <summary>What the team reads before and after it decides about a substitute.</summary>
internal static class SubstituteWords
{
    public static string Consequence(SubstituteRow row)
    {
        var along = row.ComesAlone ? "" : $" Whoever comes with {row.Original} is declined with them.";
        return $"{row.Original} will be declined, and their links lead nowhere from then on.{along} {row.Request.Name} gets the place and the seat, "
            + "and a confirmation with a link of their own. Nothing that the guest told us goes with it.";
    }

    public static string LetIn(SubstituteRow row, LetIn done)
    {
        var becomes = done.Status is GuestStatus.Accepted ? $"{row.Request.Name} comes instead." : $"The house is full: {row.Request.Name} is on the wait-list.";
        return done.IsWrittenTo
            ? $"{becomes} Their confirmation is on its way."
            : $"{becomes} They once asked never to be written to, so no mail goes out: make them a link and hand it over.";
    }

    public static string Undo(SubstituteRow row) =>
        $"{row.Request.Name} will be withdrawn, and {row.Original} stands where they stood. Links that were revoked stay so: make {row.Original} a fresh one.";

    public static string TakenBack(SubstituteRow row, bool wasWrittenTo) => wasWrittenTo
        ? $"{row.Original} has the place again. {row.Request.Name} has their confirmation already: write to them yourself."
        : $"{row.Original} has the place again. {row.Request.Name} was not written to.";

    /// <summary>A mail of the publicist's own, begun with our words; the product sends nothing to an address a stranger typed.</summary>
    public static string PoliteNo(SubstituteRow row, EventHeader header)
    {
        var body = $"Dear {row.Request.Name},\n\nThank you for offering to come to {header.Title}. We cannot give you this place, and hope to see you another time.\n";
        return $"mailto:{Uri.EscapeDataString(row.Request.Email)}?subject={Uri.EscapeDataString(header.Title)}&body={Uri.EscapeDataString(body)}";
    }
}
