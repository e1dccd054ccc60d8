using System.Globalization;
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

    [Theory]
    [InlineData("UPDATE AuditEntries SET Details = 'forged' WHERE Sequence = 2", 2)]
    [InlineData("DELETE FROM AuditEntries WHERE Sequence = 2", 2)]
    [InlineData("DELETE FROM AuditEntries WHERE Sequence = (SELECT max(Sequence) FROM AuditEntries)", 6)]
    [InlineData("UPDATE AuditHeads SET Hash = 'forged'", 7)]
    [InlineData("DELETE FROM AuditHeads", 7)]
    public async Task A_changed_audit_line_is_named_by_the_check(string forgery, int line)
    {
        await RunAsync("one", "sample");
        using (var connection = new SqliteConnection($"Data Source={DatabaseIn("one")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = forgery;
            command.ExecuteNonQuery();
        }

        var (code, said, _) = await CommandLine.RunFullyAsync(Path.Combine(folder.Path, "one"), "check");

        Assert.Equal(1, code);
        Assert.Contains($"line {line.ToString(CultureInfo.InvariantCulture)}", said, StringComparison.Ordinal);
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
