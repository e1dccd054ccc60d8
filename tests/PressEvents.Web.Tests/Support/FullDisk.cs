using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PressEvents.Web.Tests.Support;

/// <summary>Lets the database file grow no further while <see cref="IsFull"/>: SQLite then says itself that the disk is full.</summary>
internal sealed class FullDisk : DbConnectionInterceptor
{
    private const long Unlimited = 1_073_741_823;

    public bool IsFull { get; set; }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();

        // SQLite takes a limit below the present size as the present size.
        command.CommandText = FormattableString.Invariant($"PRAGMA max_page_count={(IsFull ? 1 : Unlimited)}");
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
