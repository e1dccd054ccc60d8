using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Mail;

/// <summary>How much mail an organisation lets leave: so many within a minute, so many within a day. Whatever the server took, or may have, counts.</summary>
internal static class MailAllowance
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    // Once a day is full, a place that becomes free is looked for this often.
    private static readonly TimeSpan Glance = TimeSpan.FromMinutes(5);

    /// <summary>The organisations that have sent all they may within the last minute.</summary>
    public static async Task<IReadOnlyList<OrganisationId>> OutOfBreathAsync(PressDb db, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - Minute;
        var limited = await db.Organisations.Where(o => o.MailPerMinute != null).Select(o => new { o.Id, o.MailPerMinute }).ToListAsync(ct);
        var tired = new List<OrganisationId>();
        foreach (var one in limited)
        {
            if (await Left(db, one.Id, since).Take(one.MailPerMinute!.Value).CountAsync(ct) >= one.MailPerMinute)
            {
                tired.Add(one.Id);
            }
        }

        return tired;
    }

    /// <summary>When the next message may leave, where the day's number is reached; null where it is not.</summary>
    public static async Task<DateTimeOffset?> NextPlaceAsync(PressDb db, OrganisationId organisation, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - Day;
        var perDay = await db.Organisations.Where(o => o.Id == organisation).Select(o => o.MailPerDay).SingleAsync(ct);
        if (perDay is not { } most || await Left(db, organisation, since).Take(most).CountAsync(ct) < most)
        {
            return null;
        }

        var oldest = await Left(db, organisation, since).OrderByDescending(m => m.StateAt).Skip(most - 1).Select(m => m.StateAt!.Value).FirstAsync(ct);
        return oldest + Day > now + Glance ? oldest + Day : now + Glance;
    }

    private static IQueryable<OutboxMessage> Left(PressDb db, OrganisationId organisation, DateTimeOffset since) => db.Outbox.IgnoreQueryFilters().Where(m =>
        m.OrganisationId == organisation && m.StateAt > since
        && (m.State == OutboxState.Claimed || m.State == OutboxState.Data || m.State == OutboxState.Sent || m.State == OutboxState.InDoubt));
}
