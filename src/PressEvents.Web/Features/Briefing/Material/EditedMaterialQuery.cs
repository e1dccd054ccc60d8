using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Talents;
using PressEvents.Web.Platform;
using PressEvents.Web.Platform.PressKits;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>Reads an event's material as the team edits it.</summary>
public sealed class EditedMaterialQuery(Databases databases, TimeProvider clock)
{
    /// <summary>Null where the organisation has no such event.</summary>
    public async Task<EditedMaterial?> FindAsync(Actor reader, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.EditBriefing, ct);
        if (await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == eventId, ct) is not { } pressEvent)
        {
            return null;
        }

        var state = await MaterialState.ReadAsync(db, pressEvent, ct);
        return new EditedMaterial(pressEvent.TimeZone, clock.GetUtcNow())
        {
            Texts = state.Texts,
            Talent = [.. state.Talent.Select(talent => new EditedTalent(talent.Id, talent.Values))],
            Entries = [.. state.Items.Select(item => new EditedEntry(item.Id, item.Content))],
            Facts = await FactWords.ReadAsync(db, eventId, FactAudience.Guests, ct),
        };
    }
}

/// <summary>An event's material, where the event is and at which instant it was read.</summary>
public sealed record EditedMaterial(string TimeZone, DateTimeOffset Now)
{
    public required FieldValues Texts { get; init; }

    public required IReadOnlyList<EditedTalent> Talent { get; init; }

    /// <summary>Each list in its order.</summary>
    public required IReadOnlyList<EditedEntry> Entries { get; init; }

    public required FactWords Facts { get; init; }

    /// <summary>Where the evening is.</summary>
    public DateOnly Today => DateOnly.FromDateTime(EventWords.In(Now, TimeZone).Date);

    public IReadOnlyList<EditedEntry> Of(PackPart part) => [.. Entries.Where(entry => entry.Content.Part == part)];
}

public sealed record EditedTalent(TalentId Id, FieldValues Values);

public sealed record EditedEntry(PackItemId Id, PackContent Content);
