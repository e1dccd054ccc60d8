using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain.Events;

namespace PressEvents.Web.Features.Import.Writing;

/// <summary>Gives out the places at the end of an event's wait-list.</summary>
internal sealed class WaitSequence
{
    private long last;

    public long Next() => ++last;

    public static async Task<WaitSequence> ReadAsync(Work work, PressEventId? eventId) => new()
    {
        last = eventId is null ? 0 : await work.Db.Parties.Where(p => p.EventId == eventId).MaxAsync(p => p.WaitSequence, work.Ct) ?? 0,
    };
}
