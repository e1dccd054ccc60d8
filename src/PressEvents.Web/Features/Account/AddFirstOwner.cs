using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Account;

/// <summary>Makes the first organisation and its owner on an instance that has nobody yet.</summary>
public sealed class AddFirstOwner(Databases databases, Transactions transactions, NewMembers members, FirstOwnerCode code, TimeProvider clock)
{
    /// <summary>Whether the instance still waits for its owner.</summary>
    public async Task<bool> IsNeededAsync(CancellationToken ct)
    {
        await using var db = await databases.UnscopedAsync(ct);
        return !await db.Users.AnyAsync(ct);
    }

    public async Task<Result> AddAsync(FirstOwnerForm form, CancellationToken ct)
    {
        if (!code.Matches(form.Code))
        {
            return new Invalid(nameof(form.Code), "That is not the code printed when the server started.");
        }

        if (form.Problem() is { } problem)
        {
            return problem;
        }

        var now = clock.GetUtcNow();
        var organisation = new Organisation(OrganisationId.New(now), form.Organisation!, now);
        return await transactions.RunAsync(
            new SystemActor(organisation.Id, "set-up"), Permission.ManageOrganisation, work => AddAsync(work, organisation, form), ct);
    }

    private async Task<Result> AddAsync(Work work, Organisation organisation, FirstOwnerForm form)
    {
        if (await work.Db.Users.AnyAsync(work.Ct))
        {
            return new Invalid(nameof(form.Code), "This server has its owner already; sign in instead.");
        }

        work.Db.Organisations.Add(organisation);
        members.Add(work, organisation, form.Name!, EmailAddress.TryParse(form.Email)!.Value, form.Password!, Role.Owner);
        return Result.Done;
    }
}
