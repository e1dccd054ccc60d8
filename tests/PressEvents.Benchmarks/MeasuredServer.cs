using System.Diagnostics;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Benchmarks;

/// <summary>One server in a process of its own; its processor time is what it costs.</summary>
internal sealed class MeasuredServer : IAsyncDisposable
{
    private readonly Process process;

    private MeasuredServer(string name, Process process, Uri address) => (Name, this.process, Address) = (name, process, address);

    public string Name { get; }

    public Uri Address { get; }

    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static async Task<MeasuredServer> StartAsync(string name, string folder, CancellationToken ct)
    {
        var address = new Uri($"http://localhost:{Loopback.FreePort()}");
        string[] own = name is "product" ? [name, "--urls", address.ToString()] : [name, folder, address.ToString()];
        var start = new ProcessStartInfo(Environment.ProcessPath!, own) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["PressEvents__DataDirectory"] = folder;
        start.Environment["PressEvents__PublicBaseUrl"] = address.ToString();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Benchmark";
        start.Environment["Logging__LogLevel__Default"] = "Error";
        var started = Process.Start(start) ?? throw new InvalidOperationException($"The {name} could not be started.");
        _ = started.StandardOutput.ReadToEndAsync(ct);
        var server = new MeasuredServer(name, started, address);
        await server.AwaitAsync(ct);
        return server;
    }

    public ValueTask DisposeAsync()
    {
        process.Kill();
        process.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task AwaitAsync(CancellationToken ct)
    {
        using var browser = new HttpClient { BaseAddress = Address };
        for (var tries = 0; tries < 300; tries++)
        {
            try
            {
                using var _ = await browser.GetAsync("/i/none", ct);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), ct);
            }
        }

        throw new InvalidOperationException($"The {Name} did not start.");
    }
}
