using System.Globalization;

namespace PressEvents.Print.Tests.Support;

/// <summary>A process and all that it started, as Linux shows them below <c>/proc</c>.</summary>
internal sealed class ProcessTree(int root)
{
    // What the kernel counts in, on every machine of today.
    private const double TicksPerSecond = 100;

    /// <summary>The processes alive now, the root first.</summary>
    public IReadOnlyList<int> Living()
    {
        var parents = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out _))
            .Select(name => int.Parse(name!, CultureInfo.InvariantCulture))
            .Select(id => (Id: id, Parent: Stat(id) is { } stat ? (int)stat[1] : 0))
            .ToLookup(process => process.Parent, process => process.Id);
        var living = new List<int> { root };
        for (var index = 0; index < living.Count; index++)
        {
            living.AddRange(parents[living[index]]);
        }

        return living;
    }

    /// <summary>The processor time of the living, and of those who have ended and were waited for.</summary>
    public TimeSpan ProcessorTime() =>
        TimeSpan.FromSeconds(Living().Select(Stat).OfType<IReadOnlyList<long>>().Sum(stat => stat.Skip(11).Take(4).Sum()) / TicksPerSecond);

    /// <summary>Bytes of memory, each shared page divided among those who share it.</summary>
    public long Memory() => Living().Sum(MemoryOf);

    public static string CommandLine(int id) => Read(id, "cmdline")?.Replace('\0', ' ') ?? "";

    private static long MemoryOf(int id)
    {
        var line = Read(id, "smaps_rollup")?.Split('\n').FirstOrDefault(line => line.StartsWith("Pss:", StringComparison.Ordinal));
        return line is null ? 0 : 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }

    // The numbers after the name, which may hold anything: state (as 0), parent, …, user time 11, system time 12, both of ended children.
    private static IReadOnlyList<long>? Stat(int id) => Read(id, "stat") is { } stat
        ? [.. stat[(stat.LastIndexOf(')') + 2)..].Split(' ').Select(word => long.TryParse(word, CultureInfo.InvariantCulture, out var number) ? number : 0)]
        : null;

    private static string? Read(int id, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{file}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;    // it has ended
        }
    }
}
