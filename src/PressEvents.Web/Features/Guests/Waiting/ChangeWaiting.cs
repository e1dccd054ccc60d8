using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Guests.Waiting;

/// <summary>Changes where a party waits, and whether some of it may be seated first.</summary>
public sealed class ChangeWaiting(Transactions transactions)
{
    public const int HighestPriority = 9999;

    /// <summary>Puts a party at a position of the list, counted from 1; whoever stood there and behind moves down.</summary>
    public Task<Result> MoveAsync(StaffActor actor, PressEventId eventId, PartyId partyId, int position, CancellationToken ct) =>
        ChangeAsync(actor, eventId, partyId, async (work, pressEvent, list, party) =>
        {
            var (from, parties) = (list.PositionOf(partyId), list.Parties.Select(p => p.Party).ToList());
            var to = Math.Clamp(position, 1, parties.Count);
            if (from == to)
            {
                return Result.Done;
            }

            parties.RemoveAt(from - 1);
            parties.Insert(to - 1, party.Party);
            await WaitingOrder.KeepAsync(work, pressEvent, parties, party.Party);
            work.Audit("waitlist.moved", eventId, party.Lead.Id.Value, FormattableString.Invariant($"from={from} to={to}"));
            return Result.Done;
        }, ct);

    public Task<Result> SetPriorityAsync(StaffActor actor, PressEventId eventId, PartyId partyId, int priority, CancellationToken ct) =>
        ChangeAsync(actor, eventId, partyId, (work, _, list, party) =>
        {
            if (priority is < 0 or > HighestPriority)
            {
                return Task.FromResult<Result>(new Invalid("priority", $"A priority is a number from 0 to {HighestPriority}; higher comes first."));
            }

            work.Audit("waitlist.priority", eventId, party.Lead.Id.Value, FormattableString.Invariant($"was={party.Party.Priority} priority={priority}"));
            party.Party.SetPriority(priority);
            return Task.FromResult(Result.Done);
        }, ct);

    /// <summary>What the guest would tick on their own page.</summary>
    public Task<Result> LetSplitAsync(StaffActor actor, PressEventId eventId, PartyId partyId, bool maySplit, CancellationToken ct) =>
        ChangeAsync(actor, eventId, partyId, (work, _, _, party) =>
        {
            party.Party.LetSplit(maySplit);
            work.Audit("waitlist.may-split", eventId, party.Lead.Id.Value, maySplit ? "split=yes" : "split=no");
            return Task.FromResult(Result.Done);
        }, ct);

    /// <summary>Keeps a party back, so that the product offers it nothing by itself, or lets it go again.</summary>
    public Task<Result> HoldAsync(StaffActor actor, PressEventId eventId, PartyId partyId, bool onHold, CancellationToken ct) =>
        ChangeAsync(actor, eventId, partyId, (work, _, _, party) =>
        {
            party.Party.Hold(onHold);
            work.Audit(onHold ? "waitlist.held" : "waitlist.released", eventId, party.Lead.Id.Value);
            return Task.FromResult(Result.Done);
        }, ct);

    private Task<Result> ChangeAsync(
        StaffActor actor, PressEventId eventId, PartyId partyId, Func<Work, PressEvent, WaitingList, PartyWaiting, Task<Result>> change, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditEvent, async work =>
        {
            if (await work.LockEventAsync(eventId) is not { } pressEvent)
            {
                return new NotFound("event");
            }

            var list = await WaitingList.ReadAsync(work.Db, pressEvent, work.Ct);
            if (list.Find(partyId) is not { } party)
            {
                return new NotWaiting();
            }

            var result = await change(work, pressEvent, list, party);
            if (result.IsDone)
            {
                await PassPlacesOn.RunAsync(work, pressEvent);
            }

            return result;
        }, ct);
}
