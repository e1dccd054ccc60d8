using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.Papers;

/// <summary>The working papers of an event as they are now.</summary>
/// <param name="At">When they were looked at.</param>
public sealed record PapersView(PaperEvening Evening, IReadOnlyList<PaperStanding> Papers, DateTimeOffset At)
{
    /// <summary>Those that were printed and are no longer right.</summary>
    public IEnumerable<PaperStanding> Changed => Papers.Where(paper => paper.Changes.Count > 0);

    public PaperStanding Of(WorkingPaper paper) => Papers.Single(standing => standing.Paper == paper);
}

/// <summary>Makes all papers afresh and compares each piece with what was printed of it.</summary>
public sealed class PapersQuery(PaperEveningQuery evenings, Databases databases, TimeProvider clock)
{
    /// <summary>Null where the organisation has no such event.</summary>
    public async Task<PapersView?> ForEventAsync(Actor reader, PressEventId eventId, CancellationToken ct)
    {
        if (await evenings.FindAsync(reader, eventId, ct) is not { } evening)
        {
            return null;
        }

        await using var db = await databases.ForAsync(reader, Permission.EditBriefing, ct);
        var printed = await db.PrintedPapers.AsNoTracking().Where(p => p.EventId == eventId).ToListAsync(ct);
        return new PapersView(evening, [.. WorkingPapers.All.Select(paper => PaperStanding.Of(paper, evening, printed))], clock.GetUtcNow());
    }
}
