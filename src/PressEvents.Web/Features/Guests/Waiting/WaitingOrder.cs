using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Features.Guests.Waiting;

/// <summary>
/// Puts a wait-list into an order somebody chose. By arrival, places are numbered anew; by priority, the party that moves also takes
/// on as much priority as its new neighbours leave it, so that the order shown is the order kept.
/// </summary>
internal static class WaitingOrder
{
    /// <summary>Brings the parties, all that wait, into this order.</summary>
    public static async Task KeepAsync(Work work, PressEvent pressEvent, IReadOnlyList<Party> wanted, Party moved)
    {
        if (pressEvent.WaitlistOrder is WaitlistOrder.Priority)
        {
            var index = wanted.ToList().IndexOf(moved);
            var (above, below) = (index > 0 ? wanted[index - 1].Priority : int.MaxValue, index + 1 < wanted.Count ? wanted[index + 1].Priority : int.MinValue);
            moved.SetPriority(Math.Clamp(moved.Priority, Math.Min(below, above), above));
        }

        var last = await work.Db.Parties.Where(p => p.EventId == pressEvent.Id).MaxAsync(p => p.WaitSequence, work.Ct) ?? 0;
        Number(wanted, last);
    }

    /// <summary>Gives a party its old place back, before whoever came after it.</summary>
    public static Task InsertAsync(Work work, PressEvent pressEvent, List<Party> waiting, Party party, long sequence)
    {
        var byPriority = pressEvent.WaitlistOrder is WaitlistOrder.Priority;
        var index = waiting.FindIndex(other => byPriority && other.Priority != party.Priority ? other.Priority < party.Priority : other.WaitSequence > sequence);
        waiting.Insert(index < 0 ? waiting.Count : index, party);
        return KeepAsync(work, pressEvent, waiting, party);
    }

    // From the first that is out of order on, everybody gets a number nobody had: two never share one, not even for a moment.
    private static void Number(IReadOnlyList<Party> wanted, long last)
    {
        long before = 0;
        var isNew = false;
        foreach (var party in wanted)
        {
            isNew = isNew || party.WaitSequence is not { } place || place <= before;
            if (isNew)
            {
                party.WaitAt(++last);
            }

            before = party.WaitSequence!.Value;
        }
    }
}
