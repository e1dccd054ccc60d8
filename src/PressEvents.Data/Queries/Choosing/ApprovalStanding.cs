using Microsoft.EntityFrameworkCore;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Queries.Choosing;

/// <summary>A request for approval as people read it.</summary>
public sealed record ApprovalRow(ListApprovalId Id, ApprovalState State, IReadOnlySet<GuestId> Guests, DateTimeOffset AskedAt)
{
    public string? AskedBy { get; init; }

    public bool IsByReader { get; init; }

    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? Note { get; init; }
}

/// <summary>How far a list is with its second pair of eyes.</summary>
public sealed record ApprovalStanding(bool IsNeeded)
{
    /// <summary>What still keeps the invitations back; null when nothing does.</summary>
    public Refusal? Missing { get; init; }

    /// <summary>The request that waits for an answer.</summary>
    public ApprovalRow? Asked { get; init; }

    /// <summary>The latest answer.</summary>
    public ApprovalRow? Decided { get; init; }

    /// <summary>How many others of the team may approve.</summary>
    public int Others { get; init; }

    /// <summary>Reads it for one who may send mail; for others nothing is needed.</summary>
    public static async Task<ApprovalStanding> OfAsync(PressDb db, StaffActor reader, PressEventId eventId, IEnumerable<GuestId> audience, CancellationToken ct)
    {
        if (!await FirstSend.IsAheadAsync(db, eventId, ct))
        {
            return new ApprovalStanding(false);
        }

        var members = await db.Members.AsNoTracking().ToListAsync(ct);
        var asked = await db.ListApprovals.AsNoTracking().Where(a => a.EventId == eventId && a.State == ApprovalState.Asked)
            .OrderByDescending(a => a.Id).FirstOrDefaultAsync(ct);
        return new ApprovalStanding(true)
        {
            Missing = await FirstSend.RefusalOfAsync(db, eventId, audience, ct),
            Asked = Row(asked, members, reader),
            Decided = Row(await FirstSend.DecisionAsync(db, eventId, ct), members, reader),
            Others = members.Count(member => member.Id != reader.MemberId && member.May(Permission.SendMail)),
        };
    }

    private static ApprovalRow? Row(ListApproval? approval, List<Member> members, StaffActor reader)
    {
        string? Name(MemberId? id) => members.Find(member => member.Id == id)?.Name;
        return approval is null ? null : new ApprovalRow(approval.Id, approval.State, approval.GuestIds, approval.AskedAt)
        {
            AskedBy = Name(approval.AskedBy),
            IsByReader = approval.AskedBy == reader.MemberId,
            DecidedBy = Name(approval.DecidedBy),
            DecidedAt = approval.DecidedAt,
            Note = approval.Note,
        };
    }
}
