using PressEvents.Data.Queries;
using PressEvents.Web.Features.Briefing.HostSheets;
using PressEvents.Web.Features.Briefing.Ledger;
using PressEvents.Web.Features.Briefing.Material;
using PressEvents.Web.Features.Briefing.Outline;
using PressEvents.Web.Features.Briefing.Terms;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Features.Briefing.Papers;

namespace PressEvents.Web.Features.Briefing;

internal static class BriefingRegistration
{
    public static void AddBriefing(this IHostApplicationBuilder builder)
    {
        AddPacks(builder.Services);
        AddEditing(builder.Services);
        builder.Services.AddHostSheets();
        AddPapers(builder.Services);
    }

    private static void AddPacks(IServiceCollection services)
    {
        services.AddSingleton<PackQuery>();
        services.AddSingleton<PackGuests>();
        services.AddSingleton<MaterialQuery>();
        services.AddSingleton<PackWords>();
        services.AddSingleton<SharedPackWriter>();
        services.AddSingleton<PackWriter>();
        services.AddSingleton<PackVersions>();
        services.AddSingleton<RecordPacks>();
        services.AddSingleton<PackFetchNotes>();
        services.AddSingleton<WritePackFetches>();
        services.AddHostedService<PackFetchWorker>();
        services.AddSingleton<PackSheet>();
        services.AddSingleton<PackPictures>();
        services.AddSingleton<StoredFiles>();
        services.AddSingleton<PackStore>();
        services.AddSingleton<SharedStore>();
        services.AddSingleton<DocumentPress>();
        services.AddSingleton<SharedPress>();
        services.AddSingleton<PackPress>();
        services.AddScoped<PackPrinter>();
        services.AddScoped<IPaperKind, PackFiles>();
        services.AddSingleton<NotePrintedPacks>();
        services.AddSingleton<PackTickets>();
        services.AddScoped<PrintPacks>();
        services.AddScoped<GuestPack>();
        services.AddScoped<GuestScreener>();
        services.AddSingleton<MissingWords>();
        services.AddSingleton<PackJobs>();
        services.AddHostedService(provider => provider.GetRequiredService<PackJobs>());
    }

    private static void AddEditing(IServiceCollection services)
    {
        services.AddSingleton<BriefingQuery>();
        services.AddSingleton<AddFact>();
        services.AddSingleton<ChangeFact>();
        services.AddSingleton<RemoveFact>();
        services.AddSingleton<LedgerQuery>();
        services.AddSingleton<SendCorrections>();
        services.AddSingleton<CorrectionPreview>();
        services.AddScoped<FactDesk>();
        services.AddSingleton<PublishGroundRules>();
        services.AddSingleton<ChangeEmbargoes>();
        services.AddSingleton<ChangeScreeners>();
        services.AddSingleton<AddTalent>();
        services.AddSingleton<ChangeTalent>();
        services.AddSingleton<RemoveTalent>();
        services.AddSingleton<ChangePackTexts>();
        services.AddSingleton<AddItem>();
        services.AddSingleton<ChangeItem>();
        services.AddSingleton<MoveItem>();
        services.AddSingleton<RemoveItem>();
        services.AddSingleton<KeptPictures>();
        services.AddSingleton<ImportPressKit>();
        services.AddSingleton<EditedMaterialQuery>();
        services.AddScoped<GuestPictures>();
        services.AddSingleton<PublishPack>();
        services.AddSingleton<ArrangePack>();
        services.AddSingleton<OutlineQuery>();
    }

    private static void AddPapers(IServiceCollection services)
    {
        services.AddSingleton<PaperEveningQuery>();
        services.AddSingleton<PapersQuery>();
        services.AddSingleton<PaperStyle>();
        services.AddScoped<PaperPrinter>();
        services.AddSingleton<NotePrinted>();
        foreach (var paper in WorkingPapers.All)
        {
            services.AddScoped<IPaperKind>(provider => ActivatorUtilities.CreateInstance<PaperFile>(provider, paper));
        }
    }
}
