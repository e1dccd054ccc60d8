using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Contacts.Duplicates;

/// <summary>Remembers that two contacts who look alike are two people; and takes that back.</summary>
public sealed class TellApart(Transactions transactions)
{
    public Task<Result> TwoPeopleAsync(Actor actor, ContactId one, ContactId other, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditContacts, async work =>
        {
            if (one == other || await work.Db.Contacts.CountAsync(c => c.Id == one || c.Id == other, work.Ct) != 2)
            {
                return new NotFound("contact");
            }

            if (await SaidAsync(work, one, other) is null)
            {
                work.Db.DifferentPeople.Add(new DifferentPeople(work.Actor.OrganisationId, one, other, work.Actor, work.Now));
                work.Audit("contact.told-apart", null, one.Value, $"other={other.Value:N}");
            }

            return Result.Done;
        }, ct);

    public Task<Result> TakeBackAsync(Actor actor, ContactId one, ContactId other, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditContacts, async work =>
        {
            if (await SaidAsync(work, one, other) is not { } said)
            {
                return new NotFound("pair");
            }

            work.Db.DifferentPeople.Remove(said);
            work.Audit("contact.maybe-one", null, one.Value, $"other={other.Value:N}");
            return Result.Done;
        }, ct);

    private static Task<DifferentPeople?> SaidAsync(Work work, ContactId one, ContactId other)
    {
        var (first, second) = DifferentPeople.InOrder(one, other);
        return work.Db.DifferentPeople.SingleOrDefaultAsync(d => d.FirstId == first && d.SecondId == second, work.Ct);
    }
}
