using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using PressEvents.Data.Queries;
using PressEvents.Domain.Organisations;
using PressEvents.Print;
using PressEvents.Web.Components;
using PressEvents.Web.Features.Briefing.Material;
using PressEvents.Web.Features.Briefing.Outline;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Features.Briefing.Papers;
using PressEvents.Web.Platform;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Platform.Pictures;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>Parts of the briefing as a publicist sees them, on a real database and a data directory of their own.</summary>
internal sealed class BriefingScreen : BunitContext
{
    private readonly TemporaryFolder folder = new();

    private BriefingScreen(MigratedTemplate template, PackedEvening evening)
    {
        (Database, Evening) = (new TestDatabase(template), evening);
        var member = evening.AddMember();
        Publicist = new StaffActor(evening.Organisation.Id, member.Id);
        AddPlatform();
        AddPacks();
        AddMaterial();
        JSInterop.Mode = JSRuntimeMode.Loose;
        ComponentFactories.AddStub<AntiforgeryToken>();
        AddAuthorization().SetAuthorized(member.Name).SetClaims(
            new Claim(ClaimTypes.NameIdentifier, member.Id.Value.ToString()),
            new Claim(MemberClaims.Organisation, evening.Organisation.Id.Value.ToString()));
    }

    public TestDatabase Database { get; }

    public PackedEvening Evening { get; }

    public StaffActor Publicist { get; }

    public NotingPrinter Printer { get; } = new();

    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    public static async Task<BriefingScreen> OpenAsync(MigratedTemplate template, PackedEvening evening)
    {
        var screen = new BriefingScreen(template, evening);
        await evening.SaveAsync(screen.Database);
        return screen;
    }

    public async Task<IRenderedComponent<TPart>> ShowAsync<TPart>(Action<ComponentParameterCollectionBuilder<TPart>>? more = null)
        where TPart : LivePart
    {
        var header = await new EventHeaderQuery(Database.Databases, Database.Clock).ForAsync(Publicist, Evening.Dinner.Id, Ct);
        return Render<TPart>(part =>
        {
            part.Add(p => p.EventId, Evening.Dinner.Id).AddCascadingValue(header!);
            more?.Invoke(part);
        });
    }

    public async Task PublishAsync()
    {
        Database.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await Packing.Publish(Database).PublishAsync(Publicist, Evening.Dinner.Id, Ct)).Refusal);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Database.Dispose();
        folder.Dispose();
    }

    private void AddPlatform()
    {
        Services.AddLogging().AddLocalization(options => options.ResourcesPath = "Resources");
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddOptions<PressEventsOptions>().Configure(options => options.DataDirectory = folder.Path);
        Services.AddSingleton<TimeProvider>(Database.Clock);
        Services.AddSingleton(Database.Signals);
        Services.AddSingleton(Database.Databases);
        Services.AddSingleton(Database.Transactions);
        Services.AddSingleton<IDocumentPrinter>(Printer);
        Services.AddScoped<SignedIn>();
    }

    private void AddPacks()
    {
        Services.AddSingleton(Packing.Words);
        Services.AddSingleton(Packing.Versions);
        Services.AddSingleton(Packing.Publish(Database));
        Services.AddSingleton<PackQuery>();
        Services.AddSingleton<PackFolders>();
        Services.AddSingleton<PackTickets>();
        Services.AddSingleton<PackJobs>();
        Services.AddSingleton<OutlineQuery>();
        Services.AddSingleton<ArrangePack>();
        Services.AddSingleton<PublishedSeatsQuery>();
        Services.AddSingleton<PaperEveningQuery>();
        Services.AddSingleton<PapersQuery>();
        Services.AddSingleton<NotePrinted>();
    }

    private void AddMaterial()
    {
        Services.AddSingleton<EditedMaterialQuery>();
        Services.AddSingleton<PictureFiles>();
        Services.AddSingleton(new PicturePress(TimeProvider.System));
        Services.AddSingleton<KeptPictures>();
        Services.AddSingleton<AddItem>();
        Services.AddSingleton<ChangeItem>();
        Services.AddSingleton<MoveItem>();
        Services.AddSingleton<RemoveItem>();
        Services.AddSingleton<AddTalent>();
        Services.AddSingleton<ChangeTalent>();
        Services.AddSingleton<RemoveTalent>();
        Services.AddSingleton<ChangePackTexts>();
    }
}
