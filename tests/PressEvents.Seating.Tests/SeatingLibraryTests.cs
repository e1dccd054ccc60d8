using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Tests;

public sealed class SeatingLibraryTests
{
    [Fact]
    public void The_library_knows_or_tools_and_nothing_of_the_product()
    {
        var strangers = typeof(SeatingProblem).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal) && name is not ("Google.OrTools" or "Google.Protobuf"));

        Assert.Empty(strangers);
    }
}
