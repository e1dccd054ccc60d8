using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;

namespace PressEvents.Data.Queries;

/// <summary>Whether a guest accepted the ground rules in force.</summary>
public enum RulesStanding
{
    None,
    Accepted,

    /// <summary>Accepted an earlier version only, and is asked again.</summary>
    Older,
    Missing,
}

/// <summary>Says where somebody stands; the one place that decides.</summary>
public static class RulesStandings
{
    public static RulesStanding Of(int? inForce, int? accepted) => (inForce, accepted) switch
    {
        (null, _) => RulesStanding.None,
        (_, null) => RulesStanding.Missing,
        _ => accepted < inForce ? RulesStanding.Older : RulesStanding.Accepted,
    };
}

/// <summary>Where somebody sits.</summary>
public sealed record SeatPlace(string Table, int Number);

/// <summary>One line of a guest list. What the reader may not see is null.</summary>
public sealed record GuestRow(GuestId Id, PartyId PartyId, string Name, GuestStatus Status, bool IsPlusOne)
{
    private string? searchText;

    public DateTimeOffset StatusAt { get; init; }

    public string? Outlet { get; init; }

    public string? Beat { get; init; }

    public string? Tier { get; init; }

    public string? Email { get; init; }

    /// <summary>Null for a plus-one.</summary>
    public ContactId? ContactId { get; init; }

    public string? Tags { get; init; }

    public string? Languages { get; init; }

    /// <summary>Whether there is an address to write to; null where the reader may not know.</summary>
    public bool? HasEmail { get; init; }

    /// <summary>The wave they were invited in, or else the one they are meant for.</summary>
    public int? Wave { get; init; }

    public int PlusOnesAllowed { get; init; }

    /// <summary>The only people they may bring, one name a line; null where they may bring whom they like.</summary>
    public string? NamedPlusOnes { get; init; }

    /// <summary>As what somebody comes along; null for a guest of their own.</summary>
    public PlusOneKind? Kind { get; init; }

    public string? PrivateNotes { get; init; }

    /// <summary>How they answered on evenings that are over; null without any.</summary>
    public YesRate? Rate { get; init; }

    /// <summary>The place on the wait-list, counted in parties from 1.</summary>
    public int? WaitPosition { get; init; }

    public SeatPlace? Seat { get; init; }

    public RulesStanding Rules { get; init; }

    /// <summary>The highest version they accepted.</summary>
    public int? AcceptedRules { get; init; }

    /// <summary>Said yes before the evening moved, and nothing since.</summary>
    public bool MoveUnconfirmed { get; init; }

    /// <summary>Somebody offers to come instead, and nobody has decided yet.</summary>
    public bool SubstituteAsked { get; init; }

    /// <summary>The outlet pays for the place. False where the reader may not know.</summary>
    public bool OutletPays { get; init; }

    public bool NoGifts { get; init; }

    /// <summary>How many come along with this guest.</summary>
    public int PlusOnes { get; init; }

    public bool Is(GuestFilter filter) => GuestFilters.Includes(filter, Status, IsPlusOne) && filter switch
    {
        GuestFilter.Unseated => Seat is null,
        GuestFilter.SeatedNotComing => Seat is not null,
        GuestFilter.RulesMissing => Rules is (RulesStanding.Missing or RulesStanding.Older) && !IsPlusOne,
        GuestFilter.MoveUnconfirmed => MoveUnconfirmed,
        GuestFilter.SubstituteAsked => SubstituteAsked,
        GuestFilter.OutletPays => OutletPays,
        GuestFilter.NoGifts => NoGifts,
        _ => true,
    };

    /// <summary>Whether every word of an already folded search stands somewhere in the line.</summary>
    public bool Matches(IReadOnlyList<string> foldedWords) => foldedWords.All(word => SearchText.Contains(word, StringComparison.Ordinal));

    private string SearchText => searchText ??= SearchFold.Fold(string.Join(' ', Name, Outlet, Beat, Email, Tags));
}
