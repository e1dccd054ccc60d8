using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Rules;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>Records that a guest accepted the ground rules in force, and only those they read.</summary>
internal static class RulesInForce
{
    public static async Task<Result> AcceptAsync(Work work, Guest guest, int? versionRead, Channel via)
    {
        var rules = await work.Db.GroundRules.AsNoTracking().Where(r => r.EventId == guest.EventId)
            .OrderByDescending(r => r.Version).FirstOrDefaultAsync(work.Ct);
        if (rules is null)
        {
            return Result.Done;    // nothing to accept
        }

        if (versionRead is { } read && read != rules.Version)
        {
            return new RulesChanged(rules.Version);
        }

        if (!await work.Db.RulesAcceptances.AnyAsync(a => a.GuestId == guest.Id && a.Version == rules.Version, work.Ct))
        {
            work.Db.RulesAcceptances.Add(new RulesAcceptance(RulesAcceptanceId.New(work.Now), guest, rules, via, work.Now));
            work.Audit("rules.accepted", guest.EventId, guest.Id.Value, FormattableString.Invariant($"version {rules.Version}, via {via}"));
        }

        return Result.Done;
    }
}
