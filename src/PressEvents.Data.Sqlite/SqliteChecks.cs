using Microsoft.Data.Sqlite;

namespace PressEvents.Data.Sqlite;

/// <summary>SQLite's own verification of a file.</summary>
internal static class SqliteChecks
{
    public static async Task<IReadOnlyList<string>> OfFileAsync(string file, CancellationToken ct)
    {
        try
        {
            var connectionString = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
            await using var connection = new SqliteConnection(connectionString.ToString());
            await connection.OpenAsync(ct);
            return [.. await RowsAsync(connection, "PRAGMA integrity_check", ct), .. await RowsAsync(connection, "PRAGMA foreign_key_check", ct)];
        }
        catch (SqliteException exception)
        {
            return [exception.Message];
        }
    }

    private static async Task<List<string>> RowsAsync(SqliteConnection connection, string pragma, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = pragma;
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<string>();
        while (await reader.ReadAsync(ct))
        {
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : reader.GetString(i))));
        }

        return rows is ["ok"] ? [] : rows;
    }
}
