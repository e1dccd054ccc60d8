using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using PressEvents.Data.Conventions;
using PressEvents.Domain;

namespace PressEvents.Data.Writing;

/// <summary>
/// Inserts many rows of one kind with one prepared command, by what the model says of its table. Part of the current
/// transaction; tracks nothing. What holds for tracked rows holds here: they are of the organisation, and guests get their version.
/// </summary>
internal sealed class BulkInsert<TEntity>
    where TEntity : class, IScoped
{
    // A server takes many rows in one round trip; SQLite has none to save, and finds one row's values faster.
    private const int RowsAtOnce = 100;

    private readonly PressDb db;
    private readonly IEntityType entity;
    private readonly Column[] columns;

    public BulkInsert(PressDb db)
    {
        this.db = db;
        entity = db.Model.FindEntityType(typeof(TEntity)) ?? throw new InvalidOperationException($"{typeof(TEntity).Name} is not in the model.");
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        columns = [.. entity.GetProperties().Select(property => new Column(property, property.GetColumnName(table)!))];
    }

    public async Task RunAsync(IReadOnlyCollection<TEntity> rows, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            foreach (var same in rows.Chunk(IsSqlite ? 1 : RowsAtOnce).GroupBy(chunk => chunk.Length))
            {
                await RunAsync(same, same.Key, ct);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private bool IsSqlite => db.Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) is true;

    private async Task RunAsync(IEnumerable<TEntity[]> chunks, int length, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = Text(length);
        var parameters = Parameters(command, length);
        await command.PrepareAsync(ct);
        foreach (var chunk in chunks)
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = columns[i % columns.Length].Of(Checked(chunk[i / columns.Length]));
            }

            await ExecuteAsync(command, ct);
        }
    }

    // As EF Core would say it, so that whoever catches a unique violation catches this one.
    private static async Task ExecuteAsync(DbCommand command, CancellationToken ct)
    {
        try
        {
            await command.ExecuteNonQueryAsync(ct);
        }
        catch (DbException exception)
        {
            throw new DbUpdateException($"Rows of {typeof(TEntity).Name} could not be inserted.", exception);
        }
    }

    private TEntity Checked(TEntity row) =>
        row.OrganisationId == db.Organisation ? row : throw new ForeignRowException(entity.ShortName());

    private string Text(int length)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var names = string.Join(", ", columns.Select(column => sql.DelimitIdentifier(column.Name)));
        var rows = Enumerable.Range(0, length).Select(row => $"({string.Join(", ", columns.Select((_, column) => sql.GenerateParameterNamePlaceholder(NameOf(row, column))))})");
        return $"INSERT INTO {sql.DelimitIdentifier(entity.GetTableName()!, entity.GetSchema())} ({names}) VALUES {string.Join(", ", rows)}";
    }

    private DbParameter[] Parameters(DbCommand command, int length)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        for (var row = 0; row < length; row++)
        {
            for (var column = 0; column < columns.Length; column++)
            {
                command.Parameters.Add(columns[column].Parameter(command, sql.GenerateParameterName(NameOf(row, column))));
            }
        }

        return [.. command.Parameters.Cast<DbParameter>()];
    }

    private static string NameOf(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"p{row}_{column}");

    private sealed class Column(IProperty property, string name)
    {
        private readonly RelationalTypeMapping mapping = property.GetRelationalTypeMapping();
        private readonly IClrPropertyGetter getter = property.GetGetter();

        public string Name => name;

        public DbParameter Parameter(DbCommand command, string parameter) => mapping.CreateParameter(command, parameter, null, property.IsNullable);

        public object Of(TEntity row)
        {
            var value = VersionStamp.Marks(property) ? VersionStamp.New() : getter.GetClrValueUsingContainingEntity(row);
            return (mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
        }
    }
}
