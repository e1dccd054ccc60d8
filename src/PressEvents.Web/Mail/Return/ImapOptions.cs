using System.Globalization;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace PressEvents.Web.Mail.Return;

/// <summary>The mailbox that bounces and replies come back to. Without a host nothing is read. Numbers stay text here so that a wrong one gets its sentence.</summary>
public sealed class ImapOptions
{
    public const string Section = "Imap";

    public string? Host { get; set; }

    public string? Port { get; set; }

    public string? UserName { get; set; }

    public string? Password { get; set; }

    /// <summary>None, StartTls, Tls or Auto; Auto where nothing is said.</summary>
    public string? Security { get; set; }

    /// <summary>The folder that is read; the inbox where nothing is said.</summary>
    public string? Folder { get; set; }

    internal bool HasMailbox => !string.IsNullOrWhiteSpace(Host);

    /// <summary>0 leaves it to the protection: 993 or 143.</summary>
    internal int PortNumber => int.Parse(SmtpOptions.OrDefault(Port, "0"), NumberStyles.None, CultureInfo.InvariantCulture);

    internal SecureSocketOptions Protection => SmtpOptions.ProtectionOf(Security);
}

/// <summary>Stops the start with one sentence for a setting of the mailbox that cannot be meant.</summary>
internal sealed class ImapChecks : IValidateOptions<ImapOptions>
{
    public ValidateOptionsResult Validate(string? name, ImapOptions options) =>
        Problem(options) is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;

    private static string? Problem(ImapOptions imap)
    {
        if (!int.TryParse(SmtpOptions.OrDefault(imap.Port, "0"), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port > ushort.MaxValue)
        {
            return $"Imap:Port is “{imap.Port}”; it must be a number from 1 to {ushort.MaxValue}.";
        }

        if (!Enum.TryParse<SmtpSecurity>(SmtpOptions.OrDefault(imap.Security, nameof(SmtpSecurity.Auto)), ignoreCase: true, out var security) || !Enum.IsDefined(security))
        {
            return $"Imap:Security is “{imap.Security}”; it must be None, StartTls, Tls or Auto.";
        }

        return imap.HasMailbox && (string.IsNullOrEmpty(imap.UserName) || string.IsNullOrEmpty(imap.Password))
            ? "With Imap:Host set, Imap:UserName and Imap:Password must be, too."
            : null;
    }
}
