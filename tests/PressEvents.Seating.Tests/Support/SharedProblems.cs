using System.Text.Json;
using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Tests.Support;

/// <summary>The seven problems of the folder Data, with the best scores anybody has found for them.</summary>
internal static class SharedProblems
{
    public static IReadOnlyList<string> Dinners { get; } = ["dinner-a-1", "dinner-a-2", "dinner-b-1", "dinner-b-2"];

    public static IReadOnlyList<string> All { get; } = [.. Dinners, "gala-1", "gala-open-1", "hall-1"];

    public static SeatingProblem Load(string name) =>
        ProblemFile.Read(File.ReadAllText(PathOf(name))) is { Problem: { } problem } ? problem : throw new InvalidDataException($"{name} is no problem.");

    public static int BestKnown(string name) => JsonSerializer.Deserialize<Dictionary<string, int>>(File.ReadAllText(PathOf("best-known")))![name];

    /// <summary>Where a problem's file lies, for what reads files.</summary>
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Data", name + ".json");
}
