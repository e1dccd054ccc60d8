using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;
using PressEvents.Web.Features.Seating;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Seating;

/// <summary>Two publicists at one plan: a move that nobody else touched is never lost, and of two who want one seat one is told.</summary>
public sealed class SeatingRaceTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_who_move_different_people_at_once_both_do_and_each_is_a_step_of_its_own()
    {
        using var evening = await SeatedEvening.BeginAsync(template);

        var results = await RaceAsync(evening, guarded: true, (evening.Ada, evening.Second[0]), (evening.Bo, evening.Second[1]));

        Assert.All(results, result => Assert.Null(result.Refusal));
        Assert.Equal(["Ada 2/1", "Bo 2/2"], await evening.PlanAsync());
        Assert.Equal([1, 2, 3, 4], await RevisionsAsync(evening));
    }

    [Fact]
    public async Task Of_two_who_want_one_seat_one_gets_it_and_the_other_is_told()
    {
        using var evening = await SeatedEvening.BeginAsync(template);

        var results = await RaceAsync(evening, guarded: true, (evening.Ada, evening.Second[0]), (evening.Bo, evening.Second[0]));

        Assert.Single(results, result => result.IsDone);
        Assert.Equal(new SeatTaken("Table 2", 1), Assert.Single(results, result => !result.IsDone).Refusal);
        Assert.Equal(2, (await evening.PlanAsync()).Count());
    }

    // The control: without the lock both read the same revision, and one of the two changes goes uncounted.
    [Fact]
    public async Task Without_the_lock_one_of_two_changes_is_lost_to_count()
    {
        using var evening = await SeatedEvening.BeginAsync(template);

        await RaceAsync(evening, guarded: false, (evening.Ada, evening.Second[0]), (evening.Bo, evening.Second[1]));

        Assert.Equal([1, 2, 3, 3], await RevisionsAsync(evening));
    }

    private static async Task<Result[]> RaceAsync(SeatedEvening evening, bool guarded, params (Guest Who, Seat Seat)[] moves)
    {
        var database = evening.Evening.Database;
        var transactions = guarded ? database.Transactions : new Transactions(
            database.Databases, new UnguardedEngine(database.Engine, crowd: moves.Length), database.Clock, database.Signals, new StorageHealth(database.Clock), NullLogger<Transactions>.Instance);
        var seat = new SeatPerson(transactions);
        StaffActor[] actors = [evening.Evening.Publicist, evening.Evening.Of(Role.Owner)];
        return await Task.WhenAll(moves.Zip(actors, (move, actor) =>
            Task.Run(() => seat.SeatAsync(actor, evening.Evening.Dinner.Id, Sitter.Of(move.Who.Id), move.Seat.Id, swap: false, Ct), Ct)));
    }

    private static Task<List<int>> RevisionsAsync(SeatedEvening evening) =>
        evening.Evening.Database.ReadAsync(evening.Evening.Agency.Id, db => db.SeatingSteps.OrderBy(s => s.Revision).Select(s => s.Revision).ToListAsync(Ct));
}
