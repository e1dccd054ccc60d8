using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>A party as one: the guest who answers, and those they bring. Moves all of them or none.</summary>
internal sealed class PartyAtTable
{
    private readonly List<Guest> companions;
    private List<Guest> coming;
    private List<Guest> leaving = [];

    private PartyAtTable(Party party, Guest lead, List<Guest> companions)
    {
        (Party, Lead, this.companions) = (party, lead, companions);

        // People once named and then left at home do not come along by themselves.
        coming = companions.FindAll(c => c.Status is not (GuestStatus.Declined or GuestStatus.Cancelled or GuestStatus.Withdrawn));
    }

    public Party Party { get; }

    public Guest Lead { get; }

    public int PlusOnes => coming.Count;

    public int Size => 1 + coming.Count;

    /// <summary>How many of the party have a seat for certain; an offer is none yet.</summary>
    public int Confirmed => companions.Append(Lead).Count(guest => guest.Status is not GuestStatus.Offered && GuestLife.TakesSeat(guest.Status));

    public bool HasOffer => companions.Append(Lead).Any(guest => guest.Status is GuestStatus.Offered);

    /// <summary>How many of those who come along have a seat of their own accord, whatever becomes of the guest who brought them.</summary>
    public int CompanionsSeated => coming.Count(IsSeated);

    public int SeatsHeld => companions.Append(Lead).Count(guest => GuestLife.TakesSeat(guest.Status));

    public static async Task<PartyAtTable> LoadAsync(Work work, PartyId partyId, GuestId leadId)
    {
        var rows = await (
            from guest in work.Db.Guests
            join party in work.Db.Parties on guest.PartyId equals party.Id
            where guest.PartyId == partyId
            orderby guest.ListedAt, guest.Id
            select new { guest, party }).ToListAsync(work.Ct);
        var people = rows.ConvertAll(row => row.guest);
        return new PartyAtTable(rows[0].party, people.Single(g => g.Id == leadId), people.FindAll(g => g.Id != leadId));
    }

    /// <summary>
    /// Brings exactly these people: a known name keeps its row, another row is renamed, whoever is left stays at home;
    /// or, where the guest says so, comes all the same.
    /// </summary>
    public void Bring(IReadOnlyList<Companion> wanted, bool keepsOthers, Work work)
    {
        var before = coming;
        var known = wanted.Select(w => companions.Find(c => string.Equals(c.Name, w.Name, StringComparison.Ordinal))).ToList();
        var stay = keepsOthers ? before.FindAll(c => IsSeated(c) && !known.Contains(c)) : [];
        var free = new Queue<Guest>(before.Except(known.OfType<Guest>()).Except(stay));
        coming = [];
        foreach (var (companion, row) in wanted.Zip(known))
        {
            var guest = row is not null && !coming.Contains(row) ? row : free.TryDequeue(out var other) ? other : Add(companion, work);
            Describe(guest, companion);
            coming.Add(guest);
        }

        coming.AddRange(stay);
        leaving = [.. before.Except(coming)];
    }

    /// <summary>Moves the guest and everybody who comes along; those left at home are declined.</summary>
    public Result MoveTo(GuestStatus to, Channel via, Work work)
    {
        if (Lead.MoveTo(to, work.Actor, via, work.Now) is { IsDone: false } refused)
        {
            return refused;
        }

        MoveCompanions(to, via, work);
        return Result.Done;
    }

    /// <summary>Moves the guest alone; those who came along come without them.</summary>
    public Result MoveLeadTo(GuestStatus to, Channel via, Work work) => Lead.MoveTo(to, work.Actor, via, work.Now);

    /// <summary>Moves everybody who comes along, and lets those left at home decline.</summary>
    public void MoveCompanions(GuestStatus to, Channel via, Work work)
    {
        foreach (var guest in coming)
        {
            // An offer to somebody of the party is declined where the party cancels.
            guest.MoveTo(GuestLife.Allows(guest.Status, to) || guest.Status == to ? to : GuestStatus.Declined, work.Actor, via, work.Now);
        }

        StayHome(via, work);
    }

    /// <summary>Seats so many, the guest first and then whoever has a seat already; the others wait.</summary>
    public Result SeatFirst(int seats, Channel via, Work work)
    {
        var order = coming.OrderByDescending(guest => GuestLife.TakesSeat(guest.Status)).Prepend(Lead).ToList();
        for (var index = 0; index < order.Count; index++)
        {
            if (order[index].MoveTo(index < seats ? GuestStatus.Accepted : GuestStatus.Waitlisted, work.Actor, via, work.Now) is { IsDone: false } refused)
            {
                return refused;
            }
        }

        StayHome(via, work);
        return Result.Done;
    }

    private void StayHome(Channel via, Work work)
    {
        foreach (var guest in leaving)
        {
            guest.MoveTo(GuestStatus.Declined, work.Actor, via, work.Now);
        }
    }

    private Guest Add(Companion companion, Work work)
    {
        // A microsecond apart, which both databases keep, so that they stay in the order in which they were named.
        var guest = Guest.PlusOne(GuestId.New(work.Now), Party, companion.Name, work.Now.AddMicroseconds(companions.Count));
        work.Db.Guests.Add(guest);
        companions.Add(guest);
        return guest;
    }

    private static bool IsSeated(Guest companion) => companion.Status is GuestStatus.Accepted or GuestStatus.Arrived;

    // Another name is another person: nothing the first one told the kitchen is theirs.
    private static void Describe(Guest guest, Companion companion)
    {
        var isSame = string.Equals(guest.Name, companion.Name, StringComparison.Ordinal);
        string? Said(string? now, string? before) => now is null && isSame ? before : now is { Length: > 0 } ? now : null;
        guest.Rename(companion.Name);
        guest.SetNeeds(Said(companion.Diet, guest.Diet), Said(companion.DietNote, guest.DietNote), Said(companion.Access, guest.Access));
        guest.ComeAs(companion.Kind ?? (isSame ? guest.Kind : null) ?? PlusOneKind.PlusOne, Said(companion.Equipment, guest.Equipment));
    }
}
