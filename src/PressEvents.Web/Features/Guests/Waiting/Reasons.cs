using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Guests.Waiting;

/// <summary>The reason a publicist gives for going past the order or beyond the room.</summary>
internal static class Reasons
{
    public static string? Tidy(string? reason) => string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();

    public static Invalid? Problem(string? reason) => reason switch
    {
        null => new Invalid("reason", "Say why: it stays with the offer and in the log."),
        { Length: > Offer.ReasonLength } => new Invalid("reason", $"A reason has at most {Offer.ReasonLength} characters."),
        _ => null,
    };
}
