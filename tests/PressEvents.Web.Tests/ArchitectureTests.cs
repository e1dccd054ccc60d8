using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data;
using PressEvents.Data.PostgreSql;
using PressEvents.Data.Sqlite;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Tests;

public sealed class ArchitectureTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private const string Features = "PressEvents.Web.Features.";

    public static TheoryData<Type> RefusalTypes =>
        [.. typeof(PressEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Refusal)))];

    public static TheoryData<string> Engines => ["Sqlite", "PostgreSql"];

    [Fact]
    public void No_feature_names_another()
    {
        var sideways =
            from type in typeof(Server).Assembly.GetTypes()
            where FeatureOf(type) is not null
            from named in NamedBy(type)
            where FeatureOf(named) is { } other && !string.Equals(other, FeatureOf(type), StringComparison.Ordinal)
            select $"{type.FullName} names {named.FullName}";

        Assert.Empty(sideways.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Below_the_features_nothing_names_one()
    {
        string[] compositions = ["PressEvents.Web.Server", "PressEvents.Web.FirstStart", "PressEvents.Web.Platform.Verbs.VerbRunner"];
        var upwards =
            from type in typeof(Server).Assembly.GetTypes()
            where FeatureOf(type) is null && type.Namespace?.StartsWith("PressEvents.Web.", StringComparison.Ordinal) is true
                && !compositions.Any(name => type.FullName!.StartsWith(name, StringComparison.Ordinal))
            from named in NamedBy(type)
            where FeatureOf(named) is not null
            select $"{type.FullName} names {named.FullName}";

        Assert.Empty(upwards.Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(RefusalTypes))]
    public void Every_refusal_has_a_sentence(Type type)
    {
        var refusal = (Refusal)RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties().Where(p => p.PropertyType == typeof(string) && p.CanWrite))
        {
            property.SetValue(refusal, "Europe/Vienna");
        }

        Assert.False(string.IsNullOrWhiteSpace(RefusalWords.Of(refusal)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void The_migrations_say_what_the_model_says(string engine)
    {
        using var sqlite = new SqliteEngine(".");
        using var postgres = new PostgreSqlEngine("Host=localhost");
        var options = new DbContextOptionsBuilder<PressDb>();
        IDatabaseEngine chosen = engine is "Sqlite" ? sqlite : postgres;
        chosen.Configure(options);
        using var db = new PressDb(options.Options);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    // Without the cache of models, which would hand on the one that somebody else has made.
    [Theory]
    [MemberData(nameof(Engines))]
    public async Task The_model_is_the_same_without_the_web_application(string engine)
    {
        using var sqlite = new SqliteEngine(".");
        using var postgres = new PostgreSqlEngine("Host=localhost");
        await using var services = new ServiceCollection().AddPressData(engine is "Sqlite" ? sqlite : postgres)
            .ConfigureDbContext<PressDb>(options => options.EnableServiceProviderCaching(false)).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<PressDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    private static string? FeatureOf(Type type) =>
        type.Namespace?.StartsWith(Features, StringComparison.Ordinal) is true ? type.Namespace[Features.Length..].Split('.')[0] : null;

    // Signatures, fields and locals; what a method body merely calls shows in one of them nearly always.
    private static IEnumerable<Type> NamedBy(Type type)
    {
        var signatures = type.GetMembers(All).SelectMany(member => member switch
        {
            FieldInfo field => [field.FieldType],
            PropertyInfo property => [property.PropertyType],
            MethodInfo method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType).Concat(Locals(method)),
            ConstructorInfo constructor => constructor.GetParameters().Select(p => p.ParameterType).Concat(Locals(constructor)),
            _ => Enumerable.Empty<Type>(),
        });
        return signatures.Concat(type.GetInterfaces()).Append(type.BaseType ?? typeof(object)).SelectMany(Flatten);
    }

    private static IEnumerable<Type> Locals(MethodBase method) => method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [];

    private static IEnumerable<Type> Flatten(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(Flatten).Append(type) : type.HasElementType ? Flatten(type.GetElementType()!) : [type];
}
