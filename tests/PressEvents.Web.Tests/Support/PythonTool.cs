using System.Diagnostics;

namespace PressEvents.Web.Tests.Support;

/// <summary>A small program of the tests, run by Debian's Python with Debian's packages.</summary>
internal static class PythonTool
{
    public static Process Start(string script, params IEnumerable<string> arguments) => Launch([Path.Combine(AppContext.BaseDirectory, "Support", script), .. arguments]);

    public static Task<string> RunAsync(string script, byte[] input, params IEnumerable<string> arguments) => AnswerAsync(Start(script, arguments), input);

    /// <summary>The same for a few lines that stand with their test.</summary>
    public static Task<string> RunLinesAsync(string lines, byte[] input) => AnswerAsync(Launch(["-c", lines]), input);

    private static Process Launch(IEnumerable<string> arguments) => Process.Start(
        new ProcessStartInfo("/usr/bin/python3", arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;

    private static async Task<string> AnswerAsync(Process started, byte[] input)
    {
        using var tool = started;
        await tool.StandardInput.BaseStream.WriteAsync(input, TestContext.Current.CancellationToken);
        tool.StandardInput.Close();
        var said = await tool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        return said.Trim();
    }
}
