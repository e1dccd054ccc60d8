using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Tests.Support;

/// <summary>The whole database as one hash a table, so that a test can say that nothing changed.</summary>
internal static class TableHashes
{
    /// <summary>Every table, row by row and byte by byte, by its name; only the notes that a link or a pack was fetched are left out.</summary>
    public static Task<Dictionary<string, string>> ReadAsync(PressEventsApp app, OrganisationId organisation) => app.ReadAsync(organisation, async db =>
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Where(name => name is not ("LinkFetches" or "PackCopies")).Distinct(StringComparer.Ordinal))
        {
            hashes[table] = await HashAsync(db.Database.GetDbConnection(), table);
        }

        return hashes;
    });

    private static async Task<string> HashAsync(System.Data.Common.DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1, 2";
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var content = new StringBuilder();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                content.Append(reader.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : reader.GetValue(column)).Append('|');
            }
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
    }
}
