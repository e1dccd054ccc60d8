using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating;

/// <summary>Gives up one rule after another by its name in the seating problem (see <see cref="RuleKeys"/>).</summary>
internal static class RuleWaiver
{
    public static async Task GiveUpAsync(Work work, SeatingDesk desk, IEnumerable<string> keys)
    {
        var rules = await work.Db.SeatingRules.Where(r => r.EventId == desk.Event.Id).ToListAsync(work.Ct);
        var waived = await work.Db.WaivedRules.Where(w => w.EventId == desk.Event.Id).Select(w => w.Key).ToHashSetAsync(StringComparer.Ordinal, work.Ct);
        foreach (var key in keys.Distinct(StringComparer.Ordinal))
        {
            if (rules.Find(rule => string.Equals(rule.Key, key, StringComparison.Ordinal)) is { } rule)
            {
                GiveUp(work, rule);
            }
            else if (RuleKeys.LockedBy(key) is { } locked)
            {
                desk.At(locked)?.Lock(false);
            }
            else if (RuleKeys.AccessOf(key) is { Guest: { } guest })
            {
                await NeedNoneAsync(work, desk, guest);
            }
            else if (RuleKeys.IsCustom(key) && waived.Add(key))
            {
                work.Db.WaivedRules.Add(new WaivedRule(WaivedRuleId.New(work.Now), desk.Event, key, work.Now));
            }
        }
    }

    private static void GiveUp(Work work, SeatingRule rule)
    {
        if (rule.Kind is SeatingRuleKind.At)
        {
            work.Db.SeatingRules.Remove(rule);
        }
        else
        {
            rule.Relax();
        }
    }

    private static async Task NeedNoneAsync(Work work, SeatingDesk desk, GuestId id)
    {
        if (await work.Db.Guests.SingleOrDefaultAsync(g => g.Id == id && g.EventId == desk.Event.Id, work.Ct) is { } guest)
        {
            guest.NeedAccessSeat(false);
            work.Audit("guest.no-access-seat", desk.Event.Id, id.Value);
        }
    }
}
