using PressEvents.Seating.Problems;
using PressEvents.Seating.Tests.Support;

namespace PressEvents.Seating.Tests.Problems;

public sealed class SharedProblemsTests
{
    public static TheoryData<string> Names => [.. SharedProblems.All];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_shared_problem_is_read_without_a_fault(string name)
    {
        Assert.Equal(name, SharedProblems.Load(name).Name);
        Assert.Empty(ProblemChecks.Of(SharedProblems.Load(name)));
        Assert.True(SharedProblems.BestKnown(name) > 0);
    }
}
