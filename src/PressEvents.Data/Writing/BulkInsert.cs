using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using PressEvents.Data.Conventions;
using PressEvents.Domain;

namespace PressEvents.Data.Writing;

/// <summary>
/// Inserts many rows of one type past the change tracker, in the transaction under way: the columns and conversions are those of the
/// model, the statement is prepared once, and a row of another organisation throws as it does everywhere.
/// </summary>
internal static class BulkInsert
{
    // SQLite takes 32,766 parameters in a statement and PostgreSQL 65,535; more rows at once save nothing.
    private const int RowsAtOnce = 50;

    public static async Task InsertAsync<TEntity>(PressDb db, IReadOnlyCollection<TEntity> rows, CancellationToken ct)
        where TEntity : class, IScoped
    {
        if (rows.FirstOrDefault(row => row.OrganisationId != db.Organisation) is not null)
        {
            throw new ForeignRowException(typeof(TEntity).Name);
        }

        var columns = Column.Of(db.Model.FindEntityType(typeof(TEntity))!);
        var sql = db.GetService<ISqlGenerationHelper>();
        foreach (var same in rows.Chunk(RowsAtOnce).GroupBy(chunk => chunk.Length))
        {
            await using var command = Command(db, sql, columns, same.Key);
            await command.PrepareAsync(ct);
            foreach (var chunk in same)
            {
                Fill(command, columns, chunk);
                await command.ExecuteNonQueryAsync(ct);
            }
        }
    }

    private static DbCommand Command(PressDb db, ISqlGenerationHelper sql, Column[] columns, int rows)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var values = Enumerable.Range(0, rows).Select(row => $"({string.Join(", ", columns.Select((_, i) => $"@p{row}_{i}"))})");
#pragma warning disable CA2100 // Names of tables and columns, all of them ours; values are parameters.
        command.CommandText = $"INSERT INTO {sql.DelimitIdentifier(columns[0].Table)} ({string.Join(", ", columns.Select(c => sql.DelimitIdentifier(c.Name)))}) VALUES {string.Join(", ", values)}";
#pragma warning restore CA2100
        for (var row = 0; row < rows; row++)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                command.Parameters.Add(columns[i].Mapping.CreateParameter(command, $"@p{row}_{i}", null, nullable: true));
            }
        }

        return command;
    }

    private static void Fill<TEntity>(DbCommand command, Column[] columns, TEntity[] rows)
        where TEntity : class
    {
        var parameter = 0;
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                command.Parameters[parameter++].Value = column.ValueOf(row) ?? DBNull.Value;
            }
        }
    }

    private sealed record Column(string Table, string Name, IProperty Property, RelationalTypeMapping Mapping)
    {
        public static Column[] Of(IEntityType entity)
        {
            var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
            return [.. entity.GetProperties().Select(p => new Column(table.Name, p.GetColumnName(table)!, p, (RelationalTypeMapping)p.GetTypeMapping()))];
        }

        public object? ValueOf(object row) => Property.IsConcurrencyToken
            ? Guid.CreateVersion7()
            : Property.PropertyInfo!.GetValue(row) is { } value ? Mapping.Converter?.ConvertToProvider(value) ?? value : null;
    }
}
