using DnsClient;
using DnsClient.Protocol;
using Microsoft.Extensions.Options;

namespace PressEvents.Web.Mail.Standing;

/// <summary>Reads TXT records. Knows a name without any from a name server that does not answer.</summary>
internal sealed class DnsTexts(IOptions<DnsOptions> options)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<DnsAnswer> AskAsync(string name, CancellationToken ct)
    {
        NameServer[] servers = options.Value.EndPoint is { } set
            ? [new NameServer(set)]
            : [.. NameServer.ResolveNameServers(skipIPv6SiteLocal: true, fallbackToGooglePublicDns: false)];
        if (servers.Length == 0)
        {
            return new DnsAnswer.Silent("This machine knows no name server.");
        }

        try
        {
            var client = new LookupClient(new LookupClientOptions(servers) { Timeout = Patience, Retries = 1, UseCache = false, ThrowDnsErrors = false });
            return AnswerIn(await client.QueryAsync(name, QueryType.TXT, cancellationToken: ct));
        }
        catch (DnsResponseException unanswered)
        {
            return new DnsAnswer.Silent($"The name server did not answer: {unanswered.DnsError}");
        }
    }

    // Also “no such name”: that is an answer.
    private static DnsAnswer AnswerIn(IDnsQueryResponse response) => response.Header.ResponseCode switch
    {
        DnsHeaderResponseCode.NoError or DnsHeaderResponseCode.NotExistentDomain =>
            new DnsAnswer.Texts([.. response.Answers.OfType<TxtRecord>().Select(record => string.Concat(record.Text))]),
        var code => new DnsAnswer.Silent($"The name server could not tell ({code})."),
    };
}

/// <summary>What a name server said to a question for text.</summary>
internal abstract record DnsAnswer
{
    /// <summary>The texts at the name; none where there is no such name.</summary>
    internal sealed record Texts(IReadOnlyList<string> All) : DnsAnswer;

    /// <summary>Nothing can be said: there was no answer, or none that settles it.</summary>
    internal sealed record Silent(string Why) : DnsAnswer;
}
