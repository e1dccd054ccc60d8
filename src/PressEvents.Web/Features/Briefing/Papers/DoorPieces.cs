using System.Globalization;
using PressEvents.Data.Queries;

namespace PressEvents.Web.Features.Briefing.Papers;

/// <summary>One line of the door sheet.</summary>
/// <param name="Party">“party of 3”, or with whom a plus-one comes; empty for somebody alone.</param>
/// <param name="NeedsAccess">That the duty manager is to be asked; of why, nothing.</param>
public sealed record DoorLine(string Key, string Called, string Code, string Name, string? Outlet, string Party, RulesStanding Rules, PaperSeat? Seat, bool NeedsAccess) : PaperPiece(Key, Called)
{
    public string RulesWord => Rules switch
    {
        RulesStanding.None => "",
        RulesStanding.Accepted => "accepted",
        RulesStanding.Older => "an older version",
        RulesStanding.Missing => "not accepted",
    };

    public override IReadOnlyList<PaperPart> Parts =>
    [
        new("name", $"{Name}\n{Outlet}\n{Code}", Outlet is null ? Name : $"{Name}, {Outlet}"),
        new("party", Party),
        new("rules", RulesWord),
        new("seat", Seat?.Words ?? ""),
        new("access code", NeedsAccess ? "A" : ""),
    ];

    public static IReadOnlyList<PaperPiece> Of(PaperEvening evening) => [.. evening.Guests.Select(guest => new DoorLine(
        guest.Who.Key,
        guest.Called,
        guest.Code!.Value.Value,
        guest.Name,
        guest.Outlet,
        PartyWords(guest),
        guest.Rules,
        guest.Seat,
        guest.NeedsAccessSeat || guest.Access is { Length: > 0 }))];

    private static string PartyWords(PaperPerson guest) => guest switch
    {
        { BroughtBy: { } lead } => $"with {lead}",
        { PartySize: > 1 } => string.Create(CultureInfo.InvariantCulture, $"party of {guest.PartySize}"),
        _ => "",
    };
}

/// <summary>One line of the form that is signed at the entrance.</summary>
public sealed record SignInLine(string Key, string Called, string Code, string Name, string? Outlet) : PaperPiece(Key, Called)
{
    public override IReadOnlyList<PaperPart> Parts => [new("name", $"{Name}\n{Code}", Name), new("outlet", Outlet ?? "")];

    public static IReadOnlyList<PaperPiece> Of(PaperEvening evening) =>
        [.. evening.Guests.Select(guest => new SignInLine(guest.Who.Key, guest.Called, guest.Code!.Value.Value, guest.Name, guest.Outlet))];
}
