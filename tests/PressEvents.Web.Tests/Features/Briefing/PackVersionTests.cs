using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>A pack's version is its guest's own, and rises when what it says changes and only then.</summary>
public sealed class PackVersionTests(MigratedTemplate template, PostgresServer postgres)
{
    private readonly PackedEvening evening = new(isPublished: false);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Publishing_gives_everybody_who_comes_their_first_version_and_nobody_else(bool onPostgres)
    {
        using var database = await OpenAsync(onPostgres, ["Ada Lovelace", "Łukasz Żółć"], invited: "Silent Sam");

        await PublishAsync(database);
        var packs = await PacksAsync(database);

        Assert.Equal(["Ada Lovelace", "Łukasz Żółć"], packs.Select(pack => pack.Pack.GuestName).Order(StringComparer.Ordinal));
        Assert.All(packs, pack => Assert.Equal((1, true, null, Some.Now), (pack.Version.Number, pack.Version.IsRecorded, pack.Version.Base, pack.Version.AsOf)));
        Assert.Equal(2, await CountAsync(database));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_read_for_all_is_what_is_read_for_each(bool onPostgres)
    {
        using var database = await OpenAsync(onPostgres, ["Ada Lovelace", "Łukasz Żółć", "王小明"]);
        await PublishAsync(database);
        var query = new PackQuery(database.Databases, database.Clock);

        foreach (var row in await query.ComingAsync(Some.Product(evening.Organisation.Id), evening.Dinner.Id, PackSource.Published, Ct))
        {
            var own = await query.FindAsync(Some.Product(evening.Organisation.Id), evening.Dinner.Id, row.Guest.Id, PackSource.Published, Ct);
            Assert.Equivalent(row, own, strict: true);
            Assert.Equal(Packing.Versions.Of(row).Version.ContentHash, Packing.Versions.Of(own!).Version.ContentHash);
        }
    }

    [Fact]
    public async Task Publishing_the_same_again_is_no_new_version_and_does_not_move_its_date()
    {
        using var database = await OpenAsync(onPostgres: false, ["Ada Lovelace"]);
        await PublishAsync(database);
        database.Clock.Advance(TimeSpan.FromHours(1));

        await PublishAsync(database);

        Assert.Equal((1, Some.Now), Assert.Single(await PacksAsync(database)) is var pack ? (pack.Version.Number, pack.Pack.IssuedAt) : default);
        Assert.Equal(1, await CountAsync(database));
    }

    [Fact]
    public async Task There_and_back_again_is_three_versions()
    {
        using var database = await OpenAsync(onPostgres: false, ["Ada Lovelace"]);
        await PublishAsync(database);
        foreach (var text in new[] { "Filming took four years.", "Filming took three years." })
        {
            database.Clock.Advance(TimeSpan.FromHours(1));
            await ChangeFactAsync(database, text);
            await PublishAsync(database);
        }

        var pack = Assert.Single(await PacksAsync(database));
        Assert.Equal(3, pack.Version.Number);
        Assert.Equal([1, 2, 3], pack.Pack.Log.Select(entry => entry.Version));
        var hashes = pack.Row.Copies.Select(copy => copy.ContentHash).ToList();
        Assert.Equal((hashes[0], 2), (hashes[2], hashes.Distinct(StringComparer.Ordinal).Count()));
    }

    [Fact]
    public async Task A_draft_that_is_not_published_changes_nobodys_version()
    {
        using var database = await OpenAsync(onPostgres: false, ["Ada Lovelace"]);
        await PublishAsync(database);

        await ChangeFactAsync(database, "Filming took four years.");

        Assert.Equal(1, Assert.Single(await PacksAsync(database)).Version.Number);
    }

    [Fact]
    public async Task A_new_seat_is_a_new_version_for_those_at_the_table_and_nobody_else()
    {
        var ada = evening.Add("Ada Lovelace", seat: 1);
        evening.Add("Bob Neighbour", seat: 2);
        evening.Add("Carol Elsewhere");
        using var database = await OpenAsync(onPostgres: false, []);
        await PublishAsync(database);
        var before = (await PacksAsync(database)).ToDictionary(pack => pack.Pack.GuestName, pack => pack.Pack);

        await using (var db = await database.Databases.ForAsync(evening.Organisation.Id, Ct))
        {
            await db.PublishedSeats.Where(p => p.GuestId == ada.Guest.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.SeatNumber, 5), Ct);
        }

        var packs = await PacksAsync(database);
        Assert.Equal([("Ada Lovelace", 2), ("Bob Neighbour", 2), ("Carol Elsewhere", 1)], packs.Select(pack => (pack.Pack.GuestName, pack.Version.Number)));
        Assert.Equivalent(before["Carol Elsewhere"], packs[2].Pack, strict: true);
    }

    [Fact]
    public async Task What_changed_is_said_since_the_copy_that_is_held_and_not_since_one_nobody_saw()
    {
        using var database = await OpenAsync(onPostgres: false, ["Ada Lovelace"]);
        await PublishAsync(database);
        await HoldAsync(database, version: 1);
        foreach (var text in new[] { "Filming took four years.", "Filming took five years." })
        {
            await ChangeFactAsync(database, text);
            await PublishAsync(database);
        }

        var third = Assert.Single(await PacksAsync(database));
        Assert.Equal((3, 1), (third.Version.Number, third.Pack.ChangesSince));
        Assert.Equal("Fact 7", Assert.Single(third.Pack.Changes).Label);
        Assert.StartsWith("Filming took three years.", third.Pack.Changes[0].Before, StringComparison.Ordinal);

        await HoldAsync(database, version: 3);
        var again = Assert.Single(await PacksAsync(database));
        Assert.Equivalent(third.Pack, again.Pack, strict: true);
    }

    [Fact]
    public async Task An_embargo_that_lifts_takes_the_watermark_away_and_is_a_new_version_that_says_so()
    {
        using var database = await OpenAsync(onPostgres: false, ["Ada Lovelace"]);
        await PublishAsync(database);
        await HoldAsync(database, version: 1);
        var lifts = evening.Dinner.EmbargoLiftsAt!.Value;

        database.Clock.SetUtcNow(lifts.AddTicks(-1));
        var held = Assert.Single(await PacksAsync(database));
        database.Clock.SetUtcNow(lifts);
        var free = Assert.Single(await PacksAsync(database));

        Assert.Equal((1, "Ada Lovelace"), (held.Version.Number, held.Pack.Watermark![..12]));
        Assert.Equal((2, null, lifts), (free.Version.Number, free.Pack.Watermark, free.Pack.IssuedAt));
        Assert.Equal(("It holds", "It is lifted"), Assert.Single(free.Pack.Changes) is var change ? (change.Before, change.After) : default);
    }

    [Fact]
    public async Task Two_hundred_packs_are_published_in_one_transaction_within_seconds()
    {
        using var database = await OpenAsync(onPostgres: false, [.. Enumerable.Range(1, 200).Select(number => $"Guest {number:000}")]);
        var watch = Stopwatch.StartNew();

        await PublishAsync(database);

        Assert.Equal(200, await CountAsync(database));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));    // 1 s where nothing else runs
    }

    private async Task<TestDatabase> OpenAsync(bool onPostgres, IReadOnlyList<string> coming, string? invited = null)
    {
        foreach (var name in coming)
        {
            evening.Add(name);
        }

        if (invited is not null)
        {
            evening.Add(invited, GuestStatus.Invited);
        }

        evening.AddMember();
        var database = onPostgres ? await TestDatabase.OnPostgresAsync(postgres) : new TestDatabase(template);
        await evening.SaveAsync(database);
        return database;
    }

    private async Task PublishAsync(TestDatabase database)
    {
        var member = evening.Rows.OfType<Member>().First();
        Assert.True((await Packing.Publish(database).PublishAsync(new StaffActor(evening.Organisation.Id, member.Id), evening.Dinner.Id, Ct)).IsDone);
    }

    private async Task<IReadOnlyList<VersionedPack>> PacksAsync(TestDatabase database) =>
    [
        .. (await new PackQuery(database.Databases, database.Clock).ComingAsync(Some.Product(evening.Organisation.Id), evening.Dinner.Id, PackSource.Published, Ct)).Select(Packing.Versions.Of),
    ];

    private Task<int> CountAsync(TestDatabase database) => database.ReadAsync(evening.Organisation.Id, db => db.PackCopies.CountAsync(Ct));

    private async Task ChangeFactAsync(TestDatabase database, string text)
    {
        await using var db = await database.Databases.ForAsync(evening.Organisation.Id, Ct);
        var fact = await db.Facts.SingleAsync(Ct);
        fact.Change(fact.Details with { Text = text });
        await db.SaveChangesAsync(Ct);
    }

    private async Task HoldAsync(TestDatabase database, int version)
    {
        await using var db = await database.Databases.ForAsync(evening.Organisation.Id, Ct);
        (await db.PackCopies.SingleAsync(copy => copy.Version == version, Ct)).NoteFetch(database.Clock.GetUtcNow());
        await db.SaveChangesAsync(Ct);
    }
}
