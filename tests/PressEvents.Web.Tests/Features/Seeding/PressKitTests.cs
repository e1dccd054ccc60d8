using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Seeding;
using PressEvents.Web.Platform.Pictures;
using PressEvents.Web.Platform.PressKits;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Seeding;

/// <summary>The sample's press kit: whole, brought once, and every fact it names there.</summary>
public sealed class PressKitTests(MigratedTemplate template) : IDisposable
{
    private readonly PressEventsApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sample_has_every_list_of_a_pack_and_all_its_pictures()
    {
        var loaded = await LoadAsync();

        var items = await app.ReadAsync(loaded, db => db.PackItems.AsNoTracking().ToListAsync(Ct));
        Assert.All(MaterialLists.All, list => Assert.Contains(items, item => item.Part == list.Part));
        var files = app.Services.GetRequiredService<PictureFiles>();
        foreach (var image in items.Select(item => item.Content).OfType<PackImage>())
        {
            var jpeg = await files.ReadAsync(image.Picture, Ct);
            Assert.InRange(jpeg!.Length, 10_000, 300_000);
            Assert.Equal("Drawn for the sample evening", image.Credit);
        }
    }

    [Fact]
    public async Task Every_fact_that_the_sample_names_is_in_its_ledger()
    {
        var loaded = await LoadAsync();

        var texts = await app.ReadAsync(loaded, async db => string.Join('\n', (await db.PackEditions.AsNoTracking().ToListAsync(Ct)).Select(e => e.Material)));
        var numbers = await app.ReadAsync(loaded, db => db.Facts.Where(f => !f.IsEmbargoed).Select(f => f.Number).ToListAsync(Ct));
        Assert.NotEmpty(FactReferences.In(texts));
        Assert.Empty(FactReferences.In(texts).Except(numbers));
    }

    [Fact]
    public async Task The_sample_kit_brought_a_second_time_changes_nothing()
    {
        var loaded = await LoadAsync();
        var files = (await KitFolder.ReadAsync(Path.Combine(SampleFiles.Folder, "press-kit"), Ct)).Value!;
        var pictures = await app.Services.GetRequiredService<PressKitPictures>().MakeAsync(files, Ct);

        var again = await app.Services.GetRequiredService<Transactions>().RunAsync(
            new SystemActor(loaded, "test"),
            Permission.EditBriefing,
            async work => await app.Services.GetRequiredService<PressKitWriter>().WriteAsync(work, await work.Db.Events.SingleAsync(e => e.Slug == "the-defiant-ones", Ct), files, pictures),
            Ct);

        Assert.All(again.Value!.Lines, line => Assert.Equal((KitOutcome.Unchanged, null), (line.Outcome, line.Why)));
        Assert.True(again.Value!.Lines.Count > 40);
    }

    public void Dispose() => app.Dispose();

    private async Task<OrganisationId> LoadAsync()
    {
        using var scope = app.Services.CreateScope();
        var loaded = await scope.ServiceProvider.GetRequiredService<LoadSample>().LoadAsync(null, Ct);
        Assert.True(loaded.IsDone, loaded.Refusal is Invalid wrong ? wrong.Sentence : null);
        var found = await scope.ServiceProvider.GetRequiredService<EventLookup>().BySlugAsync("the-defiant-ones", Ct);
        return found!.OrganisationId;
    }
}
