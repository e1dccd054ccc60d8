using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Mail;
using PressEvents.Web.Mail.Composing;

namespace PressEvents.Web.Features.Messages;

/// <summary>What one press of the button, or one stage, sends.</summary>
public sealed record Sending(Guid Id)
{
    /// <summary>The stage that sends; null where a person does.</summary>
    public MessageStageId? StageId { get; init; }

    /// <summary>Whether whoever sleeps now gets it in their morning.</summary>
    public bool KeepsQuietHours { get; init; }

    public static Sending New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    internal void Queue(Work work, PressEvent pressEvent, AudienceMember member, MessageKind kind, OwnTexts texts)
    {
        var message = new OutboxMessage(OutboxMessageId.New(work.Now), member.Guest, kind, texts.For(member.Guest, member.Spoken)?.Id, null, work.Now).PartOf(Id, StageId);
        if (KeepsQuietHours)
        {
            message.WaitUntil(QuietHours.After(work.Now, ZoneOf(member, pressEvent)));
        }

        work.Queue(message);
    }

    private static TimeZoneInfo ZoneOf(AudienceMember member, PressEvent pressEvent) =>
        member.TimeZone is { } own && TimeZoneInfo.TryFindSystemTimeZoneById(own, out var zone) ? zone : TimeZoneInfo.FindSystemTimeZoneById(pressEvent.TimeZone);
}
