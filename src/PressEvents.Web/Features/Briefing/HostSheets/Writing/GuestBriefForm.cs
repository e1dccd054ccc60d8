using PressEvents.Domain.Briefing;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.HostSheets.Writing;

/// <summary>What a guest said of their piece, as it is typed.</summary>
public sealed class GuestBriefForm
{
    public string? Writing { get; set; }

    public string? Deadline { get; set; }

    public string? Exclusive { get; set; }

    public static GuestBriefForm Of(GuestBrief? brief) => new() { Writing = brief?.Writing, Deadline = brief?.Deadline, Exclusive = brief?.Exclusive };

    internal Invalid? Check() =>
        Typed.TooLong(nameof(Writing), Writing, GuestBrief.TextLength)
        ?? Typed.TooLong(nameof(Deadline), Deadline, GuestBrief.TextLength)
        ?? Typed.TooLong(nameof(Exclusive), Exclusive, GuestBrief.TextLength);
}
