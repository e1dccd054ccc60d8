using PressEvents.Data.Queries;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Web.Components;
using PressEvents.Web.Features.Briefing.Packs;

namespace PressEvents.Web.Features.Briefing.HostSheets;

/// <summary>Says of a guest what somebody reads who will sit beside them.</summary>
internal static class SheetGuestWords
{
    public static SheetGuest Of(HostSheetRow row, SheetVisit visit)
    {
        var guest = row.Guests[visit.Who.Guest!.Value];
        return new SheetGuest(visit.Seat, guest.Name)
        {
            Said = Joined("; ", guest.Pronunciation, guest.Pronouns),
            Work = guest.BroughtBy is { } lead ? $"{As(guest.Kind)} of {lead}" : Joined(", ", guest.JobTitle, guest.Outlet),
            Covers = Joined(" · ", guest.OutletKind is { } kind ? Kind(kind) : null, guest.Beat),
            Languages = guest.Languages is { } tags ? string.Join(", ", TagList.Parse(tags).Select(ChoosingWords.Language)) : null,
            Writing = guest.Writing,
            Deadline = guest.Deadline,
            Pieces = [.. guest.Pieces.Select(piece => new SheetPiece(piece.Title, piece.PublishedOn?.ToString("d MMMM yyyy", PackWords.Language), piece.Address))],
            Rules = Rules(row.RulesInForce, guest),
            IsHost = guest.IsHost,
        };
    }

    // A plus-one is bound by nobody's word but their own, and nobody asked them for it.
    private static SheetRules Rules(int? inForce, SheetGuestRow guest) => (RulesStandings.Of(inForce, guest.AcceptedRules), guest.BroughtBy) switch
    {
        (RulesStanding.None, _) => new SheetRules(true, "No ground rules for this evening"),
        (RulesStanding.Accepted, { } lead) => new SheetRules(true, $"Version {guest.AcceptedRules} accepted by {lead}"),
        (RulesStanding.Accepted, _) => new SheetRules(true, $"Version {guest.AcceptedRules} accepted"),
        (RulesStanding.Older, _) => new SheetRules(false, $"NOT version {inForce}, only version {guest.AcceptedRules}"),
        (RulesStanding.Missing, { } lead) => new SheetRules(false, $"NOT accepted by {lead}"),
        (RulesStanding.Missing, _) => new SheetRules(false, "NOT accepted"),
    };

    private static string As(PlusOneKind? kind) => kind switch
    {
        PlusOneKind.Child => "Child",
        PlusOneKind.Interpreter => "Interpreter",
        PlusOneKind.Photographer => "Photographer",
        PlusOneKind.PlusOne or null => "Guest",
    };

    private static string Kind(OutletKind kind) => kind is OutletKind.Trade ? "Trade press" : kind.ToString();

    private static string? Joined(string separator, params string?[] words) => words.Where(word => !string.IsNullOrWhiteSpace(word)).ToList() is { Count: > 0 } said ? string.Join(separator, said) : null;
}
