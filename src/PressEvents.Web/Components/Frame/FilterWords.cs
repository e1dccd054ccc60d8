using PressEvents.Data.Queries;

namespace PressEvents.Web.Components.Frame;

/// <summary>How the parts of a guest list are called, on screen and in addresses.</summary>
public static class FilterWords
{
    public static string Title(GuestFilter filter) => filter switch
    {
        GuestFilter.Listed => "Everyone",
        GuestFilter.Uninvited => "Not invited yet",
        GuestFilter.Invited => "Invited",
        GuestFilter.Accepted => "Accepted",
        GuestFilter.Waitlisted => "Wait-listed",
        GuestFilter.Declined => "Declined",
        GuestFilter.Silent => "Silent",
        GuestFilter.Unseated => "Coming, no seat",
        GuestFilter.SeatedNotComing => "Seated, not coming",
        GuestFilter.RulesMissing => "Rules not accepted",
        GuestFilter.MoveUnconfirmed => "Not confirmed since the move",
        GuestFilter.SubstituteAsked => "Somebody offers to come instead",
        GuestFilter.OutletPays => "Outlet pays",
        GuestFilter.NoGifts => "No gifts",
        GuestFilter.Withdrawn => "Withdrawn",
    };

    public static string Word(GuestFilter filter) => filter switch
    {
        GuestFilter.Listed => "listed",
        GuestFilter.Uninvited => "not-invited",
        GuestFilter.Invited => "invited",
        GuestFilter.Accepted => "accepted",
        GuestFilter.Waitlisted => "waitlisted",
        GuestFilter.Declined => "declined",
        GuestFilter.Silent => "silent",
        GuestFilter.Unseated => "unseated",
        GuestFilter.SeatedNotComing => "seated-not-coming",
        GuestFilter.RulesMissing => "rules-missing",
        GuestFilter.MoveUnconfirmed => "move-unconfirmed",
        GuestFilter.SubstituteAsked => "substitute-asked",
        GuestFilter.OutletPays => "outlet-pays",
        GuestFilter.NoGifts => "no-gifts",
        GuestFilter.Withdrawn => "withdrawn",
    };

    /// <summary>The filter of an address; whatever it does not name is everyone.</summary>
    public static GuestFilter Parse(string? word) =>
        Enum.GetValues<GuestFilter>().FirstOrDefault(filter => string.Equals(Word(filter), word, StringComparison.OrdinalIgnoreCase));
}
