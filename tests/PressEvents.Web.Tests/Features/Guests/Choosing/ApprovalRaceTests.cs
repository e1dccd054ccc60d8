using Microsoft.Extensions.Logging.Abstractions;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Guests.Choosing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Guests.Choosing;

/// <summary>Two members answer one request at once: one of them decides, the other is told so.</summary>
public sealed class ApprovalRaceTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_one_of_two_decisions_counts()
    {
        var results = await RaceAsync(guarded: true);

        Assert.Single(results, result => result.IsDone);
        Assert.Single(results, result => result.Refusal is ApprovalDecided);
    }

    [Fact]
    public async Task Without_the_guard_both_believe_they_decided() =>
        Assert.All(await RaceAsync(guarded: false), result => Assert.True(result.IsDone));

    private async Task<Result[]> RaceAsync(bool guarded)
    {
        using var evening = await ApprovedEvening.BeginAsync(template);
        await evening.AddGuestAsync("Ada");
        var second = new Member(MemberId.New(Some.Now), evening.Agency.Id, "Second Person", "second@agency.example", Role.Publicist, Some.Now);
        await evening.Database.AddAsync(evening.Agency.Id, second);
        var asked = (await ApprovalTests.Approve(evening).AskAsync(evening.Publicist, evening.Dinner.Id, Ct)).Value;
        var database = evening.Database;
        var transactions = guarded ? database.Transactions : new Transactions(
            database.Databases, new UnguardedEngine(database.Engine, crowd: 2), database.Clock, database.Signals, new StorageHealth(database.Clock), NullLogger<Transactions>.Instance);
        var approve = new ApproveList(transactions);
        return await Task.WhenAll(
            Task.Run(() => approve.ApproveAsync(evening.Of(Role.Owner), evening.Dinner.Id, asked, Ct), Ct),
            Task.Run(() => approve.SendBackAsync(new StaffActor(evening.Agency.Id, second.Id), evening.Dinner.Id, asked, "No", Ct), Ct));
    }
}
