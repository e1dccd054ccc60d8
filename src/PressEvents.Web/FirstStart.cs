using PressEvents.Data.Queries;
using PressEvents.Web.Features.Account;
using PressEvents.Web.Features.Seeding;
using PressEvents.Web.Platform;

namespace PressEvents.Web;

/// <summary>What an instance does before it serves for the first time: the sample evening in development, the owner's code elsewhere.</summary>
internal static class FirstStart
{
    public static async Task PrepareAsync(IServiceProvider services, TextWriter output, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var isDevelopment = services.GetRequiredService<IHostEnvironment>().IsDevelopment();
        var ownerIsMissing = await scope.ServiceProvider.GetRequiredService<AddFirstOwner>().IsNeededAsync(ct);
        if (isDevelopment && (ownerIsMissing || await HasSampleAsync(services, ct)))
        {
            await ShowSampleAsync(scope.ServiceProvider, output, ct);
        }
        else if (ownerIsMissing)
        {
            var code = services.GetRequiredService<FirstOwnerCode>().Printed;
            var address = services.GetRequiredService<PublicLinks>().Staff("account/first-owner");
            await output.WriteLineAsync($"This server has no owner yet. Open {address} and give the one-time code {code}");
        }
    }

    private static async Task ShowSampleAsync(IServiceProvider services, TextWriter output, CancellationToken ct)
    {
        var sample = await services.GetRequiredService<LoadSample>().LoadAsync(at: null, ct);
        await output.WriteLineAsync($"PressEvents is at {services.GetRequiredService<PublicLinks>().Base}");
        await output.WriteLineAsync(sample.Refusal is { } refusal ? RefusalWords.Of(refusal) : SampleWords.Of(sample.Value!));
    }

    private static async Task<bool> HasSampleAsync(IServiceProvider services, CancellationToken ct) =>
        await services.GetRequiredService<EventLookup>().BySlugAsync(SampleFiles.Evening().Event.Slug, ct) is not null;
}
