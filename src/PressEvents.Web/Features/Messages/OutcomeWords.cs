using PressEvents.Data.Queries;
using PressEvents.Domain.Mail;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Messages;

/// <summary>What there is to say of a message beside its state.</summary>
internal static class OutcomeWords
{
    /// <summary>Why, in the mail server's words where it had any, and what comes next.</summary>
    public static string MoreOf(MessageRow row, string timeZone) => row switch
    {
        { IsResent: true } => $"Sent anew to another address. {row.BounceWords ?? row.Reason}".TrimEnd(),
        { Status: MailStatus.Bounced } => row.BounceWords ?? "",
        { Status: MailStatus.Queued, Reason: { } reason } => $"{reason} Next try {EventWords.Short(row.NotBefore, timeZone)}.",
        { Status: MailStatus.Queued } when row.NotBefore > row.QueuedAt => $"Goes out {EventWords.Short(row.NotBefore, timeZone)}.",
        _ => row.Reason ?? "",
    };
}
