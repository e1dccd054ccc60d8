using System.Globalization;
using Microsoft.Extensions.Options;
using PressEvents.Web.Mail.Signing;

namespace PressEvents.Web.Mail.Standing;

/// <summary>Asks DNS how the sender stands: who may send for it, whether its key is published, and what is to become of forged mail.</summary>
internal sealed class CheckStanding(DnsTexts dns, SigningKeys keys, IOptions<SmtpOptions> smtp, TimeProvider clock)
{
    /// <summary>The domain mail comes back to: SPF is asked there.</summary>
    public string? ReturnDomain => smtp.Value.Return is { } path ? new IdnMapping().GetAscii(path.Domain).ToLowerInvariant() : keys.Domain;

    /// <summary>Null where no sender is set.</summary>
    public async Task<StandingReport?> RunAsync(CancellationToken ct)
    {
        if (keys.Domain is not { } from || ReturnDomain is not { } returning)
        {
            return null;
        }

        var spf = dns.AskAsync(returning, ct);
        var dkim = DkimAsync(ct);
        var dmarc = DmarcAsync(from, returning, ct);
        return new StandingReport(
            clock.GetUtcNow(), SpfCheck.Of(await spf, returning, MailServer), await dkim, await dmarc);
    }

    /// <summary>Whether the record of this key is published.</summary>
    public async Task<Finding> OfKeyAsync(SigningKey key, CancellationToken ct) =>
        DkimCheck.Of(await dns.AskAsync(SigningRecord.HostOf(key.Key), ct), key);

    private string? MailServer => smtp.Value is { HasServer: true, Host: { } host } && Uri.CheckHostName(host) is UriHostNameType.Dns && host.Contains('.', StringComparison.Ordinal) ? host : null;

    private async Task<Finding> DkimAsync(CancellationToken ct)
    {
        var all = await keys.ListAsync(ct);
        return all.OrderByDescending(key => key.Key.SignsSince is not null).FirstOrDefault() is { } key ? await OfKeyAsync(key, ct) : DkimCheck.NoKey;
    }

    private async Task<Finding> DmarcAsync(string from, string returning, CancellationToken ct)
    {
        foreach (var domain in DmarcCheck.Places(from))
        {
            switch (await dns.AskAsync($"_dmarc.{domain}", ct))
            {
                case DnsAnswer.Silent silent:
                    return Finding.Unknown(silent.Why);
                case DnsAnswer.Texts texts when texts.All.Where(DmarcCheck.IsDmarc).ToList() is { Count: > 0 } records:
                    return DmarcCheck.Of(new DmarcPlace(domain, records), from, returning);
            }
        }

        return DmarcCheck.Of(null, from, returning);
    }
}
