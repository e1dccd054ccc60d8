using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Rsvp.Substitutes;

/// <summary>Reads who offered to come instead of a guest, and instead of whom a guest comes.</summary>
public sealed class SubstituteQuery(Databases databases)
{
    public async Task<IReadOnlyList<SubstituteRow>> ForGuestAsync(StaffActor actor, GuestId guest, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeContactDetails, ct);
        if (db.ShowsNothing)
        {
            return [];
        }

        return await (
            from request in db.Substitutes.AsNoTracking()
            join original in db.Guests on request.GuestId equals original.Id
            join link in db.Links on request.LinkId equals link.Id
            where request.GuestId == guest || request.NewGuestId == guest
            orderby request.AskedAt descending
            select new SubstituteRow(request, original.Name)
            {
                LinkLabel = link.Label,
                ComesAlone = !db.Guests.Any(g => g.PartyId == original.PartyId && g.Id != original.Id
                    && g.Status != GuestStatus.Declined && g.Status != GuestStatus.Cancelled && g.Status != GuestStatus.Withdrawn),
            }).ToListAsync(ct);
    }
}

/// <summary>One offer, and the guest it is about.</summary>
public sealed record SubstituteRow(Substitute Request, string Original)
{
    public string? LinkLabel { get; init; }

    public bool ComesAlone { get; init; }
}
