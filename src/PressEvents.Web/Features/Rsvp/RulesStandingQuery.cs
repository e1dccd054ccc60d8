using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>Reads which version of the ground rules a guest who comes has accepted.</summary>
public sealed class RulesStandingQuery(Databases databases)
{
    /// <summary>Null for somebody who is not coming: there is nothing to accept yet.</summary>
    public async Task<GuestRules?> ForAsync(Actor reader, GuestId guestId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.AnswerForGuest, ct);
        var found = await db.Guests.Where(g => g.Id == guestId).Select(g => new
        {
            g.Status,
            InForce = db.GroundRules.Where(r => r.EventId == g.EventId).Max(r => (int?)r.Version),
            Accepted = db.RulesAcceptances.Where(a => a.GuestId == g.Id).Max(a => (int?)a.Version),
        }).SingleOrDefaultAsync(ct);
        return found is null || !PackAccess.IsComing(found.Status) ? null : new GuestRules(found.InForce, found.Accepted);
    }
}

/// <summary>The version in force and the highest one a guest accepted.</summary>
public sealed record GuestRules(int? InForce, int? Accepted)
{
    public RulesStanding Rules => RulesStandings.Of(InForce, Accepted);
}
