using System.Text.RegularExpressions;
using PressEvents.Web.Audit;

namespace PressEvents.Web.Tests.Features.AuditTrail;

/// <summary>Nobody reads a bare name of an action.</summary>
public sealed partial class TrailWordsTests
{
    // Of the same form, and no actions: names of files.
    private static readonly string[] Files = ["csv", "json", "ics", "txt", "exe"];

    [Fact]
    public void Every_action_that_the_product_can_note_has_words()
    {
        var source = new DirectoryInfo(AppContext.BaseDirectory);
        while (source is not null && !File.Exists(Path.Combine(source.FullName, "PressEvents.sln")))
        {
            source = source.Parent;
        }

        var actions = ((string[])["PressEvents.Web", "PressEvents.Data"])
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(source!.FullName, "src", project), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.EndsWith("TrailWords.cs", StringComparison.Ordinal))
            .SelectMany(file => Action().Matches(File.ReadAllText(file)).Select(match => match.Groups["action"].Value))
            .Where(action => !Files.Contains(action.Split('.')[1], StringComparer.Ordinal))
            .Distinct(StringComparer.Ordinal).ToList();

        Assert.True(actions.Count > 100, $"{actions.Count} actions were found.");
        Assert.DoesNotContain(actions, action => !TrailWords.Knows(action));
    }

    [GeneratedRegex("\"(?<action>[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Action();
}
