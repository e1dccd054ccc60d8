namespace PressEvents.Domain.Mail;

/// <summary>What became of a message, as people are told. Never “delivered” or “read”: nobody can know that.</summary>
public enum MailStatus
{
    Queued,
    GoingOut,
    Accepted,
    Bounced,
    Failed,
    InDoubt,
    Held,
}

/// <summary>Tells it from what the outbox knows.</summary>
public static class MailStatuses
{
    public static MailStatus Of(OutboxState state, bool hasBounced) => state switch
    {
        OutboxState.Queued => MailStatus.Queued,
        OutboxState.Claimed or OutboxState.Data => MailStatus.GoingOut,
        OutboxState.Sent or OutboxState.InDoubt when hasBounced => MailStatus.Bounced,
        OutboxState.Sent => MailStatus.Accepted,
        OutboxState.Failed => MailStatus.Failed,
        OutboxState.InDoubt => MailStatus.InDoubt,
        OutboxState.Held => MailStatus.Held,
    };
}
