using PressEvents.Domain.Mail;

namespace PressEvents.Web.Components;

/// <summary>How the team reads what became of a message.</summary>
public static class MailStatusWords
{
    public static string Of(MailStatus status, bool hasServer) => status switch
    {
        MailStatus.Queued => "Queued",
        MailStatus.GoingOut => "Going out",
        MailStatus.Accepted => hasServer ? "Accepted by your mail server" : "Written to a file",
        MailStatus.Bounced => "Bounced",
        MailStatus.Failed => "Failed",
        MailStatus.InDoubt => "In doubt",
        MailStatus.Held => "Held back",
    };

    public static MarkShape ShapeOf(MailStatus status) => status switch
    {
        MailStatus.Queued => MarkShape.Ring,
        MailStatus.GoingOut => MarkShape.Disc,
        MailStatus.Accepted => MarkShape.Tick,
        MailStatus.Bounced or MailStatus.Failed => MarkShape.Cross,
        MailStatus.InDoubt => MarkShape.Diamond,
        MailStatus.Held => MarkShape.Dash,
    };

    public static string ToneOf(MailStatus status) => status switch
    {
        MailStatus.Accepted => "yes",
        MailStatus.Bounced or MailStatus.Failed => "no",
        MailStatus.InDoubt => "wait",
        MailStatus.Queued or MailStatus.GoingOut or MailStatus.Held => "quiet",
    };
}
