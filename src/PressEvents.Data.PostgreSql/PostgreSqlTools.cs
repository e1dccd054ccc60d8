using System.Diagnostics;
using Npgsql;

namespace PressEvents.Data.PostgreSql;

/// <summary>PostgreSQL's own dump and restore programs, which alone know how to copy a database whole.</summary>
internal static class PostgreSqlTools
{
    public static async Task<string> DumpAsync(string connectionString, string file, CancellationToken ct)
    {
        await RunAsync("pg_dump", connectionString, ["--format=custom", "--no-owner", $"--file={file}"], ct);
        await RunAsync("pg_restore", connectionString, ["--list", file], ct);
        return file;
    }

    public static Task RestoreAsync(string connectionString, string file, CancellationToken ct)
    {
        var database = new NpgsqlConnectionStringBuilder(connectionString).Database;
        return RunAsync("pg_restore", connectionString, ["--no-owner", "--exit-on-error", "--single-transaction", $"--dbname={database}", file], ct);
    }

    private static async Task RunAsync(string program, string connectionString, IEnumerable<string> arguments, CancellationToken ct)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["PGHOST"] = connection.Host;
        start.Environment["PGPORT"] = connection.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = connection.Username;
        start.Environment["PGPASSWORD"] = connection.Password;
        start.Environment["PGDATABASE"] = connection.Database;

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} could not be started.");
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var error = await process.StandardError.ReadToEndAsync(ct);
        await output;
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0)
        {
            throw new InvalidDataException($"{program}: {error.Trim()}");
        }
    }
}
