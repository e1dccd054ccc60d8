using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Members;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Members;

/// <summary>Two owners make each other viewers at the same moment.</summary>
public sealed class LastOwnerRaceTests(MigratedTemplate template, PostgresServer postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_of_them_stays_an_owner(bool onPostgres)
    {
        using var database = onPostgres ? await TestDatabase.OnPostgresAsync(postgres) : new TestDatabase(template);

        var (results, left) = await RaceAsync(database, database.Transactions);

        Assert.Single(results, result => result.IsDone);
        Assert.Single(results, result => result.Refusal is LastOwner or NotAllowed);
        Assert.Equal(1, left);
    }

    [Fact]
    public async Task Without_the_lock_nobody_is_left_to_manage_the_organisation()
    {
        using var database = new TestDatabase(template);
        var unguarded = new Transactions(
            database.Databases, new UnguardedEngine(database.Engine, crowd: 2), database.Clock, database.Signals, new StorageHealth(database.Clock), NullLogger<Transactions>.Instance);

        var (results, left) = await RaceAsync(database, unguarded);

        Assert.All(results, result => Assert.True(result.IsDone));
        Assert.Equal(0, left);
    }

    private static async Task<(Result[] Results, int Owners)> RaceAsync(TestDatabase database, Transactions transactions)
    {
        var agency = Some.Organisation();
        Member[] owners = [.. ((string[])["olga", "otto"]).Select(name => new Member(MemberId.New(Some.Now), agency.Id, name, $"{name}@agency.example", Role.Owner, Some.Now))];
        await database.AddAsync(agency.Id, [agency, .. owners]);
        var change = new ChangeMember(transactions);
        var results = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => Task.Run(
            () => change.BecomeAsync(new StaffActor(agency.Id, owners[i].Id), owners[1 - i].Id, Role.Viewer, Ct), Ct)));
        return (results, await database.ReadAsync(agency.Id, db => db.Members.CountAsync(m => m.Role == Role.Owner, Ct)));
    }
}
