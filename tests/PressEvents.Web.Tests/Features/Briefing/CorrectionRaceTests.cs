using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Briefing.Ledger;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>Two publicists send the same correction at once: each guest gets one mail. The event’s lock sees to it, and were there none, the index that no guest is told the same twice.</summary>
public sealed class CorrectionRaceTests(MigratedTemplate template, PostgresServer postgres)
{
    private const int Holders = 3;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Each_guest_gets_one_mail(bool onPostgres)
    {
        var (mails, results) = await RaceAsync(onPostgres ? await TestDatabase.OnPostgresAsync(postgres) : new TestDatabase(template), isLocked: true, isIndexed: true);

        Assert.Equal(Holders, mails);
        Assert.Single(results, result => result is { IsDone: true });
    }

    [Fact]
    public async Task Without_the_lock_the_index_still_keeps_it_to_one()
    {
        var (mails, results) = await RaceAsync(new TestDatabase(template), isLocked: false, isIndexed: true);

        Assert.Equal(Holders, mails);
        Assert.Single(results, result => result is { IsDone: true });
    }

    [Fact]
    public async Task Without_either_each_guest_gets_two()
    {
        var (mails, results) = await RaceAsync(new TestDatabase(template), isLocked: false, isIndexed: false);

        Assert.Equal(2 * Holders, mails);
        Assert.All(results, result => Assert.True(result is { IsDone: true }));
    }

    // A write the database refused is null.
    private static async Task<(int Mails, Result<int>?[] Results)> RaceAsync(TestDatabase database, bool isLocked, bool isIndexed)
    {
        var (evening, guests) = await CorrectionEvening.BeginAsync(database, Holders);
        using var ended = evening;
        foreach (var guest in guests)
        {
            await evening.FetchAsync(guest);
        }

        await evening.CorrectAsync(CorrectionEvening.Release, "Blu-ray release: 5 December 2017.");
        if (!isIndexed)
        {
            await evening.ReadAsync(db => db.Database.ExecuteSqlRawAsync("DROP INDEX \"IX_CorrectionNotes_GuestId_FactId_ToVersion\"", Ct));
        }

        var send = new SendCorrections(isLocked ? database.Transactions : new Transactions(
            database.Databases, new UnguardedEngine(database.Engine, crowd: 2), database.Clock, database.Signals, new StorageHealth(database.Clock), NullLogger<Transactions>.Instance));
        var results = await Task.WhenAll(
            Task.Run(() => SendAsync(send, evening, evening.Publicist), Ct),
            Task.Run(() => SendAsync(send, evening, evening.Second), Ct));
        return ((await evening.OutboxAsync()).Count, results);
    }

    private static async Task<Result<int>?> SendAsync(SendCorrections send, CorrectionEvening evening, StaffActor by)
    {
        try
        {
            return await send.SendAsync(by, evening.Evening.Dinner.Id, Holders, Ct);
        }
        catch (DbUpdateException exception) when (evening.Database.Engine.IsUniqueViolation(exception))
        {
            return null;
        }
    }
}
