using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Guests;
using PressEvents.Web.Tests.Features.PersonalData.Canaries;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Hostile;

/// <summary>What documents are made of, every kind of it once, and published again whenever it says something else.</summary>
internal static class HostileBriefing
{
    public static async Task<bool> AddAsync(PressDb db, CancellationToken ct)
    {
        var dinner = await db.Events.SingleAsync(ct);
        var guest = await db.Guests.FirstAsync(g => g.Status == GuestStatus.Accepted && g.ContactId != null, ct);
        db.AddRange(CanaryBriefing.Own(dinner, guest, await db.Contacts.SingleAsync(c => c.Id == guest.ContactId, ct), Guid.Empty));
        return await db.SaveChangesAsync(ct) > 0;
    }

    public static async Task<bool> PublishAsync(PressDb db, CancellationToken ct)
    {
        var dinner = await db.Events.SingleAsync(ct);
        var material = await PackMaterialReads.DraftAsync(db, dinner, ct);
        var number = await db.PackEditions.Where(e => e.EventId == dinner.Id).MaxAsync(e => (int?)e.Number, ct) ?? 0;
        db.PackEditions.Add(new PackEdition(PackEditionId.New(Some.Now), dinner, number + 1, material.Write(), null, Some.Now));
        return await db.SaveChangesAsync(ct) > 0;
    }
}
