using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Mail;

namespace PressEvents.Web.Features.Messages.Stages;

/// <summary>The kinds of message that can be planned, and how each finds its readers: exactly as when a person sends it.</summary>
internal static class StagedKinds
{
    private static readonly TimeOnly Morning = new(10, 0);

    public static IReadOnlyList<MessageKind> All => MessageKinds.Sendable;

    /// <summary>What most evenings send, each at ten in the morning.</summary>
    public static IReadOnlyList<StagePlan> Usual { get; } =
    [
        new(MessageKind.SaveTheDate, StageAnchor.Start, -35, Morning),
        new(MessageKind.Invitation, StageAnchor.Start, -21, Morning),
        new(MessageKind.Reminder, StageAnchor.Deadline, -3, Morning),
        new(MessageKind.PackReady, StageAnchor.Start, -1, Morning),
        new(MessageKind.ThankYou, StageAnchor.Start, 1, Morning),
        new(MessageKind.ClipRequest, StageAnchor.Start, 7, Morning),
    ];

    /// <summary>Who would get it now.</summary>
    public static Task<Audience> AudienceAsync(PressDb db, PressEventId eventId, MessageKind kind, DateTimeOffset now, CancellationToken ct) => kind switch
    {
        MessageKind.Invitation => MessageAudience.ToInviteAsync(db, eventId, new InvitationChoice(), ct),
        MessageKind.Reminder => MessageAudience.ToRemindAsync(db, eventId, now, ct),
        _ => MessageAudience.ToTellAsync(db, eventId, kind, ct),
    };
}
