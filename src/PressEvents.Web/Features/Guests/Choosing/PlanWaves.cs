using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Guests.Choosing;

/// <summary>Says in which wave guests are meant to be invited. Sends nothing.</summary>
public sealed class PlanWaves(Transactions transactions)
{
    public const int LastWave = 99;

    /// <summary>
    /// Plans these guests into a wave, or into none. Done says how many are planned so now; whoever was invited already is passed
    /// over, and when nobody is left the answer is a refusal.
    /// </summary>
    public async Task<Result<int>> SetAsync(Actor actor, PressEventId eventId, IReadOnlyCollection<GuestId> guests, int? wave, CancellationToken ct)
    {
        if (wave is < 1 or > LastWave)
        {
            return new Invalid(nameof(wave), $"A wave is a number from 1 to {LastWave.ToString(CultureInfo.InvariantCulture)}.");
        }

        return await transactions.RunAsync<int>(actor, Permission.EditEvent, work => PlanAsync(work, eventId, [.. guests], wave), ct);
    }

    private static async Task<Result<int>> PlanAsync(Work work, PressEventId eventId, List<GuestId> wanted, int? wave)
    {
        if (await work.LockEventAsync(eventId) is null)
        {
            return new NotFound("event");
        }

        var found = await work.Db.Guests.Where(g => g.EventId == eventId && g.ContactId != null && wanted.Contains(g.Id)).ToListAsync(work.Ct);
        if (found.Count == 0)
        {
            return new NotFound("guest");
        }

        var listed = found.FindAll(guest => guest.Status is GuestStatus.Listed);
        if (listed.Count == 0)
        {
            return new InvitedAlready(found.Count);
        }

        foreach (var guest in listed.Where(guest => guest.PlannedWave != wave))
        {
            guest.PlanWave(wave);
            work.Audit("guest.wave-planned", eventId, guest.Id.Value, wave is { } number ? $"wave={number.ToString(CultureInfo.InvariantCulture)}" : "wave=none");
        }

        return listed.Count;
    }
}
