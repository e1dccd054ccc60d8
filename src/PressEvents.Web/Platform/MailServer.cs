namespace PressEvents.Web.Platform;

/// <summary>Whether mail leaves this machine at all; the back office says so when it does not.</summary>
public sealed class MailServer(IConfiguration configuration)
{
    public bool IsSet => !string.IsNullOrWhiteSpace(configuration["Smtp:Host"]);
}
