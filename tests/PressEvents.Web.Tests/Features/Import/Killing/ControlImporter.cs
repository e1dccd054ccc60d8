using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Reading;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Import.Killing;

/// <summary>
/// The import kill test's control: the product's importer on an engine without transactions. It must be a process of its own
/// to be killed: <see cref="EntryPoint"/> runs it instead of the tests.
/// </summary>
internal static class ControlImporter
{
    public const string Switch = "PRESSEVENTS_CONTROL_IMPORTER";

    public static bool IsAskedFor => Environment.GetEnvironmentVariable(Switch) is "1";

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateBuilder();
        Server.AddServices(builder);
        var engine = builder.Services.Single(service => service.ServiceType == typeof(IDatabaseEngine));
        builder.Services.Replace(ServiceDescriptor.Singleton(services => WithoutTransactions.Around((IDatabaseEngine)(engine.ImplementationInstance ?? engine.ImplementationFactory!(services)))));
        await using var app = builder.Build();
        var key = await app.Services.GetRequiredService<EventLookup>().BySlugAsync(VerbHome.Slug, CancellationToken.None);
        var path = Path.Combine(Environment.GetEnvironmentVariable("PressEvents__DataDirectory")!, ImportKillLoop.List);
        var file = new ImportFile(ImportKillLoop.List, await File.ReadAllBytesAsync(path, CancellationToken.None));
        var choices = new ImportChoices { Map = new Dictionary<string, ImportField>(StringComparer.Ordinal) { ["Answer"] = ImportField.Answer } };
        await app.Services.GetRequiredService<ImportGuests>().CommitAsync(
            new SystemActor(key!.OrganisationId, "test"), key.Id, file, choices, null, null, CancellationToken.None);
    }
}

/// <summary>An engine as it is, but for the transaction: there is none.</summary>
#pragma warning disable CA1852 // A proxy is a class derived from this one.
internal class WithoutTransactions : DispatchProxy
#pragma warning restore CA1852
{
    private IDatabaseEngine engine = default!;

    public static IDatabaseEngine Around(IDatabaseEngine engine)
    {
        var proxy = Create<IDatabaseEngine, WithoutTransactions>();
        ((WithoutTransactions)(object)proxy).engine = engine;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name is nameof(IDatabaseEngine.BeginAsync)
        ? Task.FromResult<IDbContextTransaction>(new Nothing())
        : targetMethod.Invoke(engine, args);

    private sealed class Nothing : IDbContextTransaction
    {
        public Guid TransactionId => default;

        public void Commit()
        {
        }

        public Task CommitAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public void Rollback()
        {
        }

        public Task RollbackAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
