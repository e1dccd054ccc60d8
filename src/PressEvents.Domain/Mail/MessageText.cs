using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Mail;

public readonly record struct MessageTextId(Guid Value) : IId<MessageTextId>
{
    public static MessageTextId From(Guid value) => new(value);

    public static MessageTextId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>What a publicist wrote for one kind of message: subject and Markdown body with placeholders.</summary>
public sealed class MessageText : IScoped
{
    public const int SubjectLength = 200;
    public const int BodyLength = 20_000;

    private MessageText()    // for EF Core
    {
    }

    public MessageText(MessageTextId id, PressEvent pressEvent, MessageKind kind, int wave, string subject, string body, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(subject);
        ArgumentException.ThrowIfNullOrWhiteSpace(body);
        Id = id;
        OrganisationId = pressEvent.OrganisationId;
        EventId = pressEvent.Id;
        (Kind, Wave, Subject, Body, WrittenAt) = (kind, wave, subject.Trim(), body, now);
    }

    public MessageTextId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public MessageKind Kind { get; private set; }

    /// <summary>The wave it was written for; 0 for messages that come in no waves and for the sample text.</summary>
    public int Wave { get; private set; }

    public string Subject { get; private set; } = "";

    public string Body { get; private set; } = "";

    /// <summary>The language it is written in, as one of the product's tags; null for the text that serves everybody no other one does.</summary>
    public string? Language { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>Says in which language it is written.</summary>
    public MessageText In(string? language)
    {
        Language = language;
        return this;
    }
}
