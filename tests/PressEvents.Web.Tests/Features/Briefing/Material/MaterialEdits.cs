using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Briefing.Material;
using PressEvents.Web.Platform;
using PressEvents.Web.Platform.Pictures;
using PressEvents.Web.Platform.PressKits;
using PressEvents.Web.Tests.Support;
using SkiaSharp;

namespace PressEvents.Web.Tests.Features.Briefing.Material;

/// <summary>An evening whose material is edited, with the folder that its pictures are kept in.</summary>
internal sealed class MaterialEdits : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public MaterialEdits(MigratedTemplate template)
    {
        Database = new TestDatabase(template);
        Files = new PictureFiles(Options.Create(new PressEventsOptions { DataDirectory = folder.Path }));
        Pictures = new KeptPictures(Database.Transactions, Files);
        Publicist = new StaffActor(Evening.Organisation.Id, Evening.AddMember().Id);
        Viewer = new StaffActor(Evening.Organisation.Id, Evening.AddMember(Role.Viewer).Id);
    }

    public TestDatabase Database { get; }

    public PackedEvening Evening { get; } = new(isPublished: false);

    public PictureFiles Files { get; }

    /// <summary>Every file that is kept, picture or not.</summary>
    public IReadOnlyList<string> KeptFiles => [.. Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)];

    public KeptPictures Pictures { get; }

    public StaffActor Publicist { get; }

    public StaffActor Viewer { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Task SaveAsync() => Evening.SaveAsync(Database);

    public Task<Result> AddAsync(PackPart part, EntryForm form, Actor? actor = null) =>
        new AddItem(Database.Transactions, Pictures).AddAsync(actor ?? Publicist, Evening.Dinner.Id, part, form, Ct);

    public Task<Result> ChangeAsync(PackItem item, EntryForm form) =>
        new ChangeItem(Database.Transactions, Pictures).ChangeAsync(Publicist, Evening.Dinner.Id, item.Id, form, Ct);

    public Task<Result> RemoveAsync(PackItem item) =>
        new RemoveItem(Database.Transactions, Pictures).RemoveAsync(Publicist, Evening.Dinner.Id, item.Id, Ct);

    /// <summary>What publishing does to the material.</summary>
    public Task<Result> FreezeAsync() => Database.Transactions.RunAsync(
        Publicist,
        Permission.EditBriefing,
        async work => await PublishMaterial.FreezeAsync(work, (await work.LockEventAsync(Evening.Dinner.Id))!) is null ? new NotFound("change") : Result.Done,
        Ct);

    public Task<IReadOnlyList<PackItem>> ItemsAsync() => Database.ReadAsync<IReadOnlyList<PackItem>>(
        Evening.Organisation.Id, async db => await db.PackItems.AsNoTracking().OrderBy(i => i.Order).ToListAsync(Ct));

    public Task<Domain.Talents.Talent> TalentAsync() => Database.ReadAsync(Evening.Organisation.Id, db => db.Talents.AsNoTracking().SingleAsync(Ct));

    public EntryForm Credit(string name) => new(new FieldValues { ["Role"] = "Editor", ["Name"] = name });

    public async Task<EntryForm> ImageAsync(int width = 60)
    {
        var form = new EntryForm(new FieldValues { ["Caption"] = "A street", ["Alt text"] = "Houses at night", ["Credit"] = "Drawn for the evening" });
        await ChooseAsync(form, "File", width);
        return form;
    }

    public async Task ChooseAsync(EntryForm form, string field, int width)
    {
        using var press = new PicturePress(TimeProvider.System);
        var uploaded = Support.Pictures.Of(width, 40, SKEncodedImageFormat.Png);
        form.Choose(Evening.Dinner.Id, field, new ChosenPicture(uploaded, (await press.MakeAsync(uploaded, Ct)).Value!));
    }

    public Task<Result<PressKitPlan>> BringAsync(IReadOnlyList<KitFile> kit, bool commit = true, Actor? actor = null)
    {
        var import = new ImportPressKit(Database.Transactions, new PressKitPictures(new PicturePress(TimeProvider.System)), new PressKitWriter(Files));
        return commit ? import.CommitAsync(actor ?? Publicist, Evening.Dinner.Id, kit, Ct) : import.PlanAsync(actor ?? Publicist, Evening.Dinner.Id, kit, Ct);
    }

    public void Dispose()
    {
        Database.Dispose();
        folder.Dispose();
    }
}
