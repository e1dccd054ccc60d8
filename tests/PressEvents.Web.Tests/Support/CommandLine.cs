using System.Diagnostics;

namespace PressEvents.Web.Tests.Support;

/// <summary>The built product as its own process, as an operator starts it.</summary>
public static class CommandLine
{
    private static string Program => Path.Combine(AppContext.BaseDirectory, "PressEvents.Web.dll");

    public static async Task<(int Code, string Error)> RunAsync(string dataDirectory, params string[] arguments)
    {
        var (code, _, error) = await RunFullyAsync(dataDirectory, arguments);
        return (code, error);
    }

    public static async Task<(int Code, string Output, string Error)> RunFullyAsync(string dataDirectory, params string[] arguments)
    {
        using var process = Start(dataDirectory, arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, error);
    }

    public static Process Start(string dataDirectory, IReadOnlyList<string> arguments, params IEnumerable<(string Name, string Value)> settings) =>
        StartProgram(Program, dataDirectory, arguments, settings);

    /// <summary>Starts another program of ours, with the product's settings.</summary>
    public static Process StartProgram(
        string program, string dataDirectory, IReadOnlyList<string> arguments, IEnumerable<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["PressEvents__DataDirectory"] = dataDirectory;
        start.Environment["PressEvents__PublicBaseUrl"] = "http://localhost:5080";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The product could not be started.");
    }
}
