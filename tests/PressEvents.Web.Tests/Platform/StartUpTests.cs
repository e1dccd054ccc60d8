using Microsoft.Data.Sqlite;
using PressEvents.Data.Sqlite;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Platform;

public sealed class StartUpTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Database => Path.Combine(folder.Path, SqliteEngine.FileName);

    [Fact]
    public async Task An_abandoned_migration_lock_does_not_hang_the_start()
    {
        await CommandLine.RunAsync(folder.Path, "check");
        Execute("""
            DELETE FROM __EFMigrationsHistory;
            CREATE TABLE IF NOT EXISTS __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL);
            INSERT INTO __EFMigrationsLock VALUES (1, '2020-01-01');
            """);
        DropTables();

        var (code, error) = await CommandLine.RunAsync(folder.Path, "check");

        Assert.Equal((0, ""), (code, error));
    }

    [Fact]
    public async Task A_schema_change_is_preceded_by_a_backup()
    {
        await CommandLine.RunAsync(folder.Path, "check");
        Execute("DELETE FROM __EFMigrationsHistory");
        DropTables();

        await CommandLine.RunAsync(folder.Path, "check");

        Assert.NotEmpty(Directory.GetFiles(Path.Combine(folder.Path, "backups"), SqliteEngine.FileName, SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_newer_database_is_refused_with_a_sentence()
    {
        await CommandLine.RunAsync(folder.Path, "check");
        Execute("INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_FromTheFuture', '99.0')");

        var (code, error) = await CommandLine.RunAsync(folder.Path, "check");

        Assert.Equal(1, code);
        Assert.Contains("newer PressEvents", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PressEvents__PublicBaseUrl", "not an address", "PressEvents:PublicBaseUrl")]
    [InlineData("PressEvents__PublicBaseUrl", "http://press.example", "https in production")]
    [InlineData("PressEvents__Proxies", "10.0.0.5, the proxy", "PressEvents:Proxies")]
    [InlineData("PressEvents__Database", "Oracle", "PressEvents:Database")]
    [InlineData("AllowedHosts", "*", "AllowedHosts")]
    public async Task A_wrong_setting_stops_the_start_with_one_sentence(string name, string value, string words)
    {
        using var process = CommandLine.Start(folder.Path, ["serve", "--urls", "http://127.0.0.1:0"], (name, value));
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, process.ExitCode);
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_server_on_the_same_data_is_refused()
    {
        using var lease = new FileStream(Path.Combine(folder.Path, "server.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        using var process = CommandLine.Start(folder.Path, ["serve", "--urls", "http://127.0.0.1:0"]);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, process.ExitCode);
        Assert.Contains("Another PressEvents server", error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void DropTables()
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var names = connection.CreateCommand();
        names.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_\\_EF%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'";
        var tables = new List<string>();
        using (var reader = names.ExecuteReader())
        {
            while (reader.Read())
            {
                tables.Add(reader.GetString(0));
            }
        }

        Execute(string.Concat(tables.Select(table => $"DROP TABLE \"{table}\";")));
    }
}
