using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Tests.Problems;

public sealed class ProblemFileTests
{
    private const string Dinner = """
        {"name":"dinner","tables":[{"id":"T1","kind":"round","seats":3,"accessSeats":[0]}],
         "guests":[{"id":"A","role":"journalist","outlet":"O","beat":"film","languages":["en"],"priority":3},{"id":"B","role":"plusone"},{"id":"C","role":"talent"}],
         "together":[{"id":"R1","a":"A","b":"B","scope":"adjacent","why":"B comes with A"}],
         "pins":[{"id":"P1","guest":"C","table":"T1","seat":2}],"wishes":[{"a":"A","b":"C","weight":4,"scope":"close"}],"weights":{"hostMissing":7}}
        """;

    [Fact]
    public void A_problem_read_and_written_is_the_same()
    {
        var problem = ProblemFile.Read(Dinner).Problem!;

        Assert.Equal(GuestRole.PlusOne, problem.Guests[1].Role);
        Assert.Equal((7, 12), (problem.Weights.HostMissing, problem.Weights.TalentAdjacent));
        Assert.Equal(ProblemFile.Write(problem), ProblemFile.Write(ProblemFile.Read(ProblemFile.Write(problem)).Problem!));
    }

    [Theory]
    [InlineData("\"kind\":\"round\"", "\"kind\":\"oval\"", "tables[0].kind, line 1")]
    [InlineData("\"seats\":3", "\"seats\":0", "tables[0] (“T1”): a table needs at least one seat.")]
    [InlineData("\"accessSeats\":[0]", "\"accessSeats\":[3]", "tables[0] (“T1”): there is no seat 3")]
    [InlineData("\"accessSeats\":[0]", "\"blockedSeats\":[2]", "“C” is pinned to seat 2 of table “T1”, which is blocked.")]
    [InlineData("\"seats\":3", "\"seats\":2", "table “T1” has no seat 2")]
    [InlineData("\"accessSeats\":[0]", "\"blockedSeats\":[1]", "3 people are to sit on 2 seats.")]
    [InlineData("\"b\":\"B\"", "\"b\":\"Z\"", "together[0] (“R1”): no guest is called “Z”.")]
    [InlineData("\"b\":\"B\"", "\"b\":\"A\"", "together[0] (“R1”): “A” cannot be paired with themselves.")]
    [InlineData("\"together\"", "\"togehter\"", "togehter")]
    [InlineData("\"id\":\"P1\"", "\"id\":\"R1\"", "Two rules are called “R1”.")]
    [InlineData("\"weight\":4", "\"weight\":\"4x\"", "wishes[0].weight")]
    [InlineData("\"hostMissing\":7", "\"hostMissing\":-7", "weights: each is 0 to 10000.")]
    [InlineData("\"role\":\"talent\"", "\"role\":\"talent\",\"priority\":-1", "guests[2] (“C”): a priority is 0 to 100, not -1.")]
    [InlineData("\"guests\":", "\"gusts\":", "gusts")]
    [InlineData("\"why\":\"B comes with A\"}", "\"why\":", "line 3")]
    public void A_broken_problem_is_refused_with_its_place(string right, string wrong, string says)
    {
        var broken = Dinner.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(Dinner, broken);

        Assert.Contains(says, ProblemFile.Read(broken).Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("not json")]
    public void What_is_no_problem_is_refused(string text) => Assert.NotEmpty(ProblemFile.Read(text).Fault!);
}
