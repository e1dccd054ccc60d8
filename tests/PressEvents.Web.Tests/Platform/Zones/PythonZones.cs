using System.Diagnostics;
using System.Text.Json;

namespace PressEvents.Web.Tests.Platform.Zones;

/// <summary>One wall time in one zone.</summary>
public sealed record WallTime(string Zone, string At);

/// <summary>What Python's zoneinfo says of it: the instant of the first such time, or none where the clocks leave it out.</summary>
public sealed record PythonTime(bool Missing, bool Double, string? Instant, string? Shown, string? LaterInstant, string? LaterShown, string? DayBefore);

/// <summary>Asks Python's zoneinfo, which shares no code with .NET's time zones.</summary>
internal static class PythonZones
{
    private const string Program = "/usr/bin/python3";

    private const string Script = """
        import sys, json
        from datetime import datetime, timedelta, timezone
        from zoneinfo import ZoneInfo

        def shown(at, zone):
            local = at.astimezone(zone)
            return f"{local:%A} {local.day}\u00a0{local:%B} {local.year}, {local:%H:%M}"

        def judge(case):
            zone, wall = ZoneInfo(case["Zone"]), datetime.fromisoformat(case["At"])
            first, second = (wall.replace(tzinfo=zone, fold=fold).astimezone(timezone.utc) for fold in (0, 1))
            if first.astimezone(zone).replace(tzinfo=None) != wall:
                return dict(Missing=True, Double=False)
            twice = first != second and second.astimezone(zone).replace(tzinfo=None) == wall
            before = (wall - timedelta(days=1)).replace(tzinfo=zone).astimezone(timezone.utc)
            return dict(Missing=False, Double=twice, Instant=f"{first:%Y-%m-%dT%H:%M:%SZ}", Shown=shown(first, zone),
                        LaterInstant=f"{second:%Y-%m-%dT%H:%M:%SZ}", LaterShown=shown(second, zone), DayBefore=f"{before:%Y-%m-%dT%H:%M:%SZ}")

        print(json.dumps([judge(case) for case in json.load(sys.stdin)]))
        """;

    public static async Task<IReadOnlyList<PythonTime>> AskAsync(IReadOnlyList<WallTime> cases)
    {
        Assert.True(File.Exists(Program), $"{Program} is needed to compare time zones with; install python3 and tzdata.");
        using var python = Process.Start(new ProcessStartInfo(Program, ["-c", Script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        await python.StandardInput.WriteAsync(JsonSerializer.Serialize(cases));
        python.StandardInput.Close();
        var error = python.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var answer = await python.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await python.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(python.ExitCode == 0, await error);
        return JsonSerializer.Deserialize<List<PythonTime>>(answer)!;
    }
}
