using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Messages.Stages;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Messages.Stages;

/// <summary>Two people press “Send now” for the same stage at once, or one does as its time comes.</summary>
public sealed class StageRaceTests(MigratedTemplate template, PostgresServer postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Each_guest_gets_one_message_and_the_second_is_told(bool onPostgres)
    {
        using var database = await OpenAsync(onPostgres);
        var (organisation, stage) = await PlanAsync(database);

        var results = await RaceAsync(database, database.Transactions, organisation, stage);

        Assert.Single(results, result => result.IsDone);
        Assert.Single(results, result => result.Refusal is StageSettled { State: StageState.Done });
        Assert.Equal(3, await database.ReadAsync(organisation, db => db.Outbox.CountAsync(Ct)));
    }

    [Fact]
    public async Task Without_the_lock_only_the_database_itself_stops_the_second()
    {
        using var database = await OpenAsync(onPostgres: false);
        var (organisation, stage) = await PlanAsync(database);
        var unguarded = new Transactions(
            database.Databases, new UnguardedEngine(database.Engine, crowd: 2), database.Clock, database.Signals, new StorageHealth(database.Clock), NullLogger<Transactions>.Instance);

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => RaceAsync(database, unguarded, organisation, stage));
    }

    private async Task<TestDatabase> OpenAsync(bool onPostgres) => onPostgres ? await TestDatabase.OnPostgresAsync(postgres) : new TestDatabase(template);

    private static Task<Result[]> RaceAsync(TestDatabase database, Transactions transactions, OrganisationId organisation, MessageStageId stage)
    {
        var run = new RunStages(database.Databases, transactions, database.Engine, database.Clock);
        var actor = new SystemActor(organisation, "test");
        return Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => run.SendNowAsync(actor, stage, Ct), Ct)));
    }

    private static async Task<(OrganisationId Organisation, MessageStageId Stage)> PlanAsync(TestDatabase database)
    {
        var organisation = Some.Organisation();
        var dinner = Some.Dinner(organisation);
        var stage = new MessageStage(MessageStageId.New(Some.Now), dinner, MessageKind.Reminder, StageAnchor.Deadline, -3, new TimeOnly(10, 0), Some.Now);
        var rows = new List<object> { organisation, dinner, stage };
        foreach (var name in (string[])["Ada", "Bo", "Cy"])
        {
            var contact = Some.Contact(organisation, name, $"{name}@outlet.example");
            var party = Some.Party(dinner);
            var guest = Some.Guest(party, contact);
            guest.MoveTo(Domain.Guests.GuestStatus.Invited, new SystemActor(organisation.Id, "test"), Domain.Guests.Channel.CommandLine, Some.Now);
            rows.AddRange([contact, party, guest]);
        }

        await database.AddAsync(organisation.Id, rows);
        return (organisation.Id, stage.Id);
    }
}
