using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Events;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Messages.Stages;

/// <summary>One planned message: when, and how many would get it if it went now.</summary>
public sealed record StageRow(MessageStageId Id, MessageKind Kind, StageAnchor Anchor, int Days, StageState State, DateTimeOffset DueAt)
{
    public DateTimeOffset? RanAt { get; init; }

    /// <summary>How many would get it now, or got it.</summary>
    public int Readers { get; init; }
}

/// <summary>Reads what is planned for an event, the next first.</summary>
public sealed class StageList(Databases databases, TimeProvider clock)
{
    public async Task<IReadOnlyList<StageRow>> ForEventAsync(StaffActor reader, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.SendMail, ct);
        if (db.ShowsNothing || await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == eventId, ct) is not { } pressEvent)
        {
            return [];
        }

        var rows = new List<StageRow>();
        foreach (var stage in await db.MessageStages.AsNoTracking().Where(s => s.EventId == eventId).ToListAsync(ct))
        {
            rows.Add(new StageRow(stage.Id, stage.Kind, stage.Anchor, stage.Days, stage.State, stage.DueAt(pressEvent)) { RanAt = stage.RanAt, Readers = await ReadersAsync(db, stage, ct) });
        }

        return [.. rows.OrderBy(row => row.RanAt ?? row.DueAt)];
    }

    private async Task<int> ReadersAsync(PressDb db, MessageStage stage, CancellationToken ct) => stage.State switch
    {
        StageState.Done => await db.Outbox.CountAsync(m => m.StageId == stage.Id, ct),
        StageState.Planned or StageState.Paused => (await StagedKinds.AudienceAsync(db, stage.EventId, stage.Kind, clock.GetUtcNow(), ct)).Members.Count,
        StageState.Skipped => 0,
    };
}
