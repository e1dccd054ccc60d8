using PressEvents.Domain.Events;

namespace PressEvents.Domain.Tests;

public sealed class DomainTests
{
    [Fact]
    public void The_domain_rests_on_the_base_library_alone()
    {
        var references = typeof(PressEvent).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.All(references, name => Assert.StartsWith("System", name, StringComparison.Ordinal));
    }
}
