using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;
using PressEvents.Web.Features.Guests;
using PressEvents.Web.Features.Seating;
using PressEvents.Web.Features.Seating.Papers;
using PressEvents.Data.Queries;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Seating;

/// <summary>Locks hold, nothing worked out from an older plan is applied, every move can be taken back, and guests see what was published.</summary>
public sealed class PlanHistoryTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_locked_stays_and_a_blocked_seat_is_nobodys()
    {
        using var evening = await SeatedEvening.BeginAsync(template);
        var (dinner, publicist) = (evening.Evening.Dinner.Id, evening.Evening.Publicist);
        await evening.Seats.LockAsync(publicist, dinner, [evening.First[0].Id], true, Ct);
        await evening.Seats.BlockAsync(publicist, dinner, [evening.Second[0].Id], true, Ct);

        Assert.Equal(new SitterLocked("Ada"), (await evening.SeatAsync(evening.Ada, evening.Second[1])).Refusal);
        Assert.Equal(new SitterLocked("Ada"), (await evening.Seating.SeatAsync(publicist, dinner, Sitter.Of(evening.Bo.Id), evening.First[0].Id, swap: true, Ct)).Refusal);
        Assert.Equal(new SitterLocked("Ada"), (await new ClearSeat(evening.Evening.Database.Transactions).ClearAsync(publicist, evening.First[0].Id, Ct)).Refusal);
        Assert.Equal(new SeatBlocked("Table 2", 1), (await evening.SeatAsync(evening.Bo, evening.Second[0])).Refusal);
        Assert.Equal(new SeatTaken("Table 1", 2), (await evening.Seats.BlockAsync(publicist, dinner, [evening.First[1].Id], true, Ct)).Refusal);
        Assert.Equal(["Ada 1/1", "Bo 1/2"], await evening.PlanAsync());
    }

    [Fact]
    public async Task An_arrangement_moves_everybody_but_the_locked_and_an_older_one_nobody()
    {
        using var evening = await SeatedEvening.BeginAsync(template);
        var (dinner, publicist) = (evening.Evening.Dinner.Id, evening.Evening.Publicist);
        await evening.Seats.LockAsync(publicist, dinner, [evening.First[0].Id], true, Ct);
        var revision = (await evening.CaseAsync()).Revision;
        await evening.SeatAsync(evening.Cy, evening.Second[3]);

        Assert.Equal(new PlanChanged(1), (await evening.Apply.ArrangeAsync(publicist, dinner, [evening.Place(evening.Bo, evening.Second[1])], revision, Ct)).Refusal);
        Assert.Equal(["Ada 1/1", "Bo 1/2", "Cy 2/4"], await evening.PlanAsync());

        revision = (await evening.CaseAsync()).Revision;
        var places = new[] { evening.Place(evening.Ada, evening.Second[2]), evening.Place(evening.Bo, evening.Second[3]), evening.Place(evening.Cy, evening.First[1]) };
        Assert.Null((await evening.Apply.ArrangeAsync(publicist, dinner, places, revision, Ct)).Refusal);
        Assert.Equal(["Ada 1/1", "Bo 2/4", "Cy 1/2"], await evening.PlanAsync());
    }

    [Fact]
    public async Task Every_move_can_be_undone_and_done_again_also_somebody_elses()
    {
        using var evening = await SeatedEvening.BeginAsync(template);
        var (dinner, publicist) = (evening.Evening.Dinner.Id, evening.Evening.Publicist);
        await evening.SeatAsync(evening.Cy, evening.Second[0], evening.Evening.Of(Role.Owner));
        Assert.Equal(("Cy off Table 2, seat 1", "Owner Person"), await UndoAsync(evening));

        var undone = await evening.Undoing.UndoAsync(publicist, dinner, Ct);
        Assert.Equal(evening.Evening.MemberOf(Role.Owner).Id.Value, undone.Value!.By);
        Assert.Equal(["Ada 1/1", "Bo 1/2"], await evening.PlanAsync());
        await evening.Undoing.UndoAsync(publicist, dinner, Ct);
        Assert.Equal(["Ada 1/1"], await evening.PlanAsync());
        await evening.Undoing.RedoAsync(publicist, dinner, Ct);
        await evening.Undoing.RedoAsync(publicist, dinner, Ct);
        Assert.Equal(["Ada 1/1", "Bo 1/2", "Cy 2/1"], await evening.PlanAsync());
        Assert.IsType<NothingToUndo>((await evening.Undoing.RedoAsync(publicist, dinner, Ct)).Refusal);

        // What is new makes an end of what was undone.
        await evening.Undoing.UndoAsync(publicist, dinner, Ct);
        await evening.SeatAsync(evening.Bo, evening.Second[0]);
        Assert.IsType<NothingToUndo>((await evening.Undoing.RedoAsync(publicist, dinner, Ct)).Refusal);
    }

    [Fact]
    public async Task At_most_fifty_steps_are_kept()
    {
        using var evening = await SeatedEvening.BeginAsync(template);
        for (var n = 0; n < 60; n++)
        {
            Assert.True((await evening.SeatAsync(evening.Cy, evening.Second[n % 2])).IsDone);
        }

        Assert.Equal(SeatingStep.Kept, await evening.Evening.Database.ReadAsync(evening.Evening.Agency.Id, db => Task.FromResult(db.SeatingSteps.Count())));
    }

    [Fact]
    public async Task Two_plans_compared_are_scored_by_what_counts_now()
    {
        using var evening = await SeatedEvening.BeginAsync(template);
        var (dinner, publicist) = (evening.Evening.Dinner.Id, evening.Evening.Publicist);
        await evening.RuleAsync(SeatingRuleKind.Together, evening.Ada, evening.Bo, isWish: true);
        var kept = (await new KeepVersion(evening.Evening.Database.Transactions).KeepAsync(publicist, dinner, "Together", Ct)).Value;
        await evening.SeatAsync(evening.Bo, evening.Second[1]);

        var compared = await evening.Versions.CompareAsync(publicist, dinner, kept, null, Ct);

        Assert.True(compared!.Before.Wish > 0);
        Assert.Equal(compared.Before with { Wish = 0 }, compared.After);
    }

    [Fact]
    public async Task A_kept_version_comes_back_and_is_compared()
    {
        using var evening = await SeatedEvening.BeginAsync(template);
        var (dinner, publicist) = (evening.Evening.Dinner.Id, evening.Evening.Publicist);
        var keep = new KeepVersion(evening.Evening.Database.Transactions);
        var kept = (await keep.KeepAsync(publicist, dinner, "Before dessert", Ct)).Value;
        await evening.SeatAsync(evening.Bo, evening.Second[1]);
        await evening.SeatAsync(evening.Ada, evening.Second[0]);
        await evening.Seats.LockAsync(publicist, dinner, [evening.Second[0].Id], true, Ct);

        var compared = await evening.Versions.CompareAsync(publicist, dinner, kept, null, Ct);
        Assert.Equal([("Ada", "Table 1, seat 1", "Table 2, seat 1"), ("Bo", "Table 1, seat 2", "Table 2, seat 2")], compared!.Moved.Select(moved => (moved.Name, moved.From!, moved.To!)));

        Assert.Equal(["Ada"], (await keep.RestoreAsync(publicist, kept, Ct)).Value!);
        Assert.Equal(["Ada 2/1", "Bo 1/2"], await evening.PlanAsync());
        await evening.Undoing.UndoAsync(publicist, dinner, Ct);
        Assert.Equal(["Ada 2/1", "Bo 2/2"], await evening.PlanAsync());
        Assert.True((await keep.RemoveAsync(publicist, kept, Ct)).IsDone);
        Assert.Empty((await evening.Versions.ForEventAsync(publicist, dinner, Ct))!.Versions);
    }

    [Fact]
    public async Task Guests_see_what_was_published_until_it_is_published_anew_and_nobody_who_cancelled()
    {
        using var evening = await SeatedEvening.BeginAsync(template);
        var published = new PublishedSeatsQuery(evening.Evening.Database.Databases);
        async Task<IEnumerable<string>> SeenAsync() => (await published.ForEventAsync(evening.Evening.Agency.Id, evening.Evening.Dinner.Id, Ct)).Select(row => $"{row.Name} {row.Table.Name}/{row.SeatNumber}");
        Assert.Empty(await SeenAsync());
        await evening.PublishAsync();
        Assert.Empty(await evening.ChangesAsync());
        await evening.SeatAsync(evening.Ada, evening.Second[0]);
        await evening.SeatAsync(evening.Cy, evening.First[0]);

        Assert.Equal(["Ada Table 1/1", "Bo Table 1/2"], await SeenAsync());
        Assert.Equal(["Ada", "Cy"], (await evening.ChangesAsync()).Where(change => change.Key.Kind is PaperKind.PlaceCard).Select(change => change.Subject));

        await evening.PublishAsync();
        Assert.Equal(["Cy Table 1/1", "Bo Table 1/2", "Ada Table 2/1"], await SeenAsync());
        await new WithdrawGuest(evening.Evening.Database.Transactions).WithdrawAsync(evening.Evening.Publicist, evening.Bo.Id, Ct);
        Assert.Equal(["Cy Table 1/1", "Ada Table 2/1"], await SeenAsync());
        await evening.PublishAsync(isShown: false);
        Assert.Empty(await SeenAsync());
    }

    [Fact]
    public async Task Courses_have_stops_on_free_seats_only_and_cards_say_who_comes()
    {
        using var evening = await SeatedEvening.BeginAsync(template);
        var (dinner, publicist) = (evening.Evening.Dinner.Id, evening.Evening.Publicist);
        var plan = new PlanCourses(evening.Evening.Database.Transactions);
        await plan.SetAsync(publicist, dinner, [new(null, "Soup", 20), new(null, "Main", 40)], Ct);
        var courses = new Web.Features.Seating.Courses.SeatingCoursesQuery(evening.Evening.Database.Databases);
        var rows = (await courses.ForEventAsync(publicist, dinner, Ct))!.Courses;
        PlannedStop Stop(int course, Seat seat) => new(rows[course].Id, Sitter.Of(evening.Allen.Id), seat.Id);

        Assert.Equal(new CourseSeatTwice("Soup", "Table 1", 2), (await plan.RotateAsync(publicist, dinner, [Stop(0, evening.First[1])], Ct)).Refusal);
        Assert.Null((await plan.RotateAsync(publicist, dinner, [Stop(0, evening.First[2]), Stop(1, evening.Second[0])], Ct)).Refusal);

        var view = (await courses.ForEventAsync(publicist, dinner, Ct))!;
        var allen = view.Cards.Single(card => card.IsTalent);
        Assert.Equal([("Table 1, seat 3", 2), ("Table 2, seat 1", 0)], allen.Lines.Select(line => (line.Place!, line.With.Count)));
        Assert.Equal(["Allen Hughes"], view.Cards.Single(card => card.Name is "Ada").Lines[0].With);
        await evening.SeatAsync(evening.Cy, evening.Second[0]);
        Assert.Equal(["Allen Hughes and Cy would share Table 2, seat 1 during “Main”."], (await courses.ForEventAsync(publicist, dinner, Ct))!.Faults);
    }

    private static async Task<(string, string?)> UndoAsync(SeatedEvening evening)
    {
        var history = await evening.Versions.ForEventAsync(evening.Evening.Publicist, evening.Evening.Dinner.Id, Ct);
        return (history!.Undo!.Words, history.Undo.By);
    }
}
