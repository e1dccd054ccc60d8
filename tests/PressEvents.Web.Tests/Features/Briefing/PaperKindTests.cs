using Microsoft.Extensions.DependencyInjection;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>The kinds of paper that the verb <c>pack</c> knows.</summary>
public sealed class PaperKindTests(MigratedTemplate template) : IDisposable
{
    private readonly PressEventsApp app = new(template);

    [Fact]
    public async Task Every_kind_has_a_name_of_its_own_as_a_command_line_spells_it()
    {
        await using var scope = app.Services.CreateAsyncScope();

        var names = scope.ServiceProvider.GetServices<IPaperKind>().Select(kind => kind.Name).ToList();

        Assert.Contains("pack", names);
        Assert.All(names, name => Assert.Matches("^[a-z]+(-[a-z]+)*$", name));
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_kind_that_nobody_prints_is_refused_with_those_that_are()
    {
        using var home = new VerbHome(template);
        await home.ListAsync([], TestContext.Current.CancellationToken);

        var (code, output, error) = await home.RunAsync(null, "pack", "--event", VerbHome.Slug, "--kind", "menu-of-dreams", "--out", home.DataDirectory, "--json");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("There is no paper called “menu-of-dreams”; there are pack", error, StringComparison.Ordinal);
    }

    public void Dispose() => app.Dispose();
}
