using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace PressEvents.Web.Features.Seating.Solving;

/// <summary>How to start this program once more.</summary>
internal static class WorkerProgram
{
    // The rest of our environment may hold passwords and is none of a search's business.
    private static readonly string[] PassedOn = ["PATH", "HOME", "LANG", "TMPDIR", "LD_LIBRARY_PATH", "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "SystemRoot", "TEMP", "TMP", "USERPROFILE"];

    public static ProcessStartInfo Start(WorkerLimits limits)
    {
        var (program, arguments) = Command(typeof(WorkerProgram).Assembly.Location, Environment.ProcessPath);
        var start = new ProcessStartInfo(program, [.. arguments, WorkVerb.Name])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Except(PassedOn, StringComparer.OrdinalIgnoreCase).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = limits.Memory.ToString("x", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_TieredPGO"] = "0";    // it does not live long enough to profit
        return start;
    }

    /// <summary>The program that runs now if it is ours; else, as under <c>dotnet run</c> and in tests, dotnet with our assembly.</summary>
    /// <param name="assembly">Where our assembly lies; empty when it is inside the program.</param>
    /// <param name="process">What runs now.</param>
    public static (string Program, string[] Arguments) Command(string assembly, string? process) =>
        assembly.Length == 0 || Same(process, assembly) ? (process!, [])
        : Same(process, "dotnet") ? (process!, [assembly])
        : (Dotnet, [assembly]);

    // The host that belongs to the runtime we run on: DOTNET/shared/Microsoft.NETCore.App/VERSION.
    private static string Dotnet
    {
        get
        {
            var host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
            return File.Exists(host) ? host : "dotnet";
        }
    }

    private static bool Same(string? program, string other) =>
        program is not null && string.Equals(Path.GetFileName(program).Replace(".exe", "", StringComparison.OrdinalIgnoreCase), Path.GetFileName(other).Replace(".dll", "", StringComparison.OrdinalIgnoreCase), StringComparison.OrdinalIgnoreCase);
}
