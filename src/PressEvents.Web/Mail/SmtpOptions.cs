using System.Globalization;
using MailKit.Security;
using MimeKit;

namespace PressEvents.Web.Mail;

/// <summary>How the connection to the mail server is protected.</summary>
public enum SmtpSecurity
{
    None,
    StartTls,
    Tls,
    Auto,
}

/// <summary>The mail server. Without a host, mail is written into files instead. Numbers stay text here so that a wrong one gets its sentence.</summary>
public sealed class SmtpOptions
{
    public const string Section = "Smtp";
    internal const string UsualConnections = "4";
    internal const int MostConnections = 16;

    public string? Host { get; set; }

    public string? Port { get; set; }

    public string? UserName { get; set; }

    public string? Password { get; set; }

    public string? Security { get; set; }

    /// <summary>The sender, as an address or as a name with an address: Press office &lt;press@agency.example&gt;.</summary>
    public string? From { get; set; }

    /// <summary>Where the mail server sends back what cannot be delivered, such as bounces@agency.example. Each message gets one of its own, with a mark after a plus sign.</summary>
    public string? ReturnPath { get; set; }

    /// <summary>How many conversations with the mail server there may be at once, 1 to 16; 4 where nothing is said.</summary>
    public string? Connections { get; set; }

    internal bool HasServer => !string.IsNullOrWhiteSpace(Host);

    /// <summary>Where nothing is said, the usual one of the protection.</summary>
    internal int PortNumber => int.Parse(OrDefault(Port, "0"), NumberStyles.None, CultureInfo.InvariantCulture) is var port and > 0 ? port : Protection switch
    {
        SecureSocketOptions.SslOnConnect => 465,
        SecureSocketOptions.StartTls => 587,
        _ => 25,
    };

    /// <summary>Files are written one after the other.</summary>
    internal int ConnectionCount => HasServer ? int.Parse(OrDefault(Connections, UsualConnections), NumberStyles.None, CultureInfo.InvariantCulture) : 1;

    internal SecureSocketOptions Protection => ProtectionOf(Security);

    internal static SecureSocketOptions ProtectionOf(string? security) => Enum.Parse<SmtpSecurity>(OrDefault(security, nameof(SmtpSecurity.Auto)), ignoreCase: true) switch
    {
        SmtpSecurity.None => SecureSocketOptions.None,
        SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        SmtpSecurity.Auto => SecureSocketOptions.Auto,
    };

    /// <summary>The sender; null where none is set, which only mail written to files may be.</summary>
    internal MailboxAddress? Sender => Parse(From);

    internal MailboxAddress? Return => Parse(ReturnPath);

    private static MailboxAddress? Parse(string? from) =>
        MailboxAddress.TryParse(from, out var mailbox) && Domain.Contacts.EmailAddress.TryParse(mailbox.Address) is not null ? mailbox : null;

    internal static string OrDefault(string? value, string otherwise) => string.IsNullOrWhiteSpace(value) ? otherwise : value.Trim();
}
