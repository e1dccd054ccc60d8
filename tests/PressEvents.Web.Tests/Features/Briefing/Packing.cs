using Microsoft.Extensions.DependencyInjection;
using PressEvents.Web.Features.Briefing.Outline;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>What words and numbers packs, without the web application.</summary>
internal static class Packing
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddLogging().AddLocalization(options => options.ResourcesPath = "Resources")
        .AddSingleton<PackWords>().AddSingleton<SharedPackWriter>().AddSingleton<PackWriter>().AddSingleton<PackVersions>().AddSingleton<RecordPacks>()
        .BuildServiceProvider();

    public static PackWords Words => Services.GetRequiredService<PackWords>();

    public static PackVersions Versions => Services.GetRequiredService<PackVersions>();

    public static PublishPack Publish(TestDatabase database) => new(database.Transactions, Services.GetRequiredService<RecordPacks>());
}
