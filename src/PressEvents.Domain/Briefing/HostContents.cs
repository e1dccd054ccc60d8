using System.Text.Json.Serialization;
using PressEvents.Domain.Talents;

namespace PressEvents.Domain.Briefing;

/// <summary>What one entry of a list on the host sheet says. Never leaves the team.</summary>
[JsonDerivedType(typeof(HostileQuestion), nameof(HostileQuestion))]
[JsonDerivedType(typeof(OffTopic), nameof(OffTopic))]
[JsonDerivedType(typeof(ClockEntry), nameof(ClockEntry))]
[JsonDerivedType(typeof(DoNotSay), nameof(DoNotSay))]
public abstract record HostContent
{
    [JsonIgnore]
    public abstract HostList List { get; }
}

/// <summary>The lists of the host sheet.</summary>
public enum HostList
{
    Clock,
    HostileQuestions,
    OffTopics,
    DoNotSay,
}

/// <summary>A question to be ready for, with the answer as drafted.</summary>
/// <param name="Bridge">The line that leads back to what is to be said.</param>
public sealed record HostileQuestion(string Topic, string Question, string Answer, string? Bridge = null) : HostContent
{
    [JsonIgnore]
    public override HostList List => HostList.HostileQuestions;
}

/// <summary>A topic to decline, and the sentence to decline it with.</summary>
public sealed record OffTopic(string Topic, string Sentence) : HostContent
{
    [JsonIgnore]
    public override HostList List => HostList.OffTopics;
}

/// <summary>When what happens with the talent: car, arrival, make-up, exit.</summary>
/// <param name="At">Local to the event.</param>
/// <param name="Talent">Whose it is; null for everybody.</param>
public sealed record ClockEntry(TimeOnly At, string What, TalentId? Talent = null) : HostContent
{
    [JsonIgnore]
    public override HostList List => HostList.Clock;
}

/// <summary>What must not be said yet, and why.</summary>
public sealed record DoNotSay(string What, string? Why = null) : HostContent
{
    [JsonIgnore]
    public override HostList List => HostList.DoNotSay;
}
