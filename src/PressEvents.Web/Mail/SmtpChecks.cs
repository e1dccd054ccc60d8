using System.Globalization;
using Microsoft.Extensions.Options;
using PressEvents.Web.Mail.Return;

namespace PressEvents.Web.Mail;

/// <summary>Stops the start with one sentence for a mail setting that cannot be meant.</summary>
internal sealed class SmtpChecks : IValidateOptions<SmtpOptions>
{
    public ValidateOptionsResult Validate(string? name, SmtpOptions options) =>
        Problem(options) is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;

    private static string? Problem(SmtpOptions smtp)
    {
        if (!int.TryParse(SmtpOptions.OrDefault(smtp.Port, "0"), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port > ushort.MaxValue)
        {
            return $"Smtp:Port is “{smtp.Port}”; it must be a number from 1 to {ushort.MaxValue}.";
        }

        if (!int.TryParse(SmtpOptions.OrDefault(smtp.Connections, SmtpOptions.UsualConnections), NumberStyles.None, CultureInfo.InvariantCulture, out var connections)
            || connections is < 1 or > SmtpOptions.MostConnections)
        {
            return $"Smtp:Connections is “{smtp.Connections}”; it must be a number from 1 to {SmtpOptions.MostConnections}.";
        }

        if (!Enum.TryParse<SmtpSecurity>(SmtpOptions.OrDefault(smtp.Security, nameof(SmtpSecurity.Auto)), ignoreCase: true, out var security) || !Enum.IsDefined(security))
        {
            return $"Smtp:Security is “{smtp.Security}”; it must be None, StartTls, Tls or Auto.";
        }

        if (!string.IsNullOrWhiteSpace(smtp.From) && smtp.Sender is null)
        {
            return $"Smtp:From is “{smtp.From}”; it must be one address, such as Press office <press@agency.example>.";
        }

        if (smtp.HasServer && smtp.Sender is null)
        {
            return "With Smtp:Host set, Smtp:From must say who sends, such as Press office <press@agency.example>.";
        }

        if (!string.IsNullOrWhiteSpace(smtp.ReturnPath) && (smtp.Return is null || smtp.Return.LocalPart.Length > ReturnPaths.MostBefore))
        {
            return $"Smtp:ReturnPath is “{smtp.ReturnPath}”; it must be one address with at most {ReturnPaths.MostBefore} letters before the @, such as bounces@agency.example.";
        }

        return !string.IsNullOrEmpty(smtp.UserName) && string.IsNullOrEmpty(smtp.Password)
            ? "Smtp:UserName is set, so Smtp:Password must be, too."
            : null;
    }
}
