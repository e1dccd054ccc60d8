namespace PressEvents.Web.Mail.Standing;

/// <summary>Reads what the domain of the return path says about who may send for it (RFC 7208).</summary>
internal static class SpfCheck
{
    private const string Version = "v=spf1";

    public static Finding Of(DnsAnswer answer, string domain, string? mailServer) => answer switch
    {
        DnsAnswer.Silent silent => Finding.Unknown(silent.Why),
        DnsAnswer.Texts texts => Of([.. texts.All.Where(IsSpf)], new RecordToPublish(domain, $"{Version} {(mailServer is null ? "mx" : $"a:{mailServer}")} ~all")),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "An unknown answer."),
    };

    private static Finding Of(IReadOnlyList<string> records, RecordToPublish proposal) => records switch
    {
        [] => new(Verdict.Missing, $"{proposal.Host} does not say who may send for it. Your mail provider names the exact record; where the mail server is your own, it is this one.", proposal),
        [var only] => OfOne(only, proposal),
        _ => new(Verdict.Wrong, $"{proposal.Host} has {records.Count} SPF records. Receivers take several for none at all; join them into one.", null),
    };

    private static Finding OfOne(string record, RecordToPublish proposal)
    {
        var terms = record.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
        var all = terms.LastOrDefault(term => term.TrimStart('+', '-', '~', '?').Equals("all", StringComparison.OrdinalIgnoreCase));
        return all?[0] switch
        {
            '-' or '~' when terms.Length == 1 => new(Verdict.Wrong, $"{proposal.Host} says that nobody may send for it: “{record}”.", proposal),
            '-' or '~' => new(Verdict.Good, $"{proposal.Host} says who may send for it: “{record}”. Whether your mail server is among them, a mail to yourself shows."),
            null when terms.Any(term => term.StartsWith("redirect=", StringComparison.OrdinalIgnoreCase)) =>
                new(Verdict.Good, $"{proposal.Host} leaves it to another domain to say who may send: “{record}”."),
            _ => new(Verdict.Weak, $"{proposal.Host} does not rule anybody out: “{record}”. Let it end in ~all or -all."),
        };
    }

    private static bool IsSpf(string text) =>
        text.Equals(Version, StringComparison.OrdinalIgnoreCase) || text.StartsWith($"{Version} ", StringComparison.OrdinalIgnoreCase);
}
