using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Events;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Events;

public sealed class EventUseCaseTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static EventForm Form => new()
    {
        Title = "Winter dinner",
        Slug = "winter-dinner",
        TimeZone = "Europe/Vienna",
        StartsAt = "2026-12-13T19:00",
        EndsAt = "2026-12-13T21:00",
        RsvpClosesAt = "2026-12-09T18:00",
        Capacity = "12",
    };

    [Fact]
    public async Task Wall_time_is_kept_as_the_instant_it_is_in_the_events_zone()
    {
        using var evening = await Evening.BeginAsync(template);

        var made = await new CreateEvent(evening.Database.Transactions).CreateAsync(evening.Publicist, Form, Ct);

        Assert.Null(made.Refusal);
        var saved = await evening.Database.ReadAsync(evening.Agency.Id, db => Task.FromResult(db.Events.Single(e => e.Id == made.Value)));
        Assert.Equal(new DateTimeOffset(2026, 12, 13, 18, 0, 0, TimeSpan.Zero), saved.StartsAt);
        Assert.Equal(EventState.Draft, saved.State);
    }

    [Theory]
    [InlineData("Title", "")]
    [InlineData("Slug", "Winter Dinner")]
    [InlineData("TimeZone", "Vienna")]
    [InlineData("StartsAt", "tomorrow")]
    [InlineData("EndsAt", "2026-12-13T18:00")]
    [InlineData("RsvpClosesAt", "2026-12-14T18:00")]
    [InlineData("Capacity", "many")]
    [InlineData("ContactEmail", "press office")]
    public async Task What_is_typed_wrong_is_named_by_its_box_and_nothing_is_saved(string field, string typed)
    {
        using var evening = await Evening.BeginAsync(template);
        var form = Form;
        typeof(EventForm).GetProperty(field)!.SetValue(form, typed);

        var made = await new CreateEvent(evening.Database.Transactions).CreateAsync(evening.Publicist, form, Ct);

        Assert.Equal(field, Assert.IsType<Invalid>(made.Refusal).Field);
        Assert.Equal(0, await evening.AuditCountAsync());
    }

    [Fact]
    public async Task Who_works_alone_is_told_that_nobody_could_approve()
    {
        using var evening = await Evening.BeginAsync(template);
        var details = EventDetails.Of(evening.Dinner);
        var form = EventForm.Of(details, "dinner");
        form.NeedsApproval = true;
        Assert.Null((await new ChangeEvent(evening.Database.Transactions).ChangeAsync(evening.Publicist, evening.Dinner.Id, details, form, Ct)).Refusal);
        Assert.Contains("NeedsApproval", await evening.Database.ReadAsync(evening.Agency.Id, db => Task.FromResult(db.AuditEntries.Single().Details!)), StringComparison.Ordinal);

        var alone = Some.Dinner(evening.Rival, slug: "alone");
        await evening.Database.AddAsync(evening.Rival.Id, alone);
        var refused = await new ChangeEvent(evening.Database.Transactions).ChangeAsync(evening.Stranger, alone.Id, EventDetails.Of(alone), form, Ct);

        Assert.Equal(nameof(EventDetails.NeedsApproval), Assert.IsType<Invalid>(refused.Refusal).Field);
    }

    [Fact]
    public async Task A_time_that_the_clocks_skip_is_refused_with_its_reason()
    {
        using var evening = await Evening.BeginAsync(template);
        var form = Form;
        form.StartsAt = "2027-03-28T02:30";

        var made = await new CreateEvent(evening.Database.Transactions).CreateAsync(evening.Publicist, form, Ct);

        Assert.Contains("clocks go forward", Assert.IsType<Invalid>(made.Refusal).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Door)]
    [InlineData(Role.Viewer)]
    public async Task Door_and_viewer_make_and_move_no_events(Role role)
    {
        using var evening = await Evening.BeginAsync(template);
        Assert.Equal(new NotAllowed(Permission.CreateEvent), (await new CreateEvent(evening.Database.Transactions).CreateAsync(evening.Of(role), Form, Ct)).Refusal);
        Assert.Equal(new NotAllowed(Permission.EditEvent), (await new MoveEvent(evening.Database.Transactions).MoveAsync(evening.Of(role), evening.Dinner.Id, EventState.Closed, Ct)).Refusal);
    }

    [Fact]
    public async Task Another_agencys_event_cannot_be_moved_or_changed_but_its_short_name_is_taken()
    {
        using var evening = await Evening.BeginAsync(template);
        var details = EventDetails.Of(evening.Dinner);
        var form = Form;
        form.Slug = evening.Dinner.Slug;

        Assert.Equal(new NotFound("event"), (await new MoveEvent(evening.Database.Transactions).MoveAsync(evening.Stranger, evening.Dinner.Id, EventState.Closed, Ct)).Refusal);
        Assert.Equal(new NotFound("event"), (await new ChangeEvent(evening.Database.Transactions).ChangeAsync(evening.Stranger, evening.Dinner.Id, details, EventForm.Of(details, "dinner"), Ct)).Refusal);
        Assert.Equal(new SlugTaken("dinner"), (await new CreateEvent(evening.Database.Transactions).CreateAsync(evening.Stranger, form, Ct)).Refusal);
    }

    [Fact]
    public async Task A_room_cannot_be_made_smaller_than_the_seats_taken()
    {
        using var evening = await Evening.BeginAsync(template);
        await evening.AddGuestAsync("Ada", GuestStatus.Accepted);
        await evening.AddGuestAsync("Zoë", GuestStatus.Accepted);
        var details = EventDetails.Of(evening.Dinner);
        var form = EventForm.Of(details, "dinner");
        form.Capacity = "1";

        var result = await new ChangeEvent(evening.Database.Transactions).ChangeAsync(evening.Publicist, evening.Dinner.Id, details, form, Ct);

        Assert.Equal(nameof(EventDetails.Capacity), Assert.IsType<Invalid>(result.Refusal).Field);
    }

    [Fact]
    public async Task A_change_by_somebody_else_meanwhile_is_not_overwritten()
    {
        using var evening = await Evening.BeginAsync(template);
        var change = new ChangeEvent(evening.Database.Transactions);
        var opened = EventDetails.Of(evening.Dinner);
        var (mine, theirs) = (EventForm.Of(opened, "dinner"), EventForm.Of(opened, "dinner"));
        (mine.Venue, theirs.Venue) = ("The Short Room", "The Wide Room");

        Result first = await change.ChangeAsync(evening.Publicist, evening.Dinner.Id, opened, theirs, Ct);
        Result second = await change.ChangeAsync(evening.Publicist, evening.Dinner.Id, opened, mine, Ct);

        Assert.True(first.IsDone);
        Assert.IsType<ChangedMeanwhile>(second.Refusal);
    }
}
