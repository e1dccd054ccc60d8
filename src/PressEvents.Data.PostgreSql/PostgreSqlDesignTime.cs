using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PressEvents.Data.PostgreSql;

/// <summary>Lets the migration tool build the model without starting the product.</summary>
internal sealed class PostgreSqlDesignTime : IDesignTimeDbContextFactory<PressDb>
{
    public PressDb CreateDbContext(string[] args)
    {
        using var engine = new PostgreSqlEngine("Host=localhost");
        var options = new DbContextOptionsBuilder<PressDb>();
        engine.Configure(options);
        return new PressDb(options.Options);
    }
}
