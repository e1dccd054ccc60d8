using PressEvents.Data.Queries;
using PressEvents.Data.Queries.Choosing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Components;
using PressEvents.Web.Components.Frame;

namespace PressEvents.Web.Features.Events;

/// <summary>What to do next about whom to invite: a second pair of eyes, and whose turn it is when a place comes free.</summary>
internal sealed class ChoosingSteps(EventHeader header, ChoosingList list)
{
    private ApprovalStanding Approval => list.Approval;

    public NextStep? SecondPairOfEyes()
    {
        var listed = list.Rows.Count(row => row.Status is GuestStatus.Listed);
        return Approval switch
        {
            { IsNeeded: false } or { Missing: null } => null,
            _ when listed == 0 => null,
            { Asked: { IsByReader: false } asked } => Step(MarkShape.Diamond, asked.Guests.Count, $"{(asked.Guests.Count == 1 ? "guest" : "guests")} on a list that {asked.AskedBy} asks you to approve", "Nothing is sent before.", "Look at the list"),
            { Asked: not null } => Step(MarkShape.Ring, null, "The list waits for another member’s approval", "Nothing is sent before.", "See the request"),
            { Decided: { State: ApprovalState.SentBack } back } => Step(MarkShape.Diamond, null, $"{back.DecidedBy} sent the list back", $"“{back.Note}”", "See the list"),
            { Missing: ApprovedWithout { Number: var late } } => Step(MarkShape.Diamond, late, "joined the list after it was approved", null, "Ask again"),
            _ => Step(MarkShape.Ring, listed, "listed, and another member must approve before the first send", null, "Ask for approval"),
        };
    }

    /// <summary>Proposes, and sends nothing: the step leads to the invitation to exactly these.</summary>
    public NextStep? NextWave()
    {
        var next = list.Next;
        if (header.State is not EventState.Open || next.Next.Count == 0)
        {
            return null;
        }

        var after = list.Rows.Count(row => row.Status is GuestStatus.Listed) - next.Next.Count;
        return new NextStep(MarkShape.Diamond, next.Free, next.Free == 1 ? "place is free" : "places are free")
        {
            Why = $"Next: {ChoosingWords.Few([.. next.Next.Select(Named)])}.{Counted(next.OpenInvitations)}{(after > 0 ? $" {after} more are listed." : "")}",
            Action = next.Next.Count == 1 ? "Invite the next" : $"Invite the next {next.Next.Count}",
            Link = Staff.Invite(header.Id, next.Next.Select(row => row.Id)),
            Needs = Permission.SendMail,
        };
    }

    private static string Named(ChoosingRow row) => string.IsNullOrWhiteSpace(row.Tier) ? row.Name : $"{row.Name} ({row.Tier})";

    private static string Counted(int open) => open switch
    {
        0 => "",
        1 => " The 1 open invitation is counted as taken.",
        _ => $" The {open} open invitations are counted as taken.",
    };

    private NextStep Step(MarkShape shape, int? count, string words, string? why, string action) => new(shape, count, words)
    {
        Why = why,
        Action = action,
        Link = Staff.Approval(header.Id),
        Needs = Permission.SendMail,
    };
}
