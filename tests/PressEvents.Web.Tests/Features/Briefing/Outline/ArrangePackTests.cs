using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Briefing.Outline;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing.Outline;

/// <summary>Which sections a pack has, in which order and on which paper.</summary>
public sealed class ArrangePackTests : IAsyncLifetime
{
    private readonly TestDatabase database;
    private readonly PackedEvening evening = new(isPublished: false);
    private readonly StaffActor publicist;
    private readonly StaffActor viewer;
    private readonly ArrangePack arrange;

    public ArrangePackTests(MigratedTemplate template)
    {
        database = new TestDatabase(template);
        publicist = new StaffActor(evening.Organisation.Id, evening.AddMember().Id);
        viewer = new StaffActor(evening.Organisation.Id, evening.AddMember(Role.Viewer).Id);
        evening.Add("Ada Lovelace");
        arrange = new ArrangePack(database.Transactions);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await evening.SaveAsync(database);

    [Fact]
    public async Task What_is_hidden_stays_hidden_when_it_is_published_and_arranged_again()
    {
        Assert.True((await ShowAsync(PackPart.Facts, isShown: false)).IsDone);
        Assert.DoesNotContain(PackPart.Facts, await PublishedAsync());

        Assert.True((await MoveAsync(PackPart.Facts, 2)).IsDone);
        Assert.True((await MoveAsync(PackPart.Work, 1)).IsDone);
        var published = await PublishedAsync();

        Assert.Equal(new PackOutlineEntry(PackPart.Facts, false), (await OutlineAsync()).Entries[3]);
        Assert.Equal([PackPart.Cover, PackPart.Work, PackPart.Glance], published.Take(3));
        Assert.DoesNotContain(PackPart.Facts, published);

        Assert.True((await ShowAsync(PackPart.Facts, isShown: true)).IsDone);
        Assert.Equal(PackPart.Facts, (await PublishedAsync())[3]);
    }

    [Fact]
    public async Task A_section_that_moves_leaves_all_others_in_their_order()
    {
        var before = (await OutlineAsync()).Entries;

        Assert.True((await MoveAsync(PackPart.Quotes, 2)).IsDone);
        Assert.True((await MoveAsync(PackPart.Seat, 99)).IsDone);

        var after = (await OutlineAsync()).Entries;
        Assert.Equal((PackPart.Quotes, PackPart.Seat), (after[2].Part, after[^1].Part));
        PackPart[] moved = [PackPart.Quotes, PackPart.Seat];
        Assert.Equal(before.Where(entry => !moved.Contains(entry.Part)), after.Where(entry => !moved.Contains(entry.Part)));
    }

    [Fact]
    public async Task The_cover_stays_first_and_no_pack_does_without_rules_and_corrections()
    {
        Assert.Equal(ArrangePack.CoverIsFixed, (await MoveAsync(PackPart.Cover, 3)).Refusal);
        Assert.Equal(ArrangePack.CoverIsFixed, (await MoveAsync(PackPart.Quotes, 0)).Refusal);
        Assert.Equal(ArrangePack.CoverIsFixed, (await ShowAsync(PackPart.Cover, isShown: false)).Refusal);
        Assert.Equal(ArrangePack.CannotBeHidden, (await ShowAsync(PackPart.Rules, isShown: false)).Refusal);
        Assert.Equal(ArrangePack.CannotBeHidden, (await ShowAsync(PackPart.Corrections, isShown: false)).Refusal);

        Assert.Equal(PackOutline.Usual, await OutlineAsync());
        Assert.Empty(await TrailAsync());
    }

    [Fact]
    public async Task An_arrangement_is_nobodys_news_until_it_is_published()
    {
        await PublishedAsync();

        await ShowAsync(PackPart.Facts, isShown: false);
        await arrange.PrintOnAsync(publicist, evening.Dinner.Id, PaperSize.Letter, Ct);

        var pack = await PackAsync();
        Assert.Equal((1, true, PaperSize.A4), (pack.Version.Number, pack.Pack.Outline.Contains(PackPart.Facts), pack.Row.Material.Paper));
        var row = (await new OutlineQuery(database.Databases).FindAsync(Some.Product(evening.Organisation.Id), evening.Dinner.Id, Ct))!;
        Assert.Equal((true, PaperSize.Letter), (row.HasChanged, row.Paper));
        Assert.Equal(["the outline", "the paper"], OutlineWords.Differences(row, part => $"{part}"));
    }

    [Fact]
    public async Task A_viewer_and_a_stranger_arrange_nothing()
    {
        var other = new PackedEvening("other");
        var stranger = new StaffActor(other.Organisation.Id, other.AddMember().Id);
        await other.SaveAsync(database);

        Assert.IsType<NotAllowed>((await arrange.ShowAsync(viewer, evening.Dinner.Id, PackPart.Facts, isShown: false, Ct)).Refusal);
        Assert.IsType<NotFound>((await arrange.MoveAsync(stranger, evening.Dinner.Id, PackPart.Facts, 1, Ct)).Refusal);
        Assert.IsType<NotFound>((await arrange.PrintOnAsync(stranger, evening.Dinner.Id, PaperSize.Letter, Ct)).Refusal);

        Assert.Equal(PackOutline.Usual, await OutlineAsync());
        Assert.Equal(["access.refused"], await TrailAsync());
    }

    public ValueTask DisposeAsync()
    {
        database.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<Result> ShowAsync(PackPart part, bool isShown) => arrange.ShowAsync(publicist, evening.Dinner.Id, part, isShown, Ct);

    private Task<Result> MoveAsync(PackPart part, int to) => arrange.MoveAsync(publicist, evening.Dinner.Id, part, to, Ct);

    private async Task<PackOutline> OutlineAsync() => (await new OutlineQuery(database.Databases).FindAsync(Some.Product(evening.Organisation.Id), evening.Dinner.Id, Ct))!.Outline;

    // The sections of the guest's own pack, once it is published.
    private async Task<IReadOnlyList<PackPart>> PublishedAsync()
    {
        Assert.True((await Packing.Publish(database).PublishAsync(publicist, evening.Dinner.Id, Ct)).IsDone);
        return (await PackAsync()).Pack.Outline;
    }

    private async Task<Web.Features.Briefing.Packs.VersionedPack> PackAsync() => Packing.Versions.Of(Assert.Single(
        await new PackQuery(database.Databases, database.Clock).ComingAsync(Some.Product(evening.Organisation.Id), evening.Dinner.Id, PackSource.Published, Ct)));

    private Task<List<string>> TrailAsync() => database.ReadAsync(evening.Organisation.Id, db => db.AuditEntries.Select(a => a.Action).ToListAsync(Ct));
}
