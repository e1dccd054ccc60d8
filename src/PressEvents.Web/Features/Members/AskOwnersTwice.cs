using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Members;

/// <summary>Switches on or off that owners prove themselves a second time. Only who has done so in this session may switch it on: nobody locks themselves out.</summary>
public sealed class AskOwnersTwice(Transactions transactions)
{
    public Task<Result> SetAsync(StaffActor actor, bool wanted, CancellationToken ct) => transactions.RunAsync(actor, Permission.ManageOrganisation, async work =>
    {
        if (wanted && !await work.Db.StaffSessions.AnyAsync(s => s.Id == actor.SessionId && s.HasSecondFactor, work.Ct))
        {
            return new Invalid("second-factor", "Set up an authenticator or a passkey on your own account first, and sign in with it.");
        }

        var organisation = await work.Db.Organisations.SingleAsync(o => o.Id == actor.OrganisationId, work.Ct);
        if (organisation.OwnersNeedSecondFactor != wanted)
        {
            organisation.AskOwnersTwice(wanted);
            work.Audit("organisation.second-factor", null, actor.OrganisationId.Value, wanted ? "off to on" : "on to off");
        }

        return Result.Done;
    }, ct);
}
