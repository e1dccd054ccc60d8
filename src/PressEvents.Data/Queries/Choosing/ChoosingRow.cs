using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Data.Queries.Choosing;

/// <summary>What there is to know of one guest when choosing whom to invite. Plus-ones and the withdrawn are none.</summary>
public sealed record ChoosingRow(GuestId Id, ContactId ContactId, string Name, GuestStatus Status)
{
    public int? PlannedWave { get; init; }

    /// <summary>The wave they were invited in; null before.</summary>
    public int? InvitedWave { get; init; }

    public string? Tier { get; init; }

    public string? Beat { get; init; }

    /// <summary>BCP 47 tags, comma-separated.</summary>
    public string? Languages { get; init; }

    public string? Outlet { get; init; }

    public OutletKind? OutletKind { get; init; }

    public string? RivalGroup { get; init; }

    public string? RivalKey { get; init; }

    public string? DoNotInvite { get; init; }

    /// <summary>Why they cannot be written to; null when they can.</summary>
    public string? NotToBeWrittenTo { get; init; }

    /// <summary>The wave they went out in, or else the one they are meant for.</summary>
    public int? Wave => Status is GuestStatus.Listed ? PlannedWave : InvitedWave ?? PlannedWave;

    public bool IsComing => GuestFilters.IsComing(Status);

    public bool Is(GuestFilter filter) => GuestFilters.Includes(filter, Status, isPlusOne: false);

    /// <summary>Everybody on an event's list in the order they were listed, in one query.</summary>
    public static async Task<IReadOnlyList<ChoosingRow>> OfEventAsync(PressDb db, PressEventId eventId, CancellationToken ct)
    {
        var rows = await (
            from guest in db.Guests.AsNoTracking()
            join contact in db.Contacts on guest.ContactId equals contact.Id
            join outlet in db.Outlets on contact.OutletId equals outlet.Id into outlets
            from outlet in outlets.DefaultIfEmpty()
            join invitation in db.Invitations on guest.Id equals invitation.GuestId into invitations
            from invitation in invitations.DefaultIfEmpty()
            where guest.EventId == eventId && guest.Status != GuestStatus.Withdrawn
            orderby guest.ListedAt, guest.Id
            select new
            {
                guest.Id, guest.Name, guest.Status, guest.PlannedWave, LeftEvent = guest.UnsubscribedAt != null,
                Wave = invitation == null ? 0 : invitation.Wave,
                ContactId = contact.Id, contact.Tier, contact.Beat, contact.Languages, contact.DoNotInvite, LeftForGood = contact.UnsubscribedAt != null,
                HasAddress = contact.Email != null || contact.AssistantEmail != null,
                Outlet = outlet == null ? null : outlet.Name, Kind = outlet == null ? null : outlet.Kind,
                RivalGroup = outlet == null ? null : outlet.RivalGroup, RivalKey = outlet == null ? null : outlet.RivalKey,
            }).ToListAsync(ct);
        return rows.ConvertAll(r => new ChoosingRow(r.Id, r.ContactId, r.Name, r.Status)
        {
            PlannedWave = r.PlannedWave,
            InvitedWave = r.Wave == 0 ? null : r.Wave,
            Tier = r.Tier,
            Beat = r.Beat,
            Languages = r.Languages,
            Outlet = r.Outlet,
            OutletKind = r.Kind,
            RivalGroup = r.RivalGroup,
            RivalKey = r.RivalKey,
            DoNotInvite = r.DoNotInvite,
            NotToBeWrittenTo = MessageAudience.ReasonToLeaveOut(r.DoNotInvite, r.LeftForGood, r.LeftEvent, r.HasAddress),
        });
    }
}
