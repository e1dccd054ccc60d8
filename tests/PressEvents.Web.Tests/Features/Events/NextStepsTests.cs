using PressEvents.Data.Queries;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Events;
using PressEvents.Web.Features.Guests.Choosing;
using PressEvents.Web.Tests.Features.Guests.Choosing;
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

    [Fact]
    public async Task A_place_that_comes_free_proposes_who_is_next_by_wave_tier_history_and_order()
    {
        using var evening = await Evening.BeginAsync(template, capacity: 3);
        var list = new ListMaker(evening);
        await list.AddAsync(new Wanted("Declined") { Status = GuestStatus.Declined, InvitedIn = 1 });
        await list.AddAsync(new Wanted("Later") { Tier = "A", Wave = 3 });
        await list.AddAsync(new Wanted("Ben Okri") { Tier = "B", Wave = 2 });
        await list.AddAsync(new Wanted("Rarely") { Tier = "A", Wave = 2 });
        var often = await list.AddAsync(new Wanted("Anna Müller") { Tier = "A", Wave = 2 });
        await list.AnsweredBeforeAsync(often, GuestStatus.Accepted);
        await list.AddAsync(new Wanted("Never") { Tier = "A", Wave = 1, DoNotInvite = "Broke an embargo" });

        var step = Assert.Single(await StepsAsync(evening, list), one => one.Action.StartsWith("Invite the next", StringComparison.Ordinal));

        Assert.Equal((3, "places are free"), (step.Count, step.Words));
        Assert.StartsWith("Next: Anna Müller (A), Rarely (A) and Ben Okri (B).", step.Why, StringComparison.Ordinal);
        Assert.Equal(3, step.Link.Split("guest=").Length - 1);
        Assert.Contains($"invitation?guest={often.Id.Value}&", step.Link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_invitation_keeps_its_place_and_the_wait_list_comes_first()
    {
        using var evening = await Evening.BeginAsync(template, capacity: 1);
        var list = new ListMaker(evening);
        var silent = await list.AddAsync(new Wanted("Silent") { Status = GuestStatus.Invited, InvitedIn = 1 });
        await list.AddAsync(new Wanted("Next"));
        Assert.DoesNotContain("Invite the next", Actions(await StepsAsync(evening, list)));

        await evening.ChangeAsync(silent.Id, guest => guest.Unsubscribe(Some.Now));
        Assert.Contains("Invite the next", Actions(await StepsAsync(evening, list)));

        await list.AddAsync(new Wanted("Waiting") { Status = GuestStatus.Waitlisted, InvitedIn = 1 });
        Assert.DoesNotContain("Invite the next", Actions(await StepsAsync(evening, list)));
        Assert.Contains("See who waits", Actions(await StepsAsync(evening, list)));
    }

    [Fact]
    public async Task Approval_is_asked_for_before_anything_is_sent()
    {
        using var evening = await ApprovedEvening.BeginAsync(template);
        var list = new ListMaker(evening);
        await list.AddAsync(new Wanted("Ada"));
        Assert.Equal(["Ask for approval"], Actions(await StepsAsync(evening, list)));

        await new ApproveList(evening.Database.Transactions).AskAsync(evening.Of(Role.Owner), evening.Dinner.Id, TestContext.Current.CancellationToken);

        var step = Assert.Single(await StepsAsync(evening, list));
        Assert.Equal((1, "guest on a list that Owner Person asks you to approve", "Look at the list"), (step.Count, step.Words, step.Action));
    }

    [Fact]
    public async Task More_guests_than_the_room_holds_are_never_silent()
    {
        using var evening = await Evening.BeginAsync(template, capacity: 1);
        await evening.AddGuestAsync("Ada", GuestStatus.Accepted);
        await evening.AddGuestAsync("Zoe", GuestStatus.Accepted);

        Assert.Contains("See the log", await ActionsAsync(evening, Some.Now), StringComparer.Ordinal);
    }

    private static Task<Waitlist?> WaitlistAsync(Evening evening) =>
        new WaitlistQuery(evening.Database.Databases, evening.Database.Clock).ForEventAsync(evening.Publicist, evening.Dinner.Id, TestContext.Current.CancellationToken);

    private static List<string> Actions(IEnumerable<NextStep> steps) => [.. steps.Select(step => step.Action)];

    private static async Task<IReadOnlyList<NextStep>> StepsAsync(Evening evening, ListMaker list) =>
        new NextSteps((await evening.HeaderAsync())!, await evening.GuestsAsync(), new SeatCounts(0, 0), Some.Now, await list.ReadAsync(), await WaitlistAsync(evening)).Steps;

    private static async Task<IEnumerable<string>> ActionsAsync(Evening evening, DateTimeOffset now, StaffActor? reader = null)
    {
        var header = await evening.HeaderAsync(reader);
        return new NextSteps(header!, await evening.GuestsAsync(reader), new SeatCounts(0, 0), now, waitlist: await WaitlistAsync(evening)).Steps.Select(step => step.Action);
    }
}
