using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Data.Queries.Corrections;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.Outline;

/// <summary>Reads how an event's packs are put together, what each section holds, and how the draft stands to what was published.</summary>
public sealed class OutlineQuery(Databases databases)
{
    /// <summary>Null where the organisation has no such event.</summary>
    public async Task<OutlineRow?> FindAsync(Actor reader, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.EditBriefing, ct);
        if (await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == eventId, ct) is not { } pressEvent)
        {
            return null;
        }

        var draft = await PackMaterialReads.DraftAsync(db, pressEvent, ct);
        var edition = await PackMaterialReads.EditionAsync(db, eventId, ct);
        return new OutlineRow(PackOutline.Read(draft.Outline), draft)
        {
            Paper = await db.PackPlans.Where(p => p.EventId == eventId).Select(p => p.Paper).SingleOrDefaultAsync(ct),
            Edition = edition is null ? null : new PackEditionRow(edition.Number, edition.PublishedAt),
            Published = edition is null ? null : PackMaterial.Read(edition.Material),
            IsPublished = pressEvent.PackPublishedAt is not null,
            HasChanged = !string.Equals(edition?.Material, draft.Write(), StringComparison.Ordinal),
            HasRules = await db.GroundRules.AnyAsync(r => r.EventId == eventId, ct),
            Segments = await db.Segments.CountAsync(s => s.EventId == eventId, ct),
            HasSeating = pressEvent.SeatingPublishedAt is not null,
            HoldOldFacts = (await CorrectionAudience.ForEventAsync(db, eventId, ct)).Readers.Count,
        };
    }
}

/// <summary>The outline of an event's packs, and the material as it is being edited.</summary>
public sealed record OutlineRow(PackOutline Outline, PackMaterial Draft)
{
    public PaperSize Paper { get; init; }

    /// <summary>The last edition; null while nothing was published.</summary>
    public PackEditionRow? Edition { get; init; }

    public PackMaterial? Published { get; init; }

    public bool IsPublished { get; init; }

    /// <summary>Whether the draft says anything that the last edition does not, or the other way round.</summary>
    public bool HasChanged { get; init; }

    public bool HasRules { get; init; }

    public int Segments { get; init; }

    public bool HasSeating { get; init; }

    /// <summary>How many guests hold a pack with a fact that was published differently since, and can be told.</summary>
    public int HoldOldFacts { get; init; }
}
