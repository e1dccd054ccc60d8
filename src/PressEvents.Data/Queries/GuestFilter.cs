using PressEvents.Domain.Guests;

namespace PressEvents.Data.Queries;

/// <summary>The parts of a guest list that people ask for by name. The header's counts and the grid's filters are the same thing.</summary>
public enum GuestFilter
{
    Listed,
    Uninvited,
    Invited,
    Accepted,
    Waitlisted,
    Declined,
    Silent,
    Unseated,
    SeatedNotComing,
    RulesMissing,
    MoveUnconfirmed,
    SubstituteAsked,
    OutletPays,
    NoGifts,
    Withdrawn,
}

/// <summary>Who belongs to which part of the list; the one place that decides.</summary>
public static class GuestFilters
{
    /// <summary>The filters that follow from the status alone. The others ask for seats and rules, too.</summary>
    public static bool Includes(GuestFilter filter, GuestStatus status, bool isPlusOne) => filter switch
    {
        GuestFilter.Listed => IsListed(status, isPlusOne),
        GuestFilter.Uninvited => status is GuestStatus.Listed && !isPlusOne,
        GuestFilter.Invited => status is not (GuestStatus.Listed or GuestStatus.Withdrawn) && !isPlusOne,
        GuestFilter.Accepted => IsComing(status),
        GuestFilter.Waitlisted => status is GuestStatus.Waitlisted or GuestStatus.Offered,
        GuestFilter.Declined => status is (GuestStatus.Declined or GuestStatus.Cancelled) && !isPlusOne,
        GuestFilter.Silent => status is GuestStatus.Invited,
        GuestFilter.Withdrawn => status is GuestStatus.Withdrawn && !isPlusOne,
        GuestFilter.Unseated or GuestFilter.RulesMissing => IsComing(status),
        GuestFilter.SeatedNotComing => !IsComing(status),
        GuestFilter.MoveUnconfirmed => status is GuestStatus.Accepted && !isPlusOne,
        GuestFilter.SubstituteAsked => !isPlusOne,
        GuestFilter.OutletPays or GuestFilter.NoGifts => IsComing(status) && !isPlusOne,
    };

    /// <summary>Whether this guest is expected at the table.</summary>
    public static bool IsComing(GuestStatus status) => status is GuestStatus.Accepted or GuestStatus.Arrived or GuestStatus.NoShow;

    // A plus-one who stays at home was never anybody we invited: the list does not count them.
    private static bool IsListed(GuestStatus status, bool isPlusOne) => status switch
    {
        GuestStatus.Withdrawn => false,
        GuestStatus.Declined or GuestStatus.Cancelled => !isPlusOne,
        _ => true,
    };
}
