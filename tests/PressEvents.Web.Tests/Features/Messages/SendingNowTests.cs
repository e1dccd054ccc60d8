using PressEvents.Data.Queries;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Web.Features.Messages;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Messages;

public sealed class SendingNowTests
{
    private static readonly DateTimeOffset Now = Some.Now;
    private static readonly Guid Send = Guid.CreateVersion7(Now);

    [Fact]
    public void A_sending_says_how_far_it_is_how_fast_it_goes_and_how_long_it_takes()
    {
        // Thirty in the last minute, ten before; eighty to go.
        var rows = Rows(30, OutboxState.Sent, Now.AddSeconds(-30)).Concat(Rows(10, OutboxState.Failed, Now.AddMinutes(-2))).Concat(Rows(80, OutboxState.Queued, Now.AddMinutes(-3)));

        var sending = Assert.Single(SendingNow.Of(rows, Now));

        Assert.Equal((120, 40, 80, 30d), (sending.Total, sending.Settled, sending.Moving, sending.PerMinute));
        Assert.Equal(TimeSpan.FromMinutes(80 / 30d), sending.Left);
    }

    [Fact]
    public void Just_begun_it_promises_nothing()
    {
        var rows = Rows(1, OutboxState.Sent, Now.AddSeconds(-1)).Concat(Rows(9, OutboxState.Queued, Now.AddSeconds(-2)));

        Assert.Null(Assert.Single(SendingNow.Of(rows, Now)).Left);
    }

    [Fact]
    public void Those_who_wait_for_their_morning_are_counted_apart()
    {
        var rows = Rows(5, OutboxState.Queued, Now.AddMinutes(-1)).Concat(Rows(3, OutboxState.Queued, Now.AddMinutes(-1), notBefore: Now.AddHours(9)));

        var sending = Assert.Single(SendingNow.Of(rows, Now));

        Assert.Equal((8, 5, 3), (sending.Total, sending.Moving, sending.Later));
    }

    [Fact]
    public void What_the_product_sends_by_itself_is_no_sending_of_weeks()
    {
        var old = Rows(200, OutboxState.Sent, Now.AddDays(-3)).Select(row => row with { SendId = null });
        var fresh = Rows(1, OutboxState.Queued, Now.AddSeconds(-5)).Select(row => row with { SendId = null });

        Assert.Equal(1, Assert.Single(SendingNow.Of(old.Concat(fresh), Now)).Total);
    }

    [Fact]
    public void With_nothing_under_way_there_is_none() =>
        Assert.Empty(SendingNow.Of(Rows(10, OutboxState.Sent, Now.AddMinutes(-1)).Concat(Rows(2, OutboxState.Queued, Now.AddMinutes(-1), notBefore: Now.AddHours(1))), Now));

    private static IEnumerable<MessageRow> Rows(int count, OutboxState state, DateTimeOffset at, DateTimeOffset? notBefore = null) => Enumerable.Range(0, count).Select(_ =>
        new MessageRow(OutboxMessageId.New(at), GuestId.New(at), "Ada", "ada@outlet.example", MessageKind.Invitation, state, at, 0, notBefore ?? at, null) { SendId = Send, QueuedAt = at });
}
