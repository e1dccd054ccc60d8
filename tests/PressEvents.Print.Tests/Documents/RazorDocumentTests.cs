using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PressEvents.Print.Documents;

namespace PressEvents.Print.Tests.Documents;

public sealed class RazorDocumentTests
{
    [Fact]
    public async Task A_component_is_rendered_and_what_people_typed_is_encoded()
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        var documents = new RazorDocument(services, NullLoggerFactory.Instance);

        var markup = await documents.RenderAsync<Greeting>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(Greeting.Name)] = "<script>alert(1)</script>",
        });

        Assert.Equal("<p>Good evening, &lt;script&gt;alert(1)&lt;/script&gt;</p>", markup.Trim());
    }
}
