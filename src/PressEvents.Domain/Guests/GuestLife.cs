namespace PressEvents.Domain.Guests;

/// <summary>Where a guest stands with one event.</summary>
public enum GuestStatus
{
    Listed,
    Invited,
    Accepted,
    Declined,
    Waitlisted,
    Offered,
    Withdrawn,
    Cancelled,
    Arrived,
    NoShow,
}

/// <summary>The guest's state machine: from each status, the statuses it may move to.</summary>
public static class GuestLife
{
    public static IReadOnlyList<GuestStatus> After(GuestStatus status) => status switch
    {
        // A listed guest may hold a link already (a colleague handed it on), and may answer it.
        GuestStatus.Listed => [GuestStatus.Invited, GuestStatus.Accepted, GuestStatus.Declined, GuestStatus.Waitlisted, GuestStatus.Withdrawn],
        GuestStatus.Invited => [GuestStatus.Accepted, GuestStatus.Declined, GuestStatus.Waitlisted, GuestStatus.Withdrawn],
        GuestStatus.Accepted => [GuestStatus.Declined, GuestStatus.Waitlisted, GuestStatus.Cancelled, GuestStatus.Withdrawn, GuestStatus.Arrived, GuestStatus.NoShow],
        GuestStatus.Declined => [GuestStatus.Accepted, GuestStatus.Waitlisted, GuestStatus.Withdrawn],
        GuestStatus.Waitlisted => [GuestStatus.Offered, GuestStatus.Accepted, GuestStatus.Declined, GuestStatus.Cancelled, GuestStatus.Withdrawn],
        // Back to waiting is the publicist's undo of an offer.
        GuestStatus.Offered => [GuestStatus.Accepted, GuestStatus.Declined, GuestStatus.Waitlisted, GuestStatus.Withdrawn],
        GuestStatus.Withdrawn => [GuestStatus.Listed, GuestStatus.Invited, GuestStatus.Accepted, GuestStatus.Declined, GuestStatus.Waitlisted],
        GuestStatus.Cancelled => [GuestStatus.Accepted, GuestStatus.Waitlisted, GuestStatus.Withdrawn],
        GuestStatus.Arrived => [GuestStatus.NoShow, GuestStatus.Accepted],
        GuestStatus.NoShow => [GuestStatus.Arrived],
    };

    public static bool Allows(GuestStatus from, GuestStatus to) => After(from).Contains(to);

    /// <summary>
    /// What becomes of somebody who goes for good before the evening: who holds a place or waits for one gives it back as a no does;
    /// who was never answered for is off the list. Null where there is nothing to give back.
    /// </summary>
    public static GuestStatus? OnErasure(GuestStatus status, bool takesAnswers) => status switch
    {
        GuestStatus.Accepted or GuestStatus.Waitlisted => takesAnswers ? GuestStatus.Declined : GuestStatus.Cancelled,
        GuestStatus.Offered => GuestStatus.Declined,
        GuestStatus.Listed or GuestStatus.Invited => GuestStatus.Withdrawn,
        GuestStatus.Declined or GuestStatus.Withdrawn or GuestStatus.Cancelled or GuestStatus.Arrived or GuestStatus.NoShow => null,
    };

    /// <summary>Whether this status holds a seat. An offer holds the one it offers.</summary>
    public static bool TakesSeat(GuestStatus status) => status switch
    {
        GuestStatus.Accepted or GuestStatus.Offered or GuestStatus.Arrived or GuestStatus.NoShow => true,
        GuestStatus.Listed or GuestStatus.Invited or GuestStatus.Declined or GuestStatus.Waitlisted
            or GuestStatus.Withdrawn or GuestStatus.Cancelled => false,
    };

    /// <summary>Whether the evening stands in their calendar: they hold a seat, and not only the offer of one.</summary>
    public static bool IsExpected(GuestStatus status) => TakesSeat(status) && status is not GuestStatus.Offered;
}
