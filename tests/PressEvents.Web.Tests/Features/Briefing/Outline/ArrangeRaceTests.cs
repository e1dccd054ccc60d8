using Microsoft.Extensions.Logging.Abstractions;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Briefing.Outline;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing.Outline;

/// <summary>Two publicists arrange one outline at once: the event’s lock makes one wait, and neither overwrites what the other did.</summary>
public sealed class ArrangeRaceTests(MigratedTemplate template, PostgresServer postgres)
{
    private readonly PackedEvening evening = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public async Task Both_sections_are_hidden(bool onPostgres, bool isArranged)
    {
        var hidden = await RaceAsync(onPostgres ? await TestDatabase.OnPostgresAsync(postgres) : new TestDatabase(template), isArranged, isLocked: true);

        Assert.Equal([PackPart.Quotes, PackPart.Images], hidden);
    }

    [Fact]
    public async Task Without_the_lock_one_overwrites_the_other()
    {
        var hidden = await RaceAsync(new TestDatabase(template), isArranged: true, isLocked: false);

        Assert.Single(hidden);
    }

    private async Task<IReadOnlyList<PackPart>> RaceAsync(TestDatabase database, bool isArranged, bool isLocked)
    {
        using var ended = database;
        var (one, other) = (new StaffActor(evening.Organisation.Id, evening.AddMember().Id), new StaffActor(evening.Organisation.Id, evening.AddMember().Id));
        await evening.SaveAsync(database);
        if (isArranged)
        {
            Assert.True((await new ArrangePack(database.Transactions).PrintOnAsync(one, evening.Dinner.Id, PaperSize.Letter, Ct)).IsDone);
        }

        var arrange = new ArrangePack(isLocked ? database.Transactions : new Transactions(
            database.Databases, new UnguardedEngine(database.Engine, crowd: 2), database.Clock, database.Signals, new StorageHealth(database.Clock), NullLogger<Transactions>.Instance));
        Result[] results = await Task.WhenAll(
            Task.Run(() => arrange.ShowAsync(one, evening.Dinner.Id, PackPart.Quotes, isShown: false, Ct), Ct),
            Task.Run(() => arrange.ShowAsync(other, evening.Dinner.Id, PackPart.Images, isShown: false, Ct), Ct));
        Assert.All(results, result => Assert.True(result.IsDone));
        var outline = (await new OutlineQuery(database.Databases).FindAsync(Some.Product(evening.Organisation.Id), evening.Dinner.Id, Ct))!.Outline;
        return [.. outline.Entries.Where(entry => !entry.IsShown).Select(entry => entry.Part)];
    }
}
