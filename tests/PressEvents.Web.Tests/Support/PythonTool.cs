using System.Diagnostics;

namespace PressEvents.Web.Tests.Support;

/// <summary>A small program of the tests, run by Debian's Python with Debian's packages.</summary>
internal static class PythonTool
{
    public static Process Start(string script, params IEnumerable<string> arguments) => Process.Start(
        new ProcessStartInfo("/usr/bin/python3", [Path.Combine(AppContext.BaseDirectory, "Support", script), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

    public static async Task<string> RunAsync(string script, byte[] input, params IEnumerable<string> arguments)
    {
        using var tool = Start(script, arguments);
        await tool.StandardInput.BaseStream.WriteAsync(input, TestContext.Current.CancellationToken);
        tool.StandardInput.Close();
        var said = await tool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        return said.Trim();
    }
}
