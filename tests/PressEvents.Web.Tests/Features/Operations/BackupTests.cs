using Microsoft.Data.Sqlite;
using PressEvents.Data.Sqlite;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Operations;

public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Backup => Path.Combine(folder.Path, "evening.zip");

    [Fact]
    public async Task A_restored_backup_is_the_same_evening_and_passes_its_check()
    {
        await RunAsync("one", "sample");
        Assert.Equal(0, (await RunAsync("one", "backup", "--out", Backup)).Code);

        Assert.Equal(0, (await RunAsync("two", "restore", "--from", Backup)).Code);

        Assert.Equal(0, (await RunAsync("two", "check")).Code);
        Assert.Equal(Counts("one"), Counts("two"));
    }

    [Fact]
    public async Task A_changed_backup_is_refused_and_nothing_is_put_in_place()
    {
        await RunAsync("one", "sample");
        await RunAsync("one", "backup", "--out", Backup);
        using (var zip = System.IO.Compression.ZipFile.Open(Backup, System.IO.Compression.ZipArchiveMode.Update))
        {
            zip.GetEntry("database/" + SqliteEngine.FileName)!.Delete();
            using var forged = new StreamWriter(zip.CreateEntry("database/" + SqliteEngine.FileName).Open());
            forged.Write("forged");
        }

        var (code, error) = await RunAsync("two", "restore", "--from", Backup);

        Assert.Equal(1, code);
        Assert.Contains("missing or changed", error, StringComparison.Ordinal);
        Assert.False(File.Exists(DatabaseIn("two")));
    }

    [Fact]
    public async Task Restoring_over_data_is_refused()
    {
        await RunAsync("one", "sample");
        await RunAsync("one", "backup", "--out", Backup);

        var (code, error) = await RunAsync("one", "restore", "--from", Backup);

        Assert.Equal(1, code);
        Assert.Contains("already", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_audit_line_is_named_by_the_check()
    {
        await RunAsync("one", "sample");
        using (var connection = new SqliteConnection($"Data Source={DatabaseIn("one")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE AuditEntries SET Details = 'forged' WHERE Sequence = 2";
            command.ExecuteNonQuery();
        }

        var (code, _) = await RunAsync("one", "check");

        Assert.Equal(1, code);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private string DatabaseIn(string instance) => Path.Combine(folder.Path, instance, SqliteEngine.FileName);

    private Task<(int Code, string Error)> RunAsync(string instance, params string[] arguments) =>
        CommandLine.RunAsync(Path.Combine(folder.Path, instance), arguments);

    private (long Contacts, long Guests, long Links, long Audit) Counts(string instance)
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseIn(instance)};Pooling=False");
        connection.Open();
        long Count(string table)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT COUNT(*) FROM {table}";
            return (long)command.ExecuteScalar()!;
        }

        return (Count("Contacts"), Count("Guests"), Count("Links"), Count("AuditEntries"));
    }
}
