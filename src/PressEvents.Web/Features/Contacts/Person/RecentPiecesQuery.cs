using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Contacts.Person;

/// <summary>Reads what a contact published lately, the latest first.</summary>
public sealed class RecentPiecesQuery(Databases databases)
{
    public async Task<IReadOnlyList<RecentPieceRow>> ForAsync(StaffActor actor, ContactId id, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeContacts, ct);
        if (db.ShowsNothing)
        {
            return [];
        }

        var pieces = await db.RecentPieces.AsNoTracking().Where(p => p.ContactId == id).ToListAsync(ct);
        return [.. pieces.OrderByDescending(p => p.PublishedOn ?? DateOnly.MinValue).ThenByDescending(p => p.Id.Value)
            .Select(p => new RecentPieceRow(p.Id, p.Title, p.PublishedOn, p.Address))];
    }
}

public sealed record RecentPieceRow(RecentPieceId Id, string Title, DateOnly? PublishedOn, string? Address);
