using PressEvents.Seating.Problems;
using PressEvents.Seating.Rotating;

namespace PressEvents.Seating.Tests.Rotating;

/// <summary>What cannot be is answered with a sentence, and a search that is not wanted any more ends.</summary>
public sealed class RotationChecksTests
{
    private static readonly RotationProblem Dinner = Evenings.Dinner(4);

    private static readonly Dictionary<string, RotationProblem> Evening = new(StringComparer.Ordinal)
    {
        ["An evening has 1 to 20 courses, not 0."] = Dinner with { Courses = [] },
        ["courses[0] (“C1”): a course lasts 1 to 1440 minutes, not 0."] = Dinner with { Courses = [new("C1", 0)] },
        ["courses[1]: two courses are called “C1”."] = Dinner with { Courses = [new("C1", 9), new("C1", 9)] },
        ["5 of 4 courses cannot be served."] = Dinner with { Served = 5 },
        ["moving: no guest is called “Nobody”."] = Dinner with { Moving = ["Nobody"] },
        ["moving: “Star0” is named twice."] = Dinner with { Moving = ["Star0", "Star0"] },
        ["seating[0]: no table is called “T9”."] = Dinner with { Seating = [new("J1", "T9", 0)] },
        ["seating[0]: table “T0” has no seat 11; its 11 seats are counted from 0."] = Dinner with { Seating = [new("J1", "T0", 11)] },
        ["seating: “J1” and “J2” have one seat, T0 1, in the plan."] = Dinner with { Seating = [new("J1", "T0", 1), new("J2", "T0", 1)] },
        ["fixed[0]: no course is called “C9”."] = Dinner with { Fixed = [new("C9", new("J1", "T0", 1))] },
        ["fixed: “Star0” has two seats in C1."] = Dinner with { Fixed = [new("C1", new("Star0", "T0", 1)), new("C1", new("Star0", "T0", 2))] },
        ["absences[0]: no guest is called “Nobody”."] = Dinner with { Absences = [new("Nobody")] },
        ["absences[0]: no course is called “C9”."] = Dinner with { Absences = [new("J1", ComesAt: "C9")] },
        ["absences[0]: “J1” leaves before they come."] = Dinner with { Absences = [new("J1", ComesAt: "C3", LeavesAfter: "C2")] },
        ["tables[0] (“T0”): a table needs at least one seat."] = Dinner with { Room = Dinner.Room with { Tables = [new("T0", TableKind.Round, 0)] } },
        ["30 people are to sit on 27 seats."] = Evenings.Dinner(4, chairs: 0) with { Seating = [.. Evenings.Dinner(4, chairs: 0).Seating.Where(place => !place.Guest.StartsWith("Star", StringComparison.Ordinal))] },
    };

    public static TheoryData<string> Sentences => [.. Evening.Keys];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void An_absurd_evening_gets_a_sentence(string says)
    {
        var rotation = Rotator.Rotate(Evening[says], TestContext.Current.CancellationToken);

        Assert.Equal((says, 0, null), (rotation.Fault, rotation.Stops.Count, rotation.Bound));
    }

    [Fact]
    public void A_talent_who_finds_no_chair_is_named_and_rules_that_leave_none_are_said_to()
    {
        var full = Dinner with { Room = Dinner.Room with { Guests = [.. Dinner.Room.Guests.Select(guest => guest.Id.Is("Star0") ? guest with { NeedsAccess = true } : guest)] } };
        var feuds = Dinner with { Room = Dinner.Room with { Apart = [.. Dinner.Room.Apart, new("a", "Star0", "J0", Scope.Table), new("b", "Star0", "J8", Scope.Table), new("c", "Star0", "J16", Scope.Table)] } };

        Assert.Equal("In C2 there is no free chair that “Star0” may take.", Rotator.Rotate(full, TestContext.Current.CancellationToken).Fault);
        Assert.Equal("The rules leave no way to seat everybody who moves in every course.", Rotator.Rotate(feuds, TestContext.Current.CancellationToken).Fault);
    }

    [Fact]
    public async Task A_search_that_is_stopped_ends_with_nothing()
    {
        using var stop = new CancellationTokenSource();
        var searching = Task.Run(() => Rotator.Rotate(Evenings.Dinner(12, chairs: 1, shift: true), stop.Token), TestContext.Current.CancellationToken);
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.False(searching.IsCompleted);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => searching);
    }
}
