using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Talents;

namespace PressEvents.Data.Queries;

/// <summary>What the team edits of an event's briefing.</summary>
public sealed class BriefingQuery(Databases databases)
{
    public async Task<IReadOnlyList<FactRow>> FactsAsync(OrganisationId organisation, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(organisation, ct);
        return await db.Facts.Where(f => f.EventId == eventId).OrderBy(f => f.Number)
            .Select(f => new FactRow(f.Id, f.Number, f.Text, f.Source, f.AsOf)).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<TalentEditRow>> TalentAsync(OrganisationId organisation, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(organisation, ct);
        return await db.Talents.Where(t => t.EventId == eventId).OrderBy(t => t.Order).ThenBy(t => t.Id)
            .Select(t => new TalentEditRow(t.Id, t.Name, t.Role, t.Bio)).ToListAsync(ct);
    }

    /// <summary>Every version of the rules, the one in force first, with how many of those who come accepted it.</summary>
    public async Task<IReadOnlyList<RulesVersionRow>> RulesAsync(OrganisationId organisation, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(organisation, ct);
        return await db.GroundRules.Where(r => r.EventId == eventId).OrderByDescending(r => r.Version)
            .Select(r => new RulesVersionRow(
                r.Version,
                r.Text,
                r.PublishedAt,
                db.RulesAcceptances.Count(a => a.EventId == eventId && a.Version == r.Version))).ToListAsync(ct);
    }

    public async Task<PackTextsRow?> TextsAsync(OrganisationId organisation, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(organisation, ct);
        return await db.Events.Where(e => e.Id == eventId)
            .Select(e => new PackTextsRow(e.SynopsisShort, e.SynopsisMedium, e.SynopsisLong, e.PackPublishedAt)).SingleOrDefaultAsync(ct);
    }
}

public sealed record FactRow(FactId Id, int Number, string Text, string? Source, DateOnly? AsOf);

public sealed record TalentEditRow(TalentId Id, string Name, string? Role, string? Bio);

public sealed record RulesVersionRow(int Version, string Text, DateTimeOffset PublishedAt, int Acceptances);

public sealed record PackTextsRow(string? Short, string? Medium, string? Long, DateTimeOffset? PackPublishedAt);
