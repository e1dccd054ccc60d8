using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Members;

/// <summary>Gives a member another role, or keeps them out. Either ends every browser they are signed in with, open pages too.</summary>
public sealed class ChangeMember(Transactions transactions)
{
    public Task<Result> BecomeAsync(Actor actor, MemberId id, Role role, CancellationToken ct) => ChangeAsync(actor, id, (work, member) =>
    {
        if (member.Role != role)
        {
            work.Audit("member.role-changed", null, id.Value, $"{member.Role} to {role}");
            member.Become(role);
        }
    }, ct);

    public Task<Result> DisableAsync(Actor actor, MemberId id, CancellationToken ct) => ChangeAsync(actor, id, (work, member) =>
    {
        if (member.DisabledAt is null)
        {
            work.Audit("member.disabled", null, id.Value);
            member.Disable(work.Now);
        }
    }, ct);

    public Task<Result> EnableAsync(Actor actor, MemberId id, CancellationToken ct) => ChangeAsync(actor, id, (work, member) =>
    {
        if (member.DisabledAt is not null)
        {
            work.Audit("member.enabled", null, id.Value);
            member.Enable();
        }
    }, ct);

    private Task<Result> ChangeAsync(Actor actor, MemberId id, Action<Work, Member> change, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.ManageOrganisation, async work =>
        {
            await work.LockOrganisationAsync();
            var members = await work.Db.Members.ToListAsync(work.Ct);
            if (members.Find(member => member.Id == id) is not { } member)
            {
                return new NotFound("member");
            }

            change(work, member);
            if (!members.Exists(one => one.May(Permission.ManageOrganisation)))
            {
                return new LastOwner();
            }

            await work.Db.StaffSessions.Where(s => s.MemberId == id.Value).ExecuteDeleteAsync(work.Ct);
            return Result.Done;
        }, ct);
}
