using System.Reflection;
using Microsoft.EntityFrameworkCore;
using PressEvents.Domain;
using PressEvents.Domain.Audit;
using PressEvents.Domain.Events;
using PressEvents.Domain.Imports;

namespace PressEvents.Data.Conventions;

/// <summary>What is said once for all entities.</summary>
internal static class ModelConventions
{
    public const string OrganisationFilter = "organisation";
    public const string EventFilter = "event";

    private static readonly MethodInfo AddFilterMethod =
        typeof(ModelConventions).GetMethod(nameof(AddFilter), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static readonly MethodInfo AddEventFilterMethod =
        typeof(ModelConventions).GetMethod(nameof(AddEventFilter), BindingFlags.NonPublic | BindingFlags.Static)!;

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

    /// <summary>Every event, and whatever belongs to one, is filtered by the events the reader has a role in; see <see cref="PressDb.OnlyEvents"/>.</summary>
    public static void UseEventFilter(this ModelBuilder builder, PressDb db)
    {
        builder.Entity<PressEvent>().HasQueryFilter(EventFilter, e => db.SeesAllEvents || db.SeenEvents.Contains(e.Id));

        // What is said of no event is the organisation's. Whose mail must not be written to stays known to everybody who writes.
        builder.Entity<AuditEntry>().HasQueryFilter(EventFilter, e => db.SeesAllEvents || (e.EventId != null && db.SeenEvents.Contains(e.EventId.Value)));
        builder.Entity<GuestImport>().HasQueryFilter(EventFilter, e => db.SeesAllEvents || (e.EventId != null && db.SeenEvents.Contains(e.EventId.Value)));
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => typeof(IScoped).IsAssignableFrom(e.ClrType) && e.FindProperty("EventId")?.ClrType == typeof(PressEventId)).ToList())
        {
            AddEventFilterMethod.MakeGenericMethod(entity.ClrType).Invoke(null, [builder, db]);
        }
    }

    private static void AddEventFilter<TEntity>(ModelBuilder builder, PressDb db)
        where TEntity : class, IScoped =>
        builder.Entity<TEntity>().HasQueryFilter(EventFilter, entity => db.SeesAllEvents || db.SeenEvents.Contains(EF.Property<PressEventId>(entity, "EventId")));

    private static bool IsId(Type type) =>
        type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));
}
