using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Guests;

public readonly record struct OfferId(Guid Value) : IId<OfferId>
{
    public static OfferId From(Guid value) => new(value);

    public static OfferId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>How an offer ended.</summary>
public enum OfferOutcome
{
    Taken,
    PassedOn,
    Lapsed,
    TakenBack,
}

/// <summary>What an offer is to the party: its one seat, all its seats, some of them, or more beside those it has.</summary>
public enum OfferShape
{
    One,
    Party,
    Part,
    Rest,
}

/// <summary>Free places held for a party on the wait-list until an instant. A party has at most one that is open.</summary>
public sealed class Offer : IScoped
{
    public const int ReasonLength = 500;

    private Offer()    // for EF Core
    {
    }

    public Offer(OfferId id, PressEvent pressEvent, Party party, Guest lead, OfferedSeats seats, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seats.Seats, 1, nameof(seats));
        Id = id;
        OrganisationId = pressEvent.OrganisationId;
        EventId = pressEvent.Id;
        PartyId = party.Id;
        GuestId = lead.Id;
        (Seats, Asked, IsForRest) = (seats.Seats, seats.Asked, seats.IsForRest);
        WaitSequence = party.WaitSequence ?? 0;
        (MadeAt, ExpiresAt) = (now, pressEvent.OfferEnds(now));
    }

    public OfferId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public PartyId PartyId { get; private set; }

    /// <summary>The guest who answers for the party.</summary>
    public GuestId GuestId { get; private set; }

    public int Seats { get; private set; }

    /// <summary>How many of the party waited when it was made.</summary>
    public int Asked { get; private set; }

    /// <summary>Whether the guest has a seat already, and this is for those they bring.</summary>
    public bool IsForRest { get; private set; }

    /// <summary>The party's place on the wait-list before, for an offer that is taken back.</summary>
    public long WaitSequence { get; private set; }

    /// <summary>So many of the seats were more than the room holds, on purpose.</summary>
    public int Over { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>The member who made it; null when the product did.</summary>
    public MemberId? MadeBy { get; private set; }

    /// <summary>Why it was made out of order or beyond the room.</summary>
    public string? Reason { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public OfferOutcome? Outcome { get; private set; }

    public OfferShape Shape => this switch
    {
        { IsForRest: true } => OfferShape.Rest,
        _ when Seats < Asked => OfferShape.Part,
        { Seats: 1 } => OfferShape.One,
        _ => OfferShape.Party,
    };

    public bool IsOpenAt(DateTimeOffset now) => EndedAt is null && now < ExpiresAt;

    public void MakeByHand(MemberId by, string? reason) => (MadeBy, Reason) = (by, reason);

    /// <summary>Made and taken in one act, though the room is full.</summary>
    public void Overbook(MemberId by, string reason, int over, DateTimeOffset now)
    {
        (MadeBy, Reason, Over) = (by, reason, over);
        End(OfferOutcome.Taken, now);
    }

    public void ForgetReason() => Reason = null;

    public void End(OfferOutcome outcome, DateTimeOffset now)
    {
        if (EndedAt is not null)
        {
            throw new InvalidOperationException($"Offer {Id.Value} ended already: {Outcome}.");
        }

        (Outcome, EndedAt) = (outcome, now);
    }
}

/// <summary>The seats of an offer, of how many that waited, and whether the guest has their own already.</summary>
public sealed record OfferedSeats(int Seats, int Asked, bool IsForRest);
