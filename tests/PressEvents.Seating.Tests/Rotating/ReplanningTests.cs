using PressEvents.Seating.Problems;
using PressEvents.Seating.Rotating;

namespace PressEvents.Seating.Tests.Rotating;

/// <summary>What happens on the night touches only what is still to come.</summary>
public sealed class ReplanningTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Running_late_changes_minutes_and_leaves_who_sits_where(int served)
    {
        var (before, plan) = Dinner();

        var problem = before.After(plan, served).Late(15);
        var replanned = Rotator.Rotate(problem, Ct);

        Assert.Equal(105, problem.Courses.Sum(course => course.Minutes));
        Assert.Equal(before.Courses.Take(served), problem.Courses.Take(served));
        Assert.Equal(plan.Stops, replanned.Stops);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_course_that_is_dropped_leaves_the_past_as_it_was_and_has_cost_no_table_meeting(int served)
    {
        var (before, plan) = Dinner();

        var problem = before.After(plan, served).Without("C4");
        var replanned = Rotator.Rotate(problem, Ct);

        Assert.Equal(Past(before, plan, served), Past(problem, replanned, served));
        Assert.Equal((72, 18), (replanned.TableMeetings, replanned.ReachMeetings));
        Assert.Empty(RotationJudge.Breaches(problem, replanned.Stops));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_talent_who_leaves_after_the_third_course_meets_all_before_that(int served)
    {
        var (before, plan) = Dinner();

        var problem = before.After(plan, served).Leaving("Star1", "C3");
        var replanned = Rotator.Rotate(problem, Ct);

        Assert.Equal(Past(before, plan, served), Past(problem, replanned, served));
        Assert.Equal(72, replanned.TableMeetings);
        Assert.DoesNotContain(replanned.Stops, stop => stop.Guest.Is("Star1") && stop.Course.Is("C4"));
        Assert.Equal(22, replanned.ReachMeetings);
    }

    [Fact]
    public void A_talent_who_comes_at_the_second_course_starts_at_a_free_chair_and_keeps_it_free_before()
    {
        var dinner = Evenings.Dinner(4);
        var problem = dinner with { Seating = [.. dinner.Seating.Where(place => !place.Guest.Is("Star2"))], Absences = [new("Star2", ComesAt: "C2")] };

        var rotation = Rotator.Rotate(problem, Ct);

        Assert.Equal((72, 22), (rotation.TableMeetings, rotation.ReachMeetings));
        Assert.Equal(["C2", "C3", "C4"], rotation.Stops.Where(stop => stop.Guest.Is("Star2")).Select(stop => stop.Course));
    }

    [Fact]
    public void The_chair_of_a_guest_who_left_is_free_and_that_of_one_who_comes_later_is_not()
    {
        var dinner = Evenings.Dinner(3, chairs: 1, reach: Reach.Table);
        var only = dinner with
        {
            Room = dinner.Room with
            {
                Tables = [.. dinner.Room.Tables.Select(table => table with { AccessSeats = [2] })],
                Guests = [.. dinner.Room.Guests.Select(guest => guest.Id.Is("Star0") ? guest with { NeedsAccess = true } : guest)],
            },
        };
        Assert.Equal(2, dinner.Seating.Single(place => place.Guest.Is("J1")).Seat);

        var left = Rotator.Rotate(only with { Absences = [new("J1", LeavesAfter: "C1")] }, Ct);
        var late = Rotator.Rotate(only with { Absences = [new("J1", ComesAt: "C3")] }, Ct);

        Assert.All(left.Stops.Where(stop => stop.Guest.Is("Star0") && !stop.Course.Is("C1")), stop => Assert.Equal(new Place("Star0", "T0", 2), stop.Place));
        Assert.Equal("In C2 there is no free chair that “Star0” may take.", late.Fault);
    }

    [Fact]
    public void Of_equally_good_rotations_the_known_one_stays()
    {
        var (before, plan) = Dinner();
        var other = plan.Stops.Select(stop => stop.Course switch { "C2" => stop with { Course = "C3" }, "C3" => stop with { Course = "C2" }, _ => stop }).ToList();

        var replanned = Rotator.Rotate(before with { Known = other }, Ct);

        Assert.Equal(other.ToHashSet(), replanned.Stops.ToHashSet());
    }

    private static (RotationProblem Problem, Rotation Plan) Dinner() => Evenings.Dinner(4) is var problem ? (problem, Rotator.Rotate(problem, Ct)) : default;

    private static IEnumerable<Place> Past(RotationProblem problem, Rotation rotation, int served) =>
        Enumerable.Range(0, served).SelectMany(course => RotationJudge.In(problem, rotation.Stops, course).OrderBy(place => place.Guest, StringComparer.Ordinal));
}
