using System.Reflection;
using Microsoft.EntityFrameworkCore;
using PressEvents.Domain;

namespace PressEvents.Data.Conventions;

/// <summary>What is said once for all entities.</summary>
internal static class ModelConventions
{
    public const string OrganisationFilter = "organisation";

    private static readonly MethodInfo AddFilterMethod =
        typeof(ModelConventions).GetMethod(nameof(AddFilter), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static void UseIds(this ModelConfigurationBuilder configuration, Assembly assembly)
    {
        foreach (var id in assembly.GetTypes().Where(type => type.IsValueType && IsId(type)))
        {
            configuration.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        }
    }

    public static void UseEnumNames(this ModelConfigurationBuilder configuration)
    {
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(20);
    }

    public static void UseInstants(this ModelConfigurationBuilder configuration, string? provider)
    {
        var converter = provider?.EndsWith("Sqlite", StringComparison.Ordinal) is true ? typeof(TicksConverter) : typeof(UtcConverter);
        configuration.Properties<DateTimeOffset>().HaveConversion(converter);
    }

    /// <summary>Every entity of an organisation is filtered by it, from the first query on.</summary>
    public static void UseOrganisationFilter(this ModelBuilder builder, PressDb db)
    {
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => typeof(IScoped).IsAssignableFrom(e.ClrType)).ToList())
        {
            AddFilterMethod.MakeGenericMethod(entity.ClrType).Invoke(null, [builder, db]);
        }
    }

    private static void AddFilter<TEntity>(ModelBuilder builder, PressDb db)
        where TEntity : class, IScoped =>
        builder.Entity<TEntity>().HasQueryFilter(OrganisationFilter, entity => entity.OrganisationId == db.Scope);

    private static bool IsId(Type type) =>
        type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));
}
