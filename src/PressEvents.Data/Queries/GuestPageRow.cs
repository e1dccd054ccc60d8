using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Rules;
using PressEvents.Domain.RunOfShow;

namespace PressEvents.Data.Queries;

/// <summary>Everything one guest may read on their page, and nothing else: no private notes, no tier, no other guest.</summary>
public sealed record GuestPageRow(LinkRow Link, PressEvent Event, InviteeRow Invitee)
{
    /// <summary>The line under the title, with the facts it names.</summary>
    public string? Lede { get; init; } = Event.Lede;

    public IReadOnlyList<CompanionRow> Companions { get; init; } = [];

    /// <summary>Counts parties from 1; null while not waiting.</summary>
    public int? WaitPosition { get; init; }

    /// <summary>The latest offer of a place, while it is open or the last that happened.</summary>
    public OfferRow? Offer { get; init; }

    /// <summary>The rules in force, if the event has any.</summary>
    public RulesRow? Rules { get; init; }

    /// <summary>What may not be published before when, for whom.</summary>
    public EmbargoTerms Embargoes { get; init; } = EmbargoTerms.None;

    /// <summary>Filled for those who are coming, where there is any.</summary>
    public MaterialRow? Material { get; init; }

    /// <summary>What the event asks this guest, and consents they gave to what is asked no more.</summary>
    public IReadOnlyList<QuestionRow> Questions { get; init; } = [];

    public IReadOnlyList<TalentRow> Talent { get; init; } = [];

    /// <summary>Filled for those who are coming.</summary>
    public IReadOnlyList<SegmentRow> RunOfShow { get; init; } = [];

    /// <summary>Filled for those who are coming, once the seating is published.</summary>
    public SeatRow? Seat { get; init; }
}

/// <summary>The guest the link belongs to.</summary>
public sealed record InviteeRow(string Name, GuestStatus Status, int PlusOnesAllowed, int Priority, long? WaitSequence)
{
    public string OrganisationName { get; init; } = "";

    public string? OutletName { get; init; }

    public string? TimeZone { get; init; }

    /// <summary>The language they answered in.</summary>
    public string? Language { get; init; }

    /// <summary>The languages they are known to speak, the first one first.</summary>
    public string? Languages { get; init; }

    public string? Diet { get; init; }

    public string? DietNote { get; init; }

    public string? Access { get; init; }

    public bool HasEmbargoes { get; init; }

    /// <summary>Whether there are screeners or embargoed facts.</summary>
    public bool HasMaterial { get; init; }

    public bool OutletPays { get; init; }

    public bool NoGifts { get; init; }

    public bool HasCompanions { get; init; }

    /// <summary>Whether they answered since the evening last moved; true where it never did.</summary>
    public bool AnsweredSinceMove { get; init; }

    /// <summary>Whether some of the party may be seated before there is room for all.</summary>
    public bool MaySplit { get; init; }

    /// <summary>Since when they stand as they do.</summary>
    public DateTimeOffset StatusAt { get; init; }

    public bool HasQuestions { get; init; }

    /// <summary>The only people they may bring, one name a line; null where they may bring whom they like.</summary>
    public string? NamedPlusOnes { get; init; }

    /// <summary>How and when their last answer reached us; null before the first.</summary>
    public Channel? AnsweredVia { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public IReadOnlyList<string> Named => Party.NamesOf(NamedPlusOnes);
}

/// <summary>An offer of free places, as its guest may know it.</summary>
public sealed record OfferRow(int Seats, int Asked, OfferShape Shape, DateTimeOffset ExpiresAt, DateTimeOffset? EndedAt, OfferOutcome? Outcome);

/// <summary>Somebody the guest brings.</summary>
public sealed record CompanionRow(GuestId Id, string Name, GuestStatus Status, PlusOneKind? Kind)
{
    public string? Diet { get; init; }

    public string? DietNote { get; init; }

    public string? Access { get; init; }

    public string? Equipment { get; init; }

    /// <summary>Filled once the seating is published.</summary>
    public SeatRow? Seat { get; init; }

    /// <summary>Whether they come, with the guest who brings them or without.</summary>
    public bool IsComing => Status is GuestStatus.Accepted or GuestStatus.Arrived;
}

/// <summary>The ground rules in force, and when this guest accepted exactly them.</summary>
public sealed record RulesRow(int Version, string Text, string TextHash, DateTimeOffset? AcceptedAt)
{
    /// <summary>The highest version before this one that they accepted.</summary>
    public int? OlderVersion { get; init; }

    /// <summary>Its words; filled where they did not accept those in force.</summary>
    public string? OlderText { get; init; }
}

public sealed record TalentRow(string Name, string? Role);

public sealed record SegmentRow(DateTimeOffset StartsAt, int Minutes, string Title, RecordStatus Record);

public sealed record SeatRow(string TableName, int SeatNumber);
