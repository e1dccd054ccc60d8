namespace PressEvents.Data;

/// <summary>How far a mailbox was read, so that a restart reads no mail twice (RFC 9051: ids hold while the folder's validity does).</summary>
public sealed class MailboxMark
{
    /// <summary>Account, server and folder.</summary>
    public required string Mailbox { get; init; }

    public required long Validity { get; set; }

    public required long LastUid { get; set; }
}
