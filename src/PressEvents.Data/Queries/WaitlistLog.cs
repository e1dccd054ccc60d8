using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Queries;

/// <summary>What happened on a wait-list, newest first: from the audit trail, with the reasons that stand on the offers.</summary>
public sealed class WaitlistLog(Databases databases)
{
    private static readonly string[] Always =
    [
        "guest.waitlisted", "guest.offered", "offer.lapsed", "offer.taken-back", "waitlist.passed-over", "waitlist.moved",
        "waitlist.priority", "waitlist.may-split", "waitlist.held", "waitlist.released", "waitlist.overbooked",
    ];

    // An answer belongs here when it ended an offer.
    private static readonly string[] Answers = ["guest.accepted", "guest.declined", "guest.cancelled", "guest.answered-again"];

    public async Task<IReadOnlyList<WaitlistEvent>> ForEventAsync(StaffActor actor, PressEventId eventId, int number, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.SeeContactDetails, ct);
        if (db.ShowsNothing)
        {
            return [];
        }

        var entries = await db.AuditEntries.AsNoTracking()
            .Where(a => a.EventId == eventId && (Always.Contains(a.Action) || (Answers.Contains(a.Action) && a.Details!.Contains("offer="))))
            .OrderByDescending(a => a.Sequence).Take(number).ToListAsync(ct);
        var guests = await db.Guests.Where(g => g.EventId == eventId).ToDictionaryAsync(g => g.Id.Value, g => g.Name, ct);
        var members = await db.Members.ToDictionaryAsync(m => m.Id.Value, m => m.Name, ct);
        var reasons = await db.Offers.Where(o => o.EventId == eventId && o.Reason != null).ToDictionaryAsync(o => o.Id.Value, o => o.Reason, ct);
        return [.. entries.Select(e => new WaitlistEvent(e.At, e.Action, e.Details)
        {
            GuestId = e.SubjectId is { } id && guests.ContainsKey(id) ? GuestId.From(id) : null,
            Name = e.SubjectId is { } subject ? guests.GetValueOrDefault(subject) : null,
            By = e.ActorId is { } by && by != e.SubjectId ? members.GetValueOrDefault(by) ?? guests.GetValueOrDefault(by) : null,
            IsByProduct = e.ActorId is null,
            Reason = SeatsNote.Value(e.Details, "offer") is { } offer && Guid.TryParseExact(offer, "N", out var known) ? reasons.GetValueOrDefault(known) : null,
        })];
    }
}

/// <summary>One thing that happened on the wait-list.</summary>
public sealed record WaitlistEvent(DateTimeOffset At, string Action, string? Details)
{
    public GuestId? GuestId { get; init; }

    public string? Name { get; init; }

    /// <summary>Who did it; null where it was the guest themselves or the product.</summary>
    public string? By { get; init; }

    public bool IsByProduct { get; init; }

    public string? Reason { get; init; }

    public string? Value(string name) => SeatsNote.Value(Details, name);

    public int Number(string name) => int.TryParse(Value(name), System.Globalization.CultureInfo.InvariantCulture, out var number) ? Math.Abs(number) : 0;
}
