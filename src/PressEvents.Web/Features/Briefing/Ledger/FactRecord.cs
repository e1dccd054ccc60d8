using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;

namespace PressEvents.Web.Features.Briefing.Ledger;

/// <summary>Keeps what a fact said before its first change, where it comes from before there was a history: somebody may hold it.</summary>
internal static class FactRecord
{
    public static async Task KeepAsync(Work work, PressEvent pressEvent, Fact fact)
    {
        if (!await work.Db.FactVersions.AnyAsync(v => v.FactId == fact.Id, work.Ct))
        {
            work.Db.FactVersions.Add(new FactVersion(fact, null, pressEvent.CreatedAt));
        }
    }
}
