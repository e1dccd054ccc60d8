using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Seeding;

/// <summary>Fills the database from a plan, an organisation at a time, each whole or not at all. Sends nothing.</summary>
public sealed class LoadPlan(Transactions transactions, NewMembers members, PublicLinks links, KitLoader kits, TimeProvider clock)
{
    public async Task<Result<SeedMap>> LoadAsync(SeedPlan plan, CancellationToken ct)
    {
        if (PlanChecks.Problem(plan, clock.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        var maps = new List<OrganisationMap>();
        foreach (var organisation in plan.Organisations)
        {
            var loaded = await LoadAsync(organisation, ct);
            if (loaded.Refusal is { } refusal)
            {
                return refusal;
            }

            maps.Add(loaded.Value!);
        }

        return new SeedMap(maps);
    }

    private async Task<Result<OrganisationMap>> LoadAsync(OrganisationPlan plan, CancellationToken ct)
    {
        var made = await kits.MakeAsync(plan, ct);
        var now = clock.GetUtcNow();
        var organisation = new Organisation(OrganisationId.New(now), plan.Name, now);
        return await transactions.RunAsync<OrganisationMap>(
            new SystemActor(organisation.Id, "seed"), Permission.ManageOrganisation, work => FillAsync(work, organisation, plan, made), ct);
    }

    private async Task<Result<OrganisationMap>> FillAsync(Work work, Organisation organisation, OrganisationPlan plan, IReadOnlyDictionary<string, MadeKit> made)
    {
        foreach (var pressEvent in plan.Events)
        {
            if (await work.Db.Events.IgnoreQueryFilters().AnyAsync(e => e.Slug == pressEvent.Slug, work.Ct))
            {
                return new SlugTaken(pressEvent.Slug);
            }
        }

        work.Db.Organisations.Add(organisation);
        var users = plan.Users.Select(user => AddMember(work, organisation, user)).ToList();
        var book = new SeededBook(work, await OutletBook.ReadAsync(work));
        foreach (var outlet in plan.Outlets)
        {
            book.Add(outlet);
        }

        var contacts = plan.Contacts.Select(book.Add).ToList();
        var events = plan.Events.Select(e => new EventLoader(work, organisation.Id, book, links).Load(e)).ToList();
        foreach (var pressEvent in work.Db.Events.Local.ToList())
        {
            await PassPlacesOn.HoldBackAsync(work, pressEvent);
        }

        await work.FlushAsync();
        if (await kits.WriteAsync(work, made) is { } wrong)
        {
            return wrong;
        }

        await PublishAsync(work);
        return new OrganisationMap(organisation.Id.Value, organisation.Name, users, contacts, events);
    }

    // What is frozen is read from the database, so all of it has to be there.
    private static async Task PublishAsync(Work work)
    {
        await work.FlushAsync();
        foreach (var pressEvent in await work.Db.Events.ToListAsync(work.Ct))
        {
            await PublishMaterial.FreezeAsync(work, pressEvent);
        }
    }

    private PersonMap AddMember(Work work, Organisation organisation, UserPlan user)
    {
        var email = EmailAddress.TryParse(user.Email)!.Value;
        var role = Enum.Parse<Role>(user.Role, ignoreCase: true);
        var member = members.Add(work, organisation, user.Name ?? email.Value.Split('@')[0], email, user.Password, role);
        return new PersonMap(member.Id.Value, user.Email);
    }
}

/// <summary>What a plan became, in input order: ids and, for guests, personal links.</summary>
public sealed record SeedMap(IReadOnlyList<OrganisationMap> Organisations);

public sealed record OrganisationMap(
    Guid Id, string Name, IReadOnlyList<PersonMap> Users, IReadOnlyList<PersonMap> Contacts, IReadOnlyList<EventMap> Events);

public sealed record PersonMap(Guid Id, string? Email);

public sealed record EventMap(Guid Id, string Slug, IReadOnlyList<GuestMap> Guests);

public sealed record GuestMap(Guid Id, string Email, string Link);
