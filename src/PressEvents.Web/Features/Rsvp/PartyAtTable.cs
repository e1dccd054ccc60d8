using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>A party as one: the guest who answers, and those they bring. Moves all of them or none.</summary>
internal sealed class PartyAtTable(Party party, Guest lead, List<Guest> companions)
{
    public Party Party => party;

    public Guest Lead => lead;

    /// <summary>Those who come along as things stand; people once named and then left at home are not among them.</summary>
    public IEnumerable<Guest> Active =>
        companions.Where(c => c.Status is not (GuestStatus.Declined or GuestStatus.Cancelled or GuestStatus.Withdrawn));

    public bool HoldsSeats => GuestLife.TakesSeat(lead.Status);

    public int SeatsHeld => companions.Append(lead).Count(guest => GuestLife.TakesSeat(guest.Status));

    public static async Task<PartyAtTable> LoadAsync(Work work, PartyId partyId, GuestId leadId)
    {
        var rows = await (
            from guest in work.Db.Guests
            join owner in work.Db.Parties on guest.PartyId equals owner.Id
            where guest.PartyId == partyId
            orderby guest.ListedAt, guest.Id
            select new { guest, owner }).ToListAsync(work.Ct);
        var people = rows.ConvertAll(row => row.guest);
        return new PartyAtTable(rows[0].owner, people.Single(g => g.Id == leadId), people.FindAll(g => g.Id != leadId));
    }

    /// <summary>Brings exactly these people: known names keep their row, other rows are renamed, the rest stay at home.</summary>
    public void Bring(Work work, IReadOnlyList<Companion> wanted)
    {
        var rows = new Dictionary<Companion, Guest>(ReferenceEqualityComparer.Instance);
        foreach (var companion in wanted)
        {
            var known = companions.Find(c => string.Equals(c.Name, companion.Name, StringComparison.Ordinal) && !rows.ContainsValue(c));
            if (known is not null)
            {
                rows[companion] = known;
            }
        }

        foreach (var companion in wanted)
        {
            var row = rows.GetValueOrDefault(companion) ?? Active.FirstOrDefault(c => !rows.ContainsValue(c)) ?? Add(work, companion);
            rows[companion] = row;
            if (!string.Equals(row.Name, companion.Name, StringComparison.Ordinal))
            {
                row.Rename(companion.Name);
            }

            row.SetNeeds(row.Diet, companion.DietNote, row.Access);
        }

        leftAtHome = [.. Active.Where(c => !rows.ContainsValue(c))];
    }

    /// <summary>Moves the guest and everybody who comes along.</summary>
    public Result MoveTo(GuestStatus to, Work work, Channel via)
    {
        if (lead.MoveTo(to, work.Actor, via, work.Now) is { IsDone: false } refused)
        {
            return refused;
        }

        foreach (var companion in companions.Where(c => ComesAlong(c, to)))
        {
            companion.MoveTo(to, work.Actor, via, work.Now);
        }

        foreach (var companion in leftAtHome)
        {
            companion.MoveTo(GuestStatus.Declined, work.Actor, via, work.Now);
        }

        return Result.Done;
    }
}
