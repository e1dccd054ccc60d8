using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Account;

/// <summary>What the page of an account shows.</summary>
public sealed record MyAccount(string Name, string Email, Role Role, string Organisation, IReadOnlyList<SessionRow> Sessions);

/// <summary>Reads a member's own account.</summary>
public sealed class MyAccountQuery(Databases databases, MySessions sessions)
{
    public async Task<MyAccount> ReadAsync(StaffActor actor, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor.OrganisationId, ct);
        var member = await db.Members.AsNoTracking().SingleAsync(m => m.Id == actor.MemberId, ct);
        var organisation = await db.Organisations.Where(o => o.Id == actor.OrganisationId).Select(o => o.Name).SingleAsync(ct);
        return new MyAccount(member.Name, member.Email, member.Role, organisation, await sessions.ListAsync(actor, ct));
    }
}
