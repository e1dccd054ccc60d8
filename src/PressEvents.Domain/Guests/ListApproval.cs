using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Guests;

public readonly record struct ListApprovalId(Guid Value) : IId<ListApprovalId>
{
    public static ListApprovalId From(Guid value) => new(value);

    public static ListApprovalId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>What became of the request to approve a list.</summary>
public enum ApprovalState
{
    Asked,
    Approved,
    SentBack,
    Withdrawn,
}

/// <summary>A second pair of eyes on a guest list before its first send: who asked, for whom exactly, and what the other said.</summary>
public sealed class ListApproval : IScoped
{
    public const int NoteLength = 1000;

    private ListApproval()    // for EF Core
    {
    }

    public ListApproval(ListApprovalId id, PressEvent pressEvent, IReadOnlyCollection<GuestId> guests, MemberId askedBy, DateTimeOffset now)
    {
        Id = id;
        OrganisationId = pressEvent.OrganisationId;
        EventId = pressEvent.Id;
        Guests = string.Join(',', guests.Select(guest => guest.Value.ToString("N")));
        GuestCount = guests.Count;
        (AskedBy, AskedAt) = (askedBy, now);
    }

    public ListApprovalId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public MemberId AskedBy { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>The ids of those on the list when it was asked for, comma-separated.</summary>
    public string Guests { get; private set; } = "";

    public int GuestCount { get; private set; }

    public ApprovalState State { get; private set; }

    public MemberId? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? Note { get; private set; }

    public IReadOnlySet<GuestId> GuestIds =>
        Guests.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => GuestId.From(Guid.ParseExact(id, "N"))).ToHashSet();

    /// <summary>How many of these were not on the list when it was asked for.</summary>
    public int Misses(IEnumerable<GuestId> audience)
    {
        var covered = GuestIds;
        return audience.Count(guest => !covered.Contains(guest));
    }

    /// <summary>Takes the request back, or makes way for another; whoever does it.</summary>
    public Result Withdraw(MemberId by, DateTimeOffset now)
    {
        if (State is not ApprovalState.Asked)
        {
            return new ApprovalDecided();
        }

        (State, DecidedBy, DecidedAt) = (ApprovalState.Withdrawn, by, now);
        return Result.Done;
    }

    public void ForgetNote() => Note = null;

    /// <summary>Nobody approves their own request, and nobody decides twice.</summary>
    public Result Decide(ApprovalState state, MemberId by, string? note, DateTimeOffset now)
    {
        if (State is not ApprovalState.Asked)
        {
            return new ApprovalDecided();
        }

        if (by == AskedBy)
        {
            return new OwnApproval();
        }

        (State, DecidedBy, DecidedAt, Note) = (state, by, now, note);
        return Result.Done;
    }
}
