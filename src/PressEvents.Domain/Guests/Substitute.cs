using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Guests;

public readonly record struct SubstituteId(Guid Value) : IId<SubstituteId>
{
    public static SubstituteId From(Guid value) => new(value);

    public static SubstituteId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>What became of the wish to come instead.</summary>
public enum SubstituteState
{
    Asked,
    Approved,
    Refused,
    TakenBack,
}

/// <summary>What somebody says of themselves who holds another's link and offers to come instead.</summary>
public sealed record SubstituteOffer(string Name, EmailAddress Email, string? JobTitle, string? Note);

/// <summary>Somebody offers to come instead of a guest, from the same outlet. The guest keeps status and seat until the publicist decides.</summary>
public sealed class Substitute : IScoped
{
    /// <summary>So many may ask by one link; more is mischief.</summary>
    public const int MostPerLink = 3;

    public const int JobTitleLength = 120;

    public const int NoteLength = 500;

    private Substitute()    // for EF Core
    {
    }

    public Substitute(SubstituteId id, Guest original, InvitationLinkId linkId, SubstituteOffer offer, Guid submission, DateTimeOffset now)
    {
        Id = id;
        OrganisationId = original.OrganisationId;
        EventId = original.EventId;
        GuestId = original.Id;
        LinkId = linkId;
        (Name, Email, JobTitle, Note) = (offer.Name, offer.Email.Value, offer.JobTitle, offer.Note);
        (Submission, AskedAt) = (submission, now);
    }

    public SubstituteId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    /// <summary>Whose invitation it is.</summary>
    public GuestId GuestId { get; private set; }

    /// <summary>The link they came by.</summary>
    public InvitationLinkId LinkId { get; private set; }

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    public string? JobTitle { get; private set; }

    /// <summary>Their line to the host.</summary>
    public string? Note { get; private set; }

    /// <summary>The form's one-time id: the same form posted twice is one wish. Unique per guest.</summary>
    public Guid Submission { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public SubstituteState State { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Where the original guest stood when somebody else was let in for them.</summary>
    public GuestStatus? OriginalWas { get; private set; }

    /// <summary>The place made for the substitute.</summary>
    public GuestId? NewGuestId { get; private set; }

    public Result Approve(Guest newGuest, GuestStatus originalWas, Actor by, DateTimeOffset now)
    {
        if (State is not SubstituteState.Asked)
        {
            return new SubstituteDecided(State);
        }

        (State, DecidedBy, DecidedAt, OriginalWas, NewGuestId) = (SubstituteState.Approved, by.PersonId, now, originalWas, newGuest.Id);
        return Result.Done;
    }

    public Result Refuse(Actor by, DateTimeOffset now)
    {
        if (State is not SubstituteState.Asked)
        {
            return new SubstituteDecided(State);
        }

        (State, DecidedBy, DecidedAt) = (SubstituteState.Refused, by.PersonId, now);
        return Result.Done;
    }

    /// <summary>Forgets who asked and what they wrote, for good; that somebody asked stays. Nobody is let in without a name.</summary>
    public void Forget(Actor by, DateTimeOffset now)
    {
        if (State is SubstituteState.Asked)
        {
            Refuse(by, now);
        }

        (Name, Email, JobTitle, Note) = (Guest.ErasedName, "", null, null);
    }

    /// <summary>The undo of the approval.</summary>
    public Result TakeBack(Actor by, DateTimeOffset now)
    {
        if (State is not SubstituteState.Approved)
        {
            return new SubstituteDecided(State);
        }

        (State, DecidedBy, DecidedAt) = (SubstituteState.TakenBack, by.PersonId, now);
        return Result.Done;
    }
}
