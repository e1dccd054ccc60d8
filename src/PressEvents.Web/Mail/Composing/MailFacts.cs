using PressEvents.Data.Queries;
using PressEvents.Data.Queries.Corrections;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Web.Platform.Calendar;

namespace PressEvents.Web.Mail.Composing;

/// <summary>All that a message to one guest may say; read once, in one transaction.</summary>
public sealed record MailFacts
{
    public required Guest Guest { get; init; }

    /// <summary>Null for a plus-one, who has no address of their own.</summary>
    public required Contact? Contact { get; init; }

    public required string? Outlet { get; init; }

    public required PressEvent Event { get; init; }

    public required string OrganisationName { get; init; }

    /// <summary>The offer the message makes, or tells the end of.</summary>
    public Offer? Offer { get; init; }

    /// <summary>Those who come along and hold a seat, in the order they were named.</summary>
    public IReadOnlyList<string> Companions { get; init; } = [];

    /// <summary>What the guest's calendar must learn with this message, if anything.</summary>
    public CalendarEntry? Calendar { get; init; }

    /// <summary>What the facts say that its text names.</summary>
    public FactWords Facts { get; init; } = FactWords.None;

    /// <summary>What a correction tells of.</summary>
    public IReadOnlyList<MailedCorrection> Corrections { get; init; } = [];

    /// <summary>For whom the message is meant to be read.</summary>
    public MailReader For { get; init; }

    /// <summary>Who reads it: an assistant also where the guest has no address, the guest also where the assistant has none.</summary>
    public MailReader Reader => (For, Own, Assistants) switch
    {
        (MailReader.Guest, null, { }) => MailReader.Assistant,
        (MailReader.Assistant, _, null) => MailReader.Guest,
        _ => For,
    };

    /// <summary>Where the message goes.</summary>
    public EmailAddress? Address => Reader is MailReader.Assistant ? Assistants : Own;

    private EmailAddress? Own => EmailAddress.TryParse(Contact?.Email);

    private EmailAddress? Assistants => EmailAddress.TryParse(Contact?.AssistantEmail);

    internal string FirstName =>
        Contact is { GivenName: { } given } && string.Equals(Contact.Name, Guest.Name, StringComparison.Ordinal) ? given : Guest.Name;
}

/// <summary>What one message says: the publicist's words, or none where the product words it, and what an answer led to.</summary>
public sealed record MessageDraft(MessageKind Kind, string? Subject, string? Body, GuestStatus? Outcome = null, int? WaitPosition = null)
{
    /// <summary>The language the publicist's words are in, as one of the product's tags; null for the product's first.</summary>
    public string? Language { get; init; }

    /// <summary>For a code, the six digits; they exist in this mail only.</summary>
    public DeviceCode? Code { get; init; }

    /// <summary>Whether it is only looked at: what is not so yet, such as an offer, is then shown by an example.</summary>
    public bool IsLookedAt { get; init; }
}

/// <summary>A message as its reader will see it.</summary>
public sealed record RenderedMail(string Subject, string Html, string Text)
{
    /// <summary>The language it is written in, as a BCP 47 tag.</summary>
    public string Language { get; init; } = "";
}
