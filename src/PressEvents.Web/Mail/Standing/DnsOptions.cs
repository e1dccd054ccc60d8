using System.Net;
using Microsoft.Extensions.Options;

namespace PressEvents.Web.Mail.Standing;

/// <summary>Whom to ask for DNS records. Where nothing is said, the name servers of the machine.</summary>
public sealed class DnsOptions
{
    public const string Section = "Dns";
    private const int UsualPort = 53;

    /// <summary>An address, with a port where it is not 53: 192.0.2.53:5353.</summary>
    public string? Server { get; set; }

    internal IPEndPoint? EndPoint => !string.IsNullOrWhiteSpace(Server) && IPEndPoint.TryParse(Server.Trim(), out var server)
        ? new IPEndPoint(server.Address, server.Port == 0 ? UsualPort : server.Port)
        : null;
}

/// <summary>Stops the start with one sentence for a name server that cannot be meant.</summary>
internal sealed class DnsChecks : IValidateOptions<DnsOptions>
{
    public ValidateOptionsResult Validate(string? name, DnsOptions options) => string.IsNullOrWhiteSpace(options.Server) || options.EndPoint is not null
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail($"Dns:Server is “{options.Server}”; it must be an address, such as 192.0.2.53 or 192.0.2.53:5353.");
}
