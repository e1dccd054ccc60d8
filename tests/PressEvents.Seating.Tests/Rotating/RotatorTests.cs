using PressEvents.Seating.Problems;
using PressEvents.Seating.Rotating;

namespace PressEvents.Seating.Tests.Rotating;

/// <summary>24 journalists, 3 talent, 3 tables: what can be had, and what is proven not to be.</summary>
public sealed class RotatorTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2, 48)]
    [InlineData(3, 72)]
    [InlineData(4, 72)]
    public void Three_courses_are_enough_for_all_72_to_share_a_table_and_two_are_not(int courses, int most)
    {
        var problem = Evenings.Dinner(courses, reach: Reach.Table);

        var rotation = Rotator.Rotate(problem, Ct);

        Assert.Equal((most, 72, true), (rotation.TableMeetings, rotation.PossibleMeetings, rotation.IsProven));
        Assert.Equal(most, RotationJudge.Meetings(problem, rotation.Stops, reach: 99));
        Assert.Equal(3, rotation.CoursesForAllTables);
        Assert.Empty(RotationJudge.Breaches(problem, rotation.Stops));
    }

    [Theory]
    [InlineData(1, 18)]
    [InlineData(2, 24)]
    [InlineData(3, 24)]
    public void Two_chairs_a_table_bring_24_of_72_beside_a_talent_with_nobody_else_moved_and_a_third_brings_no_more(int chairs, int beside)
    {
        var problem = Evenings.Dinner(4, chairs);

        var rotation = Rotator.Rotate(problem, Ct);

        Assert.Equal((72, beside, beside, true), (rotation.TableMeetings, rotation.ReachMeetings, rotation.Bound, rotation.IsProven));
        Assert.Equal((72, beside), (RotationJudge.Meetings(problem, rotation.Stops, reach: 99), RotationJudge.Meetings(problem, rotation.Stops, reach: 1)));
        Assert.Equal((12, 2, 0), (rotation.CoursesForAllReach, rotation.ChairsPerTable, rotation.Shifts));
        Assert.All(rotation.Stops, stop => Assert.Contains(stop.Guest, problem.Moving));
        Assert.Empty(RotationJudge.Breaches(problem, rotation.Stops));
    }

    [Theory]
    [InlineData(Reach.Beside, 1, 24, 3)]
    [InlineData(Reach.WithinTwo, 2, 48, 6)]
    public void Where_guests_may_shift_no_chair_need_stay_free_and_few_of_them_move(Reach reach, int seats, int near, int shifts)
    {
        var problem = Evenings.Dinner(4, chairs: 1, reach, shift: true);

        var rotation = Rotator.Rotate(problem, Ct);

        Assert.Equal((72, near, true), (rotation.TableMeetings, rotation.ReachMeetings, rotation.IsProven));
        Assert.Equal(near, RotationJudge.Meetings(problem, rotation.Stops, seats));
        Assert.Equal(shifts, rotation.Shifts);
        Assert.Empty(RotationJudge.Breaches(problem, rotation.Stops));
        Assert.All(rotation.Stops.Where(stop => !problem.Moving.Contains(stop.Guest)),
            stop => Assert.Equal(problem.Seating.Single(place => place.Guest.Is(stop.Guest)).Table, stop.Place.Table));
    }

    [Fact]
    public void The_same_problem_gives_the_same_rotation()
    {
        var problem = Evenings.Dinner(4);

        Assert.Equal(Rotator.Rotate(problem, Ct).Stops, Rotator.Rotate(problem, Ct).Stops);
    }

    [Fact]
    public void Minutes_are_even_where_they_can_be()
    {
        var problem = Evenings.Dinner(4);

        var rotation = Rotator.Rotate(problem, Ct);

        Assert.Equal(72, rotation.Fairness.Count);
        Assert.All(rotation.Fairness.GroupBy(pair => pair.Journalist), its => Assert.Equal(120, its.Sum(pair => pair.AtTable)));
        Assert.Equal(4 * 3 * 2 * 30, rotation.Fairness.Sum(pair => pair.InReach));
    }

    [Fact]
    public void A_pinned_guest_a_blocked_chair_and_a_talent_who_needs_access_are_heeded()
    {
        var dinner = Evenings.Dinner(3, reach: Reach.Table);
        var problem = dinner with
        {
            Room = dinner.Room with
            {
                Tables = [.. dinner.Room.Tables.Select((table, index) => table with { AccessSeats = [0], BlockedSeats = index == 1 ? [5] : [] })],
                Guests = [.. dinner.Room.Guests.Select(guest => guest.Id.Is("Star0") ? guest with { NeedsAccess = true } : guest)],
                Pins = [new("host", "H0", "T0")],
            },
        };

        var rotation = Rotator.Rotate(problem, Ct);

        Assert.Equal(72, rotation.TableMeetings);
        Assert.Empty(RotationJudge.Breaches(problem, rotation.Stops));
        Assert.All(rotation.Stops.Where(stop => stop.Guest.Is("Star0")), stop => Assert.Equal(0, stop.Place.Seat));
    }

    [Fact]
    public void A_talent_is_kept_from_the_table_of_somebody_they_must_not_meet()
    {
        var dinner = Evenings.Dinner(4, reach: Reach.Table);
        var problem = dinner with { Room = dinner.Room with { Apart = [.. dinner.Room.Apart, new("feud", "Star0", "J20", Scope.Table)] } };

        var rotation = Rotator.Rotate(problem, Ct);

        Assert.Equal((64, true), (rotation.TableMeetings, rotation.IsProven));
        Assert.Empty(RotationJudge.Breaches(problem, rotation.Stops));
    }

    [Fact]
    public void An_interpreter_who_moves_along_stays_beside_the_talent()
    {
        var dinner = Evenings.Dinner(3, chairs: 2, reach: Reach.Table);
        var problem = dinner with
        {
            Room = dinner.Room with
            {
                Tables = [.. dinner.Room.Tables.Select(table => table with { Seats = 13 })],
                Guests = [.. dinner.Room.Guests, new ProblemGuest("Voice", GuestRole.Interpreter)],
                Together = [new("voice", "Star0", "Voice", Scope.Adjacent)],
            },
            Seating = [.. dinner.Seating, new Place("Voice", "T0", 12)],
            Moving = [.. dinner.Moving, "Voice"],
        };

        var rotation = Rotator.Rotate(problem, Ct);

        Assert.Equal((72, 72), (rotation.TableMeetings, rotation.PossibleMeetings));
        Assert.All(problem.Courses, course =>
        {
            var (star, voice) = (Place(rotation, course.Id, "Star0"), Place(rotation, course.Id, "Voice"));
            Assert.Equal(star.Table, voice.Table);
            Assert.True(Math.Abs(star.Seat - voice.Seat) is 1 or 12);
        });
    }

    private static Place Place(Rotation rotation, string course, string guest) => rotation.Stops.Single(stop => stop.Course.Is(course) && stop.Guest.Is(guest)).Place;
}
