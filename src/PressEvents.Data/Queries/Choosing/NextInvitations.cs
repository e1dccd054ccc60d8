using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;

namespace PressEvents.Data.Queries.Choosing;

/// <summary>Whom to invite next now that places are free, the first first. A proposal: nothing is sent by it.</summary>
public sealed record NextInvitations(int Free, int OpenInvitations, IReadOnlyList<ChoosingRow> Next)
{
    /// <summary>More than this are no answer to a place that came free.</summary>
    public const int AtMost = 50;

    public static NextInvitations None { get; } = new(0, 0, []);

    /// <summary>
    /// By wave, then tier, then how likely a yes is, then the order of listing. An open invitation may still take its place, unless
    /// the guest asked not to be written to any more.
    /// </summary>
    public static NextInvitations From(IReadOnlyList<ChoosingRow> rows, int capacity, int seatsHeld, IReadOnlyDictionary<ContactId, YesRate> rates)
    {
        var open = rows.Count(row => row.Is(GuestFilter.Silent) && row.NotToBeWrittenTo is null);
        var free = Math.Max(0, capacity - seatsHeld - open);
        var listed = rows.Where(row => row.Status is GuestStatus.Listed && row.NotToBeWrittenTo is null).ToList();
        var nextWave = listed.Min(row => row.PlannedWave) ?? 1;
        var next = listed
            .OrderBy(row => row.PlannedWave ?? nextWave)
            .ThenBy(row => string.IsNullOrWhiteSpace(row.Tier)).ThenBy(row => row.Tier, ListBalance.TierOrder)
            .ThenByDescending(row => YesRate.Likelihood(rates.GetValueOrDefault(row.ContactId)));
        return new NextInvitations(free, open, [.. next.Take(Math.Min(free, AtMost))]);
    }
}
