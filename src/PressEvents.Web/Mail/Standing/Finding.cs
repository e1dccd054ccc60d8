namespace PressEvents.Web.Mail.Standing;

/// <summary>How one of the three records stands.</summary>
public enum Verdict
{
    Good,
    Weak,
    Missing,
    Wrong,
    Unknown,
}

/// <summary>What was found about one record, in plain words, with the record to publish where something is to be done.</summary>
public sealed record Finding(Verdict Verdict, string Words, RecordToPublish? Publish = null)
{
    public static Finding Unknown(string why) => new(Verdict.Unknown, $"This could not be checked. {why}");
}

/// <summary>A TXT record: where it goes and what it says.</summary>
public sealed record RecordToPublish(string Host, string Value);

/// <summary>How the sender stands with those who receive its mail.</summary>
internal sealed record StandingReport(DateTimeOffset At, Finding Spf, Finding Dkim, Finding Dmarc);
