using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PressEvents.Data.Sqlite;

/// <summary>Lets the migration tool build the model without starting the product.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<PressDb>
{
    public PressDb CreateDbContext(string[] args)
    {
        using var engine = new SqliteEngine(".");
        var options = new DbContextOptionsBuilder<PressDb>();
        engine.Configure(options);
        return new PressDb(options.Options);
    }
}
