using System.Globalization;
using PressEvents.Domain.Briefing;

namespace PressEvents.Web.Features.Briefing.HostSheets.Editing;

/// <summary>How the team reads a list of the host sheet.</summary>
internal sealed record HostListWords(string Title, string Add, string Empty)
{
    public static HostListWords For(HostList list) => list switch
    {
        HostList.Clock => new("Clock", "Add a time", "No times yet. Car, arrival, make-up, exit; the run of show and the courses are there by themselves."),
        HostList.HostileQuestions => new("Hard questions", "Add a question", "No questions yet. About five for each topic, each with an answer that could be read aloud and a line that leads back to the message."),
        HostList.OffTopics => new("Topics to decline", "Add a topic", "No topics yet. Each with the sentence to decline it with."),
        HostList.DoNotSay => new("Do not say", "Add what is not said", "Nothing yet. Facts under embargo and windows that have not opened are there by themselves."),
    };

    /// <summary>An entry in one line, and what stands below it.</summary>
    public static (string First, IReadOnlyList<string> Second) Of(HostContent content, HostListRow row) => content switch
    {
        ClockEntry one => ($"{one.At.ToString("HH:mm", CultureInfo.InvariantCulture)} {one.What}", [one.Talent is null ? "Everybody" : row.NameOf(one.Talent) ?? "Nobody who is still coming"]),
        HostileQuestion one => (one.Question, [.. new[] { one.Topic, one.Answer, one.Bridge is null ? null : $"Bridge: {one.Bridge}" }.OfType<string>()]),
        OffTopic one => (one.Topic, [one.Sentence]),
        DoNotSay one => (one.What, one.Why is null ? [] : [one.Why]),
        _ => ("", []),
    };
}
