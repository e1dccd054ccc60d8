using System.Security.Cryptography;
using System.Text;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Rules;

public readonly record struct GroundRulesId(Guid Value) : IId<GroundRulesId>
{
    public static GroundRulesId From(Guid value) => new(value);

    public static GroundRulesId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>One version of an event's ground rules. A changed text is a new version; accepted text never changes.</summary>
public sealed class GroundRules : IScoped
{
    public const int MaxLength = 8000;

    private GroundRules()    // for EF Core
    {
    }

    public GroundRules(GroundRulesId id, PressEvent pressEvent, int version, string text, Guid? by, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        Id = id;
        OrganisationId = pressEvent.OrganisationId;
        EventId = pressEvent.Id;
        Version = version;
        Text = text.ReplaceLineEndings("\n").Trim();
        TextHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
        PublishedAt = now;
        PublishedBy = by;
    }

    public GroundRulesId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    /// <summary>Counts from 1; the highest is in force.</summary>
    public int Version { get; private set; }

    /// <summary>Markdown.</summary>
    public string Text { get; private set; } = "";

    /// <summary>SHA-256 of the text, lower-case hexadecimal: what exactly was accepted.</summary>
    public string TextHash { get; private set; } = "";

    public DateTimeOffset PublishedAt { get; private set; }

    public Guid? PublishedBy { get; private set; }
}

public readonly record struct RulesAcceptanceId(Guid Value) : IId<RulesAcceptanceId>
{
    public static RulesAcceptanceId From(Guid value) => new(value);

    public static RulesAcceptanceId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>One guest accepted one version of the rules: which text, when, and how.</summary>
public sealed class RulesAcceptance : IScoped
{
    private RulesAcceptance()    // for EF Core
    {
    }

    public RulesAcceptance(RulesAcceptanceId id, Guest guest, GroundRules rules, Channel via, DateTimeOffset now)
    {
        Id = id;
        OrganisationId = guest.OrganisationId;
        EventId = guest.EventId;
        GuestId = guest.Id;
        Version = rules.Version;
        TextHash = rules.TextHash;
        AcceptedAt = now;
        Channel = via;
    }

    public RulesAcceptanceId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public GuestId GuestId { get; private set; }

    public int Version { get; private set; }

    public string TextHash { get; private set; } = "";

    public DateTimeOffset AcceptedAt { get; private set; }

    public Channel Channel { get; private set; }
}
