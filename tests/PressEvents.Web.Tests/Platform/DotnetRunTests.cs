using System.Text.Json;
using PressEvents.Print.Tests.Support;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Platform;

/// <summary>The program as somebody with a clone starts it.</summary>
public sealed class DotnetRunTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task With_json_nothing_else_is_on_stdout()
    {
        var loaded = await RunAsync("sample");
        var links = await RunAsync("links", "--event", "the-defiant-ones", "--json");

        Assert.Contains("The sample evening is loaded", loaded, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(links);
        Assert.Equal(26, document.RootElement.GetArrayLength());
    }

    public void Dispose() => folder.Dispose();

    private async Task<string> RunAsync(params string[] verb)
    {
        using var process = CommandLine.StartProgram("run", folder.Path, ["--no-build", "--project", Path.Combine(RepositoryRoot.Folder, "src", "PressEvents.Web"), "--", .. verb], []);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await error);
        return output;
    }
}
