using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rules;
using PressEvents.Domain.Talents;

namespace PressEvents.Data.Queries;

/// <summary>What the team edits of an event's briefing.</summary>
public sealed class BriefingQuery(Databases databases)
{
    public async Task<IReadOnlyList<TalentEditRow>> TalentAsync(Actor reader, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.EditBriefing, ct);
        return await db.Talents.Where(t => t.EventId == eventId).OrderBy(t => t.Order).ThenBy(t => t.Id)
            .Select(t => new TalentEditRow(t.Id, t.Name, t.Role, t.Bio)).ToListAsync(ct);
    }

    /// <summary>Every version of the rules, the one in force first, with how many of those who come accepted it.</summary>
    public async Task<IReadOnlyList<RulesVersionRow>> RulesAsync(Actor reader, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.EditBriefing, ct);
        return await db.GroundRules.Where(r => r.EventId == eventId).OrderByDescending(r => r.Version)
            .Select(r => new RulesVersionRow(
                r.Version,
                r.Text,
                r.PublishedAt,
                db.RulesAcceptances.Count(a => a.EventId == eventId && a.Version == r.Version))).ToListAsync(ct);
    }

    /// <summary>How many of those who come accepted an earlier version than a next one, and would be asked again.</summary>
    public async Task<int> AskedAgainAsync(Actor reader, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.EditBriefing, ct);
        var statuses = await db.Guests.Where(g => g.EventId == eventId && db.RulesAcceptances.Any(a => a.GuestId == g.Id))
            .Select(g => g.Status).ToListAsync(ct);
        return statuses.Count(PackAccess.IsComing);
    }

    public async Task<EmbargoSetRow?> EmbargoesAsync(Actor reader, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.EditBriefing, ct);
        var pressEvent = await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == eventId, ct);
        var windows = await db.Embargoes.AsNoTracking().Where(e => e.EventId == eventId).ToListAsync(ct);
        return pressEvent is null ? null : new EmbargoSetRow(
            EmbargoTerms.Of(pressEvent, []).Windows is [var own] ? own : null,
            [.. windows.OrderBy(e => e.LiftsAt).ThenBy(e => e.Id.Value).Select(e => new EmbargoRow(e.Id, e.Window))],
            pressEvent.TimeZone);
    }

    public async Task<IReadOnlyList<ScreenerEditRow>> ScreenersAsync(Actor reader, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.EditBriefing, ct);
        return await db.Screeners.Where(s => s.EventId == eventId).OrderBy(s => s.Order).ThenBy(s => s.Id)
            .Select(s => new ScreenerEditRow(s.Id, s.Title, s.Address, s.Note)).ToListAsync(ct);
    }

    public async Task<PackTextsRow?> TextsAsync(Actor reader, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.EditBriefing, ct);
        return await db.Events.Where(e => e.Id == eventId)
            .Select(e => new PackTextsRow(e.SynopsisShort, e.SynopsisMedium, e.SynopsisLong, e.PackPublishedAt)).SingleOrDefaultAsync(ct);
    }
}

public sealed record TalentEditRow(TalentId Id, string Name, string? Role, string? Bio);

public sealed record RulesVersionRow(int Version, string Text, DateTimeOffset PublishedAt, int Acceptances);

public sealed record PackTextsRow(string? Short, string? Medium, string? Long, DateTimeOffset? PackPublishedAt);

public sealed record EmbargoRow(EmbargoId Id, EmbargoWindow Window);

/// <summary>The event's own embargo, if it has one, and those for a territory or format.</summary>
public sealed record EmbargoSetRow(EmbargoWindow? General, IReadOnlyList<EmbargoRow> Others, string EventZone);

public sealed record ScreenerEditRow(ScreenerId Id, string Title, string Address, string? Note);
