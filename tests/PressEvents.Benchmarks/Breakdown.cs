using System.Diagnostics;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Data.Sqlite;
using PressEvents.Domain.Invitations;
using PressEvents.Web.Components.Plain;
using PressEvents.Web.Features.Rsvp;
using PressEvents.Web.Features.Rsvp.Pages;

namespace PressEvents.Benchmarks;

/// <summary>What of a guest page's cost is whose: each part alone, in this process, on one thread.</summary>
internal static class Breakdown
{
    private const int Times = 3000;

    public static async Task PrintAsync(string folder, IReadOnlyList<InvitationToken> tokens, CancellationToken ct)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddLocalization(options => options.ResourcesPath = "Resources").AddAntiforgery().AddDataProtection();
        services.AddSingleton(TimeProvider.System).AddPressData(new SqliteEngine(folder));
        services.AddSingleton<GuestPageQuery>().AddSingleton<RsvpWords>().AddSingleton(PressEvents.Web.Platform.Languages.GuestLanguages.Translated);
        await using var provider = services.BuildServiceProvider();
        var query = provider.GetRequiredService<GuestPageQuery>();
        var page = (await query.FindAsync(tokens[0], ct))!;
        RsvpBenchmark.Print("What costs what, alone and on one thread:");
        await PartAsync("the reads of the page", () => query.FindAsync(tokens[0], ct));
        await PartAsync("making its HTML", () => RenderAsync(provider, page.Row!));
        await PartAsync("the antiforgery token", () =>
        {
            provider.GetRequiredService<IAntiforgery>().GetTokens(new DefaultHttpContext { RequestServices = provider });
            return Task.CompletedTask;
        });
    }

    private static async Task RenderAsync(IServiceProvider services, GuestPageRow row)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var view = new GuestView(row, TimeProvider.System.GetUtcNow());
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["View"] = view,
            ["Form"] = AnswerForm.For(row, null, Guid.CreateVersion7()),
            ["Problems"] = new ProblemList(services.GetRequiredService<RsvpWords>()),
            ["Antiforgery"] = new FormToken("token", "value"),
            ["Address"] = "/i/token",
        });
        await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<GuestPageDocument>(parameters)).ToHtmlString());
    }

    private static async Task PartAsync(string name, Func<Task> part)
    {
        for (var warmUp = 0; warmUp < Times; warmUp++)
        {
            await part();
        }

        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        for (var times = 0; times < Times; times++)
        {
            await part();
        }

        self.Refresh();
        RsvpBenchmark.Print($"  {name}: {(self.TotalProcessorTime - before).TotalMicroseconds / Times:0} µs");
    }
}
