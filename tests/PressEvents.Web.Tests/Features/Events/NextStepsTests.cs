using PressEvents.Data.Queries;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Events;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Events;

public sealed class NextStepsTests(MigratedTemplate template)
{
    [Fact]
    public async Task An_empty_list_asks_for_one_first()
    {
        using var evening = await Evening.BeginAsync(template);

        Assert.Equal(["Import a list"], await ActionsAsync(evening, Some.Now));
    }

    [Fact]
    public async Task Silence_becomes_pressing_when_the_deadline_is_near()
    {
        using var evening = await Evening.BeginAsync(template);
        await evening.Database.AddAsync(evening.Agency.Id, Some.Rules(evening.Dinner));
        await evening.AddGuestAsync("Silent", GuestStatus.Invited);
        await evening.AddGuestAsync("Coming", GuestStatus.Accepted);
        await evening.AddGuestAsync("Not asked yet");

        Assert.Equal(["See who", "Lay tables", "Send the next wave", "Write reminder"], await ActionsAsync(evening, Some.Now));
        Assert.Equal(["Write reminder", "See who", "Lay tables", "Send the next wave"], await ActionsAsync(evening, Some.Now.AddDays(15)));
    }

    [Fact]
    public async Task A_free_place_while_people_wait_is_pointed_out()
    {
        using var evening = await Evening.BeginAsync(template);
        await evening.AddGuestAsync("Waiting", GuestStatus.Waitlisted);

        Assert.Contains("See who waits", await ActionsAsync(evening, Some.Now), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_viewer_is_given_nothing_they_may_not_do()
    {
        using var evening = await Evening.BeginAsync(template);
        await evening.AddGuestAsync("Silent", GuestStatus.Invited);
        await evening.AddGuestAsync("Coming", GuestStatus.Accepted);

        Assert.Empty(await ActionsAsync(evening, Some.Now, evening.Of(Role.Viewer)));
    }

    private static async Task<IEnumerable<string>> ActionsAsync(Evening evening, DateTimeOffset now, StaffActor? reader = null)
    {
        var header = await evening.HeaderAsync(reader);
        return new NextSteps(header!, await evening.GuestsAsync(reader), new SeatCounts(0, 0), now).Steps.Select(step => step.Action);
    }
}
