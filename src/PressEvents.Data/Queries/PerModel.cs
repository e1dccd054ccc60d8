using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PressEvents.Data.Queries;

/// <summary>A compiled query for each model: one process may look at SQLite and PostgreSQL, and a compiled query belongs to one of them.</summary>
internal sealed class PerModel<TQuery>(Func<TQuery> compile)
    where TQuery : class
{
    private readonly ConditionalWeakTable<IModel, TQuery> compiled = [];

    public TQuery For(PressDb db) => compiled.GetValue(db.Model, _ => compile());
}
