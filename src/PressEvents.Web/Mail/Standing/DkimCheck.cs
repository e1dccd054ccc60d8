using PressEvents.Web.Mail.Signing;

namespace PressEvents.Web.Mail.Standing;

/// <summary>Compares the key that signs with the one that is published.</summary>
internal static class DkimCheck
{
    public static Finding NoKey { get; } = new(Verdict.Missing, "Mail is not signed here: there is no key. Your mail server may sign it; otherwise make a key below.");

    public static Finding Of(DnsAnswer answer, SigningKey key)
    {
        var host = SigningRecord.HostOf(key.Key);
        return answer switch
        {
            DnsAnswer.Silent silent => Finding.Unknown(silent.Why),
            DnsAnswer.Texts { All.Count: 0 } => new(Verdict.Missing, $"The record of the key {key.Key.Selector} is not published yet. It is shown with the key."),
            DnsAnswer.Texts { All: [var only] } when SigningRecord.Publishes(only, key.Key) => Published(key),
            DnsAnswer.Texts { All: [_] } => new(Verdict.Wrong, $"What is published at {host} is not this key."),
            DnsAnswer.Texts => new(Verdict.Wrong, $"There are several records at {host}; only that of the key may be there."),
            _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "An unknown answer."),
        };
    }

    private static Finding Published(SigningKey key) => key switch
    {
        { IsUsable: false } => new(Verdict.Wrong, "The key cannot be read any more, so mail goes out unsigned. Throw it away and make a new one."),
        { Key.SignsSince: null } => new(Verdict.Weak, $"The key {key.Key.Selector} is published, but mail is not signed with it yet."),
        _ => new(Verdict.Good, $"The key {key.Key.Selector} is published, and mail is signed with it."),
    };
}
