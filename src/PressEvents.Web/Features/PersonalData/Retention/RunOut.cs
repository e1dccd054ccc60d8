using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Questions;

namespace PressEvents.Web.Features.PersonalData.Retention;

/// <summary>What runs out by itself, whatever the event's clocks say: answers to one question, and browsers that proved a code.</summary>
internal static class RunOut
{
    // A browser that never proved its code is no good to anybody the day after.
    private static readonly TimeSpan Unproven = TimeSpan.FromDays(1);

    /// <summary>The questions to which an answer is kept, of one event or of all.</summary>
    public static Task<List<Question>> AnsweredAsync(PressDb db, PressEventId? eventId, CancellationToken ct) => db.Questions.AsNoTracking().IgnoreQueryFilters()
        .Where(q => (eventId == null || q.EventId == eventId) && db.QuestionAnswers.IgnoreQueryFilters().Any(a => a.QuestionId == q.Id)).ToListAsync(ct);

    public static async Task<List<(OrganisationId, PressEventId)>> WithDevicesAsync(PressDb db, DateTimeOffset now, CancellationToken ct)
    {
        var found = await Expired(db.GuestDevices.AsNoTracking().IgnoreQueryFilters(), now).Select(d => new { d.OrganisationId, d.EventId }).Distinct().ToListAsync(ct);
        return found.ConvertAll(d => (d.OrganisationId, d.EventId));
    }

    public static Task<int> DeleteDevicesAsync(Work work, PressEventId eventId) =>
        Expired(work.Db.GuestDevices, work.Now).Where(d => d.EventId == eventId).ExecuteDeleteAsync(work.Ct);

    private static IQueryable<GuestDevice> Expired(IQueryable<GuestDevice> devices, DateTimeOffset now)
    {
        var stale = now - Unproven;
        return devices.Where(d => d.KeptUntil <= now || d.RevokedAt != null || (d.ProvenAt == null && d.AskedAt < stale));
    }
}
