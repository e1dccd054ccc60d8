using PressEvents.Data.Queries;
using PressEvents.Data.Queries.Choosing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;

namespace PressEvents.Web.Features.Guests;

/// <summary>Everything about one guest's evening. What the reader may not see is null or empty.</summary>
public sealed record GuestFile(GuestId Id, PartyId PartyId, string Name, GuestStatus Status, bool IsPlusOne)
{
    public DateTimeOffset StatusAt { get; init; }

    public Channel StatusVia { get; init; }

    public string? StatusBy { get; init; }

    public string? Outlet { get; init; }

    public string? JobTitle { get; init; }

    public string? Beat { get; init; }

    public SeatPlace? Seat { get; init; }

    public RulesStanding Rules { get; init; }

    public int? RulesVersion { get; init; }

    /// <summary>The highest version they accepted.</summary>
    public int? AcceptedVersion { get; init; }

    public int PlusOnesAllowed { get; init; }

    /// <summary>The only people they may bring, one name a line; null where they may bring whom they like.</summary>
    public string? NamedPlusOnes { get; init; }

    /// <summary>As what they come along; null for a guest of their own.</summary>
    public PlusOneKind? Kind { get; init; }

    /// <summary>The others of the party, the one who brings them first.</summary>
    public IReadOnlyList<PartyMember> Party { get; init; } = [];

    /// <summary>Null where the reader's role does not see contact details.</summary>
    public GuestDetails? Details { get; init; }
}

public sealed record PartyMember(GuestId Id, string Name, GuestStatus Status, bool IsPlusOne, PlusOneKind? Kind);

/// <summary>What only those see who write to guests and act on their needs.</summary>
public sealed record GuestDetails
{
    public ContactId? ContactId { get; init; }

    public string? Email { get; init; }

    public string? AssistantEmail { get; init; }

    /// <summary>To whom their mail about this evening goes.</summary>
    public MailTo MailTo { get; init; }

    public string? Phone { get; init; }

    public string? Tier { get; init; }

    public string? Pronunciation { get; init; }

    /// <summary>Past invitations and how many became a yes; null where there was none.</summary>
    public YesRate? Yes { get; init; }

    /// <summary>As it matters when choosing whom to invite; null for a plus-one and the withdrawn.</summary>
    public ChoosingRow? Choosing { get; init; }

    /// <summary>The rivals of this guest's outlet on the same list, in words.</summary>
    public string? Rivals { get; init; }

    public string? Diet { get; init; }

    public string? DietNote { get; init; }

    public string? Access { get; init; }

    /// <summary>What a photographer brings.</summary>
    public string? Equipment { get; init; }

    /// <summary>What the event asked them, and what they said.</summary>
    public IReadOnlyList<QuestionRow> Questions { get; init; } = [];

    public string? PrivateNotes { get; init; }

    public DateTimeOffset? UnsubscribedAt { get; init; }

    public IReadOnlyList<LinkRow> Links { get; init; } = [];

    /// <summary>From here on every link of the evening leads nowhere.</summary>
    public DateTimeOffset LinksExpireAt { get; init; }

    public bool OutletPays { get; init; }

    public bool NoGifts { get; init; }

    /// <summary>Whether there is a receipt for their outlet.</summary>
    public bool HasReceipt { get; init; }

    public IReadOnlyList<HistoryLine> History { get; init; } = [];
}

/// <summary>One personal link. Who or what fetched it nobody knows: mail scanners do, too.</summary>
public sealed record LinkRow(InvitationLinkId Id, string IssuedFor, DateTimeOffset IssuedAt, DateTimeOffset? RevokedAt, DateTimeOffset? FetchedAt)
{
    /// <summary>Whom or what the publicist made it for.</summary>
    public string? Label { get; init; }

    /// <summary>Who holds it: the guest, or their assistant.</summary>
    public MailReader Holder { get; init; }
}

/// <summary>One thing that happened to a guest, in words.</summary>
public sealed record HistoryLine(DateTimeOffset At, string Words, string? By = null);
