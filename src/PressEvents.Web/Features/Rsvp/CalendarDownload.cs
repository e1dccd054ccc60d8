using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Web.Platform.Calendar;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>The calendar file behind a guest's link: the same entry as in their confirmation.</summary>
internal sealed class CalendarDownload(Databases databases, GuestCalendar calendar, TimeProvider clock)
{
    /// <summary>Null for somebody whose calendar has nothing to be told.</summary>
    public async Task<byte[]?> ForAsync(LinkRow link, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(link.OrganisationId, ct);
        var guest = await db.Guests.AsNoTracking().SingleAsync(g => g.Id == link.GuestId, ct);
        var entry = await calendar.ForAsync(db, guest, guest.Status, clock.GetUtcNow(), ct);
        return entry is null ? null : CalendarFile.Of(entry);
    }
}
