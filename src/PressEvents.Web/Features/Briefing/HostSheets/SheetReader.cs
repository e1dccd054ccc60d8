using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Briefing.HostSheets;

/// <summary>Whose sheet it is: one of the talent, a guest who looks after a table, or with neither everybody's.</summary>
public sealed record SheetReader(Sitter? Who, string Name, string? Role)
{
    private const string EverybodysKey = "hosts";

    /// <summary>How the sheet is called in an address.</summary>
    public string Key => Who?.Key ?? EverybodysKey;

    /// <summary>Everybody who has a sheet: the talent in their order, the hosts, and the one for all hosts.</summary>
    public static IReadOnlyList<SheetReader> Of(HostSheetRow row) =>
    [
        .. row.Talent.Select(talent => new SheetReader(Sitter.Of(talent.Id), talent.Name, talent.Role)),
        .. row.Guests.Values.Where(guest => guest.IsHost).OrderBy(guest => guest.Name, StringComparer.Ordinal).ThenBy(guest => guest.Id.Value)
            .Select(guest => new SheetReader(Sitter.Of(guest.Id), guest.Name, "Looks after a table")),
        new SheetReader(null, "Hosts", "All tables"),
    ];
}
