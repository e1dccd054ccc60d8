using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Mail;

public readonly record struct MailSuppressionId(Guid Value) : IId<MailSuppressionId>
{
    public static MailSuppressionId From(Guid value) => new(value);

    public static MailSuppressionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>Why an address is not written to.</summary>
public enum SuppressionReason
{
    /// <summary>Whoever reads it asked for it.</summary>
    Unsubscribed,

    /// <summary>Mail to it came back for good.</summary>
    Bounced,
}

/// <summary>An address that gets no mail it did not ask for, kept as a keyed hash so that it holds whoever imports the address again.</summary>
public sealed class MailSuppression : IScoped
{
    private MailSuppression()    // for EF Core
    {
    }

    public MailSuppression(MailSuppressionId id, OrganisationId organisationId, byte[] addressHash, SuppressionReason reason, PressEventId? eventId, DateTimeOffset now) =>
        (Id, OrganisationId, AddressHash, Reason, EventId, At) = (id, organisationId, addressHash, reason, eventId, now);

    public MailSuppressionId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    /// <summary>HMAC-SHA-256 of the address's key under <see cref="Organisation.AddressSecret"/>.</summary>
    public byte[] AddressHash { get; private set; } = [];

    public SuppressionReason Reason { get; private set; }

    /// <summary>The one event it is about; null for everything the organisation sends.</summary>
    public PressEventId? EventId { get; private set; }

    public DateTimeOffset At { get; private set; }
}
