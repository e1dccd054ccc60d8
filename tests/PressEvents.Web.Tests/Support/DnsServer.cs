using System.Diagnostics;
using System.Text.Json;

namespace PressEvents.Web.Tests.Support;

/// <summary>A real name server (dns_server.py) that answers for one zone of texts; a name with null cannot be told.</summary>
internal sealed class DnsServer : IDisposable
{
    private readonly Process process;

    private DnsServer(Process process, int port) => (this.process, Address) = (process, $"127.0.0.1:{port}");

    public string Address { get; }

    public static async Task<DnsServer> StartAsync(IReadOnlyDictionary<string, string[]?> texts)
    {
        var port = Loopback.FreePort();
        var server = PythonTool.Start("dns_server.py", JsonSerializer.Serialize(texts), $"{port}");
        _ = await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
            ?? throw new InvalidOperationException("The name server did not start; is python3-dnslib installed?");
        return new DnsServer(server, port);
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
