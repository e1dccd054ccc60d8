using PressEvents.Data.Queries;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Rsvps;

namespace PressEvents.Web.Features.PersonalData.MyFile;

/// <summary>What the database holds on one guest and may be told to them: no tier, no notes, no other guest but whom they named.</summary>
public sealed record FileRow(LinkRow Link, string Organisation, PressEvent Event, FileGuest Guest)
{
    /// <summary>Null for a plus-one.</summary>
    public FileContact? Contact { get; init; }

    public IReadOnlyList<FileAnswer> Answers { get; init; } = [];

    public IReadOnlyList<FileCompanion> Companions { get; init; } = [];

    /// <summary>What the event asked and they answered, consents among it, those taken back as well.</summary>
    public IReadOnlyList<QuestionRow> Questions { get; init; } = [];

    public IReadOnlyList<FileOffer> Offers { get; init; } = [];

    /// <summary>Wishes to come instead of them, made with one of their links. Whose is not theirs to read.</summary>
    public IReadOnlyList<FileSubstitute> Substitutes { get; init; } = [];

    /// <summary>Their own wish to come instead of somebody, and what they wrote; null where they came by no such way.</summary>
    public FileSubstitute? CameInstead { get; init; }

    public IReadOnlyList<FileDevice> Devices { get; init; } = [];

    public IReadOnlyList<FileRules> Rules { get; init; } = [];

    public SeatRow? Seat { get; init; }

    public IReadOnlyList<FileMail> Mail { get; init; } = [];

    /// <summary>What they, or somebody for them, wrote back.</summary>
    public IReadOnlyList<FileReply> Replies { get; init; } = [];

    public IReadOnlyList<FileLink> Links { get; init; } = [];

    public IReadOnlyList<FileEvening> OtherEvenings { get; init; } = [];

    public IReadOnlyList<FileCorrection> Corrections { get; init; } = [];

    /// <summary>What they published lately, as the team wrote it down.</summary>
    public IReadOnlyList<FilePiece> Pieces { get; init; } = [];

    /// <summary>What they said they are writing; null where they said nothing.</summary>
    public FileBrief? Brief { get; init; }
}

public sealed record FileContact(ContactDetails Details, string? Outlet, DateTimeOffset Since, bool WasImported, DateTimeOffset? UnsubscribedAt)
{
    /// <summary>Until when an import or a merge keeps what it changed, so that it can be undone; null where none does.</summary>
    public DateTimeOffset? CopiesUntil { get; init; }
}

public sealed record FileGuest(string Name, GuestStatus Status, DateTimeOffset Since, Channel Via, bool ByThemselves)
{
    public int PlusOnesAllowed { get; init; }

    public string? Diet { get; init; }

    public string? DietNote { get; init; }

    public string? Access { get; init; }

    /// <summary>Whether the team gives them a seat that suits those needs.</summary>
    public bool NeedsAccessSeat { get; init; }

    /// <summary>As what a plus-one comes; null for a guest of their own.</summary>
    public PlusOneKind? Kind { get; init; }

    public string? Equipment { get; init; }

    public bool OutletPays { get; init; }

    public bool NoGifts { get; init; }

    /// <summary>The language they answered in.</summary>
    public string? Language { get; init; }

    /// <summary>The only people they may bring; empty where nobody was named.</summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    public DateTimeOffset? UnsubscribedAt { get; init; }
}

public sealed record FilePiece(string Title, DateOnly? PublishedOn, string? Address);

public sealed record FileBrief(string? Writing, string? Deadline, string? Exclusive);

public sealed record FileAnswer(DateTimeOffset At, Answer Answer, int PlusOnes, GuestStatus Outcome, Channel Via);

public sealed record FileCompanion(string Name, PlusOneKind? Kind, string? Diet, string? DietNote, string? Access, string? Equipment)
{
    public bool NeedsAccessSeat { get; init; }
}

public sealed record FileOffer(DateTimeOffset MadeAt, DateTimeOffset ExpiresAt, int Seats, OfferOutcome? Outcome);

public sealed record FileSubstitute(DateTimeOffset AskedAt, string? Note);

public sealed record FileDevice(DateTimeOffset ProvenAt, DateTimeOffset KeptUntil);

public sealed record FileRules(int Version, DateTimeOffset At, Channel Via);

/// <summary>One mail that was written back.</summary>
public sealed record FileReply(DateTimeOffset At, string Sender, string Subject, string Text);

public sealed record FileMail(MessageKind Kind, DateTimeOffset At, OutboxState State);

public sealed record FileLink(DateTimeOffset IssuedAt, DateTimeOffset? RevokedAt, DateTimeOffset? FetchedAt, int Fetches);

public sealed record FileEvening(string Title, DateTimeOffset StartsAt, string TimeZone, GuestStatus Status);

public sealed record FileCorrection(DateTimeOffset At, string Fields, string? WantedEmail);
