using PressEvents.Data.Queries;
using PressEvents.Domain.Mail;
using PressEvents.Web.Components;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Messages;

/// <summary>How the team reads what became of a message. Never “delivered”: nobody can know that.</summary>
internal static class MessageStateWords
{
    public static string Of(OutboxState state, bool hasServer) => state switch
    {
        OutboxState.Queued => "Waiting",
        OutboxState.Claimed or OutboxState.Data => "Going out",
        OutboxState.Sent => hasServer ? "Taken by the mail server" : "Written to a file",
        OutboxState.Failed => "Failed",
        OutboxState.InDoubt => "In doubt",
        OutboxState.Held => "Held back",
    };

    public static MarkShape ShapeOf(OutboxState state) => state switch
    {
        OutboxState.Queued => MarkShape.Ring,
        OutboxState.Claimed or OutboxState.Data => MarkShape.Disc,
        OutboxState.Sent => MarkShape.Tick,
        OutboxState.Failed => MarkShape.Cross,
        OutboxState.InDoubt => MarkShape.Diamond,
        OutboxState.Held => MarkShape.Dash,
    };

    public static string ToneOf(OutboxState state) => state switch
    {
        OutboxState.Sent => "yes",
        OutboxState.Failed => "no",
        OutboxState.InDoubt => "wait",
        OutboxState.Queued or OutboxState.Claimed or OutboxState.Data or OutboxState.Held => "quiet",
    };

    /// <summary>What more there is to say: why, and when it is tried again.</summary>
    public static string MoreOf(MessageRow row, string timeZone) => (row.State, row.Reason) switch
    {
        (_, null) => "",
        (OutboxState.Queued, { } reason) => $"{reason} Next try {EventWords.Short(row.NotBefore, timeZone)}.",
        (_, { } reason) => reason,
    };
}
