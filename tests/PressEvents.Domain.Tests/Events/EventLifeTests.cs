using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Tests.Events;

public sealed class EventLifeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(EventState.Draft, "Open Cancelled")]
    [InlineData(EventState.Open, "Closed Cancelled")]
    [InlineData(EventState.Closed, "Live Open Cancelled")]
    [InlineData(EventState.Live, "Wrapped Cancelled")]
    [InlineData(EventState.Wrapped, "Archived")]
    [InlineData(EventState.Archived, "")]
    [InlineData(EventState.Cancelled, "")]
    public void Only_the_drawn_steps_exist(EventState from, string steps) =>
        Assert.Equal(steps, string.Join(' ', EventLife.After(from)));

    [Fact]
    public void A_step_that_is_not_drawn_is_refused_and_changes_nothing()
    {
        var dinner = Dinner();

        var result = dinner.MoveTo(EventState.Live, Now);

        Assert.Equal(new EventCannotMove(EventState.Draft, EventState.Live), result.Refusal);
        Assert.Equal(EventState.Draft, dinner.State);
    }

    [Fact]
    public void The_deadline_is_inclusive_and_its_passing_closes_the_event()
    {
        var dinner = Dinner();
        dinner.MoveTo(EventState.Open, Now);

        Assert.True(dinner.IsOpenForAnswers(dinner.RsvpClosesAt));
        Assert.False(dinner.IsOpenForAnswers(dinner.RsvpClosesAt.AddTicks(1)));
        Assert.Equal(EventState.Closed, dinner.StateAt(dinner.RsvpClosesAt.AddTicks(1)));
    }

    [Fact]
    public void A_closed_list_opens_again_only_with_a_later_deadline()
    {
        var dinner = Dinner();
        dinner.MoveTo(EventState.Open, Now);
        var late = dinner.RsvpClosesAt.AddMinutes(1);

        Assert.IsType<AnswersClosed>(dinner.MoveTo(EventState.Open, late).Refusal);
        dinner.Change(EventDetails.Of(dinner) with { RsvpClosesAt = late.AddHours(1) });

        Assert.True(dinner.IsOpenForAnswers(late));
    }

    [Fact]
    public void Moving_the_evening_raises_the_calendar_sequence_and_keeps_what_it_was()
    {
        var dinner = Dinner();
        var before = TimeAndPlace.Of(dinner);

        Assert.True(dinner.Move(EventDetails.Of(dinner) with { Venue = "Elsewhere" }, Now).IsDone);

        Assert.Equal((1, Now), (dinner.CalendarSequence, dinner.MovedAt));
        Assert.Equal(before, dinner.MovedFrom);
    }

    [Fact]
    public void A_corrected_typing_error_raises_no_sequence_and_is_no_move()
    {
        var dinner = Dinner();

        dinner.Change(EventDetails.Of(dinner) with { Venue = "Elsewhere" });
        dinner.Move(EventDetails.Of(dinner) with { Lede = "Corrected" }, Now);

        Assert.Equal(0, dinner.CalendarSequence);
        Assert.Null(dinner.MovedAt);
        Assert.Null(dinner.MovedFrom);
    }

    [Theory]
    [InlineData("85", "USD", 8500)]
    [InlineData("85.50", "USD", 8550)]
    [InlineData("9000", "JPY", 9000)]
    [InlineData("9000.5", "JPY", null)]
    [InlineData("12.125", "KWD", 12125)]
    [InlineData("12.125", "EUR", null)]
    [InlineData("0", "EUR", null)]
    [InlineData("79228162514264337593543950335", "EUR", null)]
    public void An_amount_is_kept_in_the_smallest_coin_of_its_currency(string amount, string currency, int? minor) =>
        Assert.Equal(minor, Money.From(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), currency)?.Minor);

    [Theory]
    [InlineData("Nowhere/Atall", 10, "TimeZone")]
    [InlineData("Europe/Vienna", 0, "Capacity")]
    [InlineData("Europe/Vienna", 5001, "Capacity")]
    public void Wrong_details_are_refused_by_name_and_change_nothing(string zone, int capacity, string field)
    {
        var dinner = Dinner();

        var result = dinner.Change(EventDetails.Of(dinner) with { TimeZone = zone, Capacity = capacity, Title = "Other" });

        Assert.Equal(field, Assert.IsType<Invalid>(result.Refusal).Field);
        Assert.Equal("Dinner", dinner.Title);
    }

    private static PressEvent Dinner() => new(PressEventId.New(Now), OrganisationId.New(Now), Slug.TryParse("dinner")!.Value, new EventDetails
    {
        Title = "Dinner",
        StartsAt = Now.AddDays(21),
        EndsAt = Now.AddDays(21).AddHours(2),
        TimeZone = "Europe/Vienna",
        Capacity = 16,
        RsvpClosesAt = Now.AddDays(17),
    }, Now);
}
