using System.Diagnostics;
using System.Globalization;
using Npgsql;
using PressEvents.Web.Tests.Support;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace PressEvents.Web.Tests.Support;

/// <summary>A PostgreSQL server of the tests' own, started when the first test asks for it; tests are skipped where there is none.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Superuser = "postgres";

    // Every test has a database and so a pool of its own; those of ended tests linger for minutes.
    private const int MostConnections = 500;

    private readonly SemaphoreSlim starting = new(1, 1);
    private readonly TemporaryFolder folder = new();
    private int? port;
    private int databases;

    private static string? Programs => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    private string DataFolder => Path.Combine(folder.Path, "data");

    /// <summary>The connection string of a new, empty database. Skips the test where PostgreSQL is not installed.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        Assert.SkipWhen(Programs is null, "PostgreSQL's programs are not installed.");
        await starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            port ??= await StartAsync();
        }
        finally
        {
            starting.Release();
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref databases)}");
        await using var connection = new NpgsqlConnection(To(Superuser));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return To(name);
    }

    public async ValueTask DisposeAsync()
    {
        if (port is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await RunAsync("pg_ctl", $"-D {DataFolder} -m immediate -w stop");
        }

        folder.Dispose();
        starting.Dispose();
    }

    private string To(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username={Superuser};Database={database};Maximum Pool Size=60");

    private async Task<int> StartAsync()
    {
        if (Environment.UserName is "root")
        {
            await RunProgramAsync("chown", $"{Superuser} {folder.Path}");
        }

        var free = Loopback.FreePort();
        await RunAsync("initdb", $"-D {DataFolder} -U {Superuser} -A trust -E UTF8 --no-sync");
        await RunAsync("pg_ctl", $"-D {DataFolder} -w -o '-p {free} -c listen_addresses=127.0.0.1 -c max_connections={MostConnections} -c unix_socket_directories={folder.Path}' start");
        return free;
    }

    // PostgreSQL refuses to run as root.
    private static Task RunAsync(string program, string arguments)
    {
        var command = $"{Path.Combine(Programs!, program)} {arguments}";
        return Environment.UserName is "root" ? RunProgramAsync("runuser", $"-u {Superuser} -- sh -c \"{command} >/dev/null 2>&1\"") : RunProgramAsync("sh", $"-c \"{command} >/dev/null 2>&1\"");
    }

    private static async Task RunProgramAsync(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, WorkingDirectory = "/" })!;
        await process.WaitForExitAsync(CancellationToken.None);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {arguments} ended with {process.ExitCode}.");
        }
    }
}
