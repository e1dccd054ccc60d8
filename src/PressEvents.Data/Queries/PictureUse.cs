using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;

namespace PressEvents.Data.Queries;

/// <summary>Whether an event's material, as it is edited or as any edition froze it, has a picture.</summary>
public static class PictureUse
{
    public static async Task<bool> IsUsedAsync(PressDb db, PressEventId eventId, Guid name, CancellationToken ct)
    {
        var items = await db.PackItems.AsNoTracking().Where(i => i.EventId == eventId && (i.Part == PackPart.Images || i.Part == PackPart.People)).ToListAsync(ct);
        if (items.Any(item => item.Content is PackImage image && image.Picture == name || item.Content is Portrait portrait && portrait.Headshot == name))
        {
            return true;
        }

        var profiles = await db.Talents.AsNoTracking().Where(t => t.EventId == eventId).Select(t => t.Profile).ToListAsync(ct);
        var written = name.ToString("D");    // as editions hold it
        return profiles.Any(profile => profile.Headshot == name)
            || await db.PackEditions.AnyAsync(e => e.EventId == eventId && e.Material.Contains(written), ct);
    }
}
