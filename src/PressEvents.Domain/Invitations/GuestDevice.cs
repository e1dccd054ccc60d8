using System.Security.Cryptography;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Invitations;

public readonly record struct GuestDeviceId(Guid Value) : IId<GuestDeviceId>
{
    public static GuestDeviceId From(Guid value) => new(value);

    public static GuestDeviceId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>One browser of one guest: the code it asked for, and whether it proved it. Holds hashes only.</summary>
public sealed class GuestDevice : IScoped
{
    public const int Tries = 5;
    public const int CodesAnHour = 5;

    public static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private GuestDevice()    // for EF Core
    {
    }

    public GuestDevice(GuestDeviceId id, Guest guest, DeviceSecret secret, DateTimeOffset now)
    {
        Id = id;
        OrganisationId = guest.OrganisationId;
        EventId = guest.EventId;
        GuestId = guest.Id;
        SecretHash = secret.Hash();
        AskedAt = now;
    }

    public GuestDeviceId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public GuestId GuestId { get; private set; }

    public byte[] SecretHash { get; private set; } = [];

    /// <summary>When the last code was asked for.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Null until the mail with the code is about to go out.</summary>
    public byte[]? CodeHash { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>How often this code was typed wrong.</summary>
    public int WrongTries { get; private set; }

    public DateTimeOffset? ProvenAt { get; private set; }

    /// <summary>Until when the proof counts.</summary>
    public DateTimeOffset? KeptUntil { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public DeviceStanding StandingAt(DateTimeOffset now) => this switch
    {
        { RevokedAt: not null } => DeviceStanding.Unknown,
        { ProvenAt: not null } => now < KeptUntil ? DeviceStanding.Proven : DeviceStanding.Unknown,
        { WrongTries: >= Tries } => DeviceStanding.UsedUp,
        _ => now < (ExpiresAt ?? (AskedAt + CodeLife)) ? DeviceStanding.Asked : DeviceStanding.Expired,
    };

    /// <summary>Wants another code; the one before counts no more.</summary>
    public void AskAgain(DateTimeOffset now) => (AskedAt, CodeHash, SentAt, ExpiresAt, WrongTries) = (now, null, null, null, 0);

    /// <summary>Makes the code that is mailed now. A mail that is tried again carries another one.</summary>
    public DeviceCode MakeCode(DateTimeOffset now)
    {
        var code = DeviceCode.New();
        (CodeHash, SentAt, ExpiresAt, WrongTries) = (code.Hash(Id), now, now + CodeLife, 0);
        return code;
    }

    /// <summary>Looks at what was typed, and counts it where it is wrong.</summary>
    public CodeOutcome Try(DeviceCode typed, DateTimeOffset now)
    {
        switch (StandingAt(now))
        {
            case DeviceStanding.UsedUp:
                return CodeOutcome.UsedUp;
            case not DeviceStanding.Asked:
                return CodeOutcome.Expired;
        }

        if (CodeHash is { } hash && CryptographicOperations.FixedTimeEquals(hash, typed.Hash(Id)))
        {
            return CodeOutcome.Right;
        }

        WrongTries++;
        return CodeOutcome.Wrong;
    }

    /// <summary>Proven until a month after the evening. The browser gets a new secret: the one from before the proof opens nothing.</summary>
    public void Prove(DeviceSecret secret, PressEvent pressEvent, DateTimeOffset now)
    {
        var last = pressEvent.EndsAt > now ? pressEvent.EndsAt : now;
        (SecretHash, ProvenAt, KeptUntil, CodeHash) = (secret.Hash(), now, last + Kept, null);
    }

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
