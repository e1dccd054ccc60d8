using Bunit;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Seating;
using PressEvents.Web.Features.Seating.Page;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Seating.Page;

/// <summary>Where the plan leads once guests see it.</summary>
public sealed class PublishPanelTests(MigratedTemplate template)
{
    [Theory]
    [InlineData(Role.Publicist, true)]
    [InlineData(Role.Viewer, false)]
    public async Task A_published_plan_leads_those_who_may_print_to_the_papers_and_the_packs_to_print(Role role, bool leads)
    {
        using var evening = await Evening.BeginAsync(template);
        await evening.AddTableAsync();
        await using var screen = new StaffScreen(evening).SignIn(role);
        Assert.Empty((await ShownAsync(screen, evening, role)).FindAll("a"));

        await new PublishSeating(evening.Database.Transactions).SetAsync(evening.Publicist, evening.Dinner.Id, isShown: true, Xunit.TestContext.Current.CancellationToken);
        var panel = await ShownAsync(screen, evening, role);

        var briefing = $"staff/events/{evening.Dinner.Id.Value}/briefing";
        Assert.Equal(leads ? [$"{briefing}/papers", $"{briefing}/copies?show=toprint"] : [], panel.FindAll("a").Select(link => link.GetAttribute("href")!));
    }

    private static async Task<IRenderedComponent<PublishPanel>> ShownAsync(StaffScreen screen, Evening evening, Role role)
    {
        var header = await evening.HeaderAsync(evening.Of(role));
        return screen.Render<PublishPanel>(p => p.Add(panel => panel.EventId, evening.Dinner.Id).AddCascadingValue(header!));
    }
}
