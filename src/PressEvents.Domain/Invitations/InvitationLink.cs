using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Invitations;

public readonly record struct InvitationLinkId(Guid Value) : IId<InvitationLinkId>
{
    public static InvitationLinkId From(Guid value) => new(value);

    public static InvitationLinkId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>One personal link of one guest, kept as a hash and revocable by itself.</summary>
public sealed class InvitationLink : IScoped
{
    public const int LabelLength = 60;

    private InvitationLink()    // for EF Core
    {
    }

    public InvitationLink(InvitationLinkId id, Invitation invitation, InvitationToken token, string issuedFor, DateTimeOffset now)
    {
        Id = id;
        OrganisationId = invitation.OrganisationId;
        EventId = invitation.EventId;
        InvitationId = invitation.Id;
        GuestId = invitation.GuestId;
        TokenHash = token.Hash();
        IssuedFor = issuedFor;
        IssuedAt = now;
    }

    public InvitationLinkId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public InvitationId InvitationId { get; private set; }

    public GuestId GuestId { get; private set; }

    public byte[] TokenHash { get; private set; } = [];

    /// <summary>What carried the link out: a kind of message, or the command line.</summary>
    public string IssuedFor { get; private set; } = "";

    /// <summary>Whom or what the publicist made it for; null where nobody said.</summary>
    public string? Label { get; private set; }

    /// <summary>Who it was sent to: whoever answers with it is named so in the history.</summary>
    public MailReader Holder { get; private set; }

    public DateTimeOffset IssuedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public bool IsValid => RevokedAt is null;

    public void LabelFor(string? what) => Label = what;

    public void GiveTo(MailReader holder) => Holder = holder;

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}

/// <summary>The note that a link was fetched, by whom- or whatever. No rule reads it.</summary>
public sealed class LinkFetch : IScoped
{
    private LinkFetch()    // for EF Core
    {
    }

    public LinkFetch(InvitationLinkId linkId, OrganisationId organisationId, DateTimeOffset at)
    {
        (LinkId, OrganisationId, FirstAt, LastAt) = (linkId, organisationId, at, at);
    }

    public InvitationLinkId LinkId { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public DateTimeOffset FirstAt { get; private set; }

    public DateTimeOffset LastAt { get; private set; }

    public int Count { get; private set; }

    public void Note(DateTimeOffset at, int times) => (LastAt, Count) = (at, Count + times);
}
