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

    public IReadOnlyList<FileRules> Rules { get; init; } = [];

    public SeatRow? Seat { get; init; }

    public IReadOnlyList<FileMail> Mail { get; init; } = [];

    public IReadOnlyList<FileLink> Links { get; init; } = [];

    public IReadOnlyList<FileEvening> OtherEvenings { get; init; } = [];

    public IReadOnlyList<FileCorrection> Corrections { get; init; } = [];
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

    public DateTimeOffset? UnsubscribedAt { get; init; }
}

public sealed record FileAnswer(DateTimeOffset At, Answer Answer, int PlusOnes, GuestStatus Outcome, Channel Via);

public sealed record FileCompanion(string Name, string? Diet, string? DietNote, string? Access);

public sealed record FileRules(int Version, DateTimeOffset At, Channel Via);

public sealed record FileMail(MessageKind Kind, DateTimeOffset At, OutboxState State);

public sealed record FileLink(DateTimeOffset IssuedAt, DateTimeOffset? RevokedAt, DateTimeOffset? FetchedAt, int Fetches);

public sealed record FileEvening(string Title, DateTimeOffset StartsAt, string TimeZone, GuestStatus Status);

public sealed record FileCorrection(DateTimeOffset At, string Fields, string? WantedEmail);
