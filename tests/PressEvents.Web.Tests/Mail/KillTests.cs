using PressEvents.Domain.Mail;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Mail;

public sealed class KillTests(MigratedTemplate template)
{
    private static readonly (int Messages, int Kills) Size = KillLoop.IsFull ? (1_000, 25) : (60, 3);

    [Theory]
    [InlineData(0.004)]
    [InlineData(0.02)]
    public async Task A_sender_killed_again_and_again_sends_nothing_twice_and_loses_nothing_without_a_word(double delay)
    {
        using var loop = await KillLoop.PrepareAsync(template, Size.Messages, delay);

        await HoldsAsync(loop, $"answers after {delay} s");
    }

    [Fact]
    public async Task The_same_against_postfix()
    {
        using var loop = await KillLoop.PrepareAsync(template, Size.Messages, await PostfixServer.StartAsync());

        await HoldsAsync(loop, "postfix");
    }

    private static async Task HoldsAsync(KillLoop loop, string against)
    {
        await loop.RunAsync( Size.Kills);

        await loop.NothingTwiceNothingLostAsync(Size.Kills);
        var inDoubt = (await loop.RowsAsync()).Where(row => row.State is OutboxState.InDoubt).Select(row => row.Id.Value.ToString());
        Assert.Equal(inDoubt.Order(StringComparer.Ordinal), (await loop.ListedInDoubtAsync()).Order(StringComparer.Ordinal));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Size.Messages} messages, {Size.Kills} kills, {against}: {loop.Peer.ReceivedCount} received, {inDoubt.Count()} in doubt");
    }

    [Fact]
    public async Task The_same_loop_catches_a_sender_that_marks_only_after_sending()
    {
        using var loop = await KillLoop.PrepareAsync(template, 60, delay: 0.2);

        await loop.RunAsync(ControlSender.Marking.After, kills: 3);

        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => loop.NothingTwiceNothingLostAsync(kills: 3));
        Assert.True(loop.Peer.ReceivedCount > 60, "The control sent nothing twice: the loop proves nothing.");
    }

    [Fact]
    public async Task And_one_that_marks_before_sending()
    {
        using var loop = await KillLoop.PrepareAsync(template, 60, await MailSink.StartAsync(delay: 0.2, also: ["--note-late"]));

        await loop.RunAsync(ControlSender.Marking.Before, kills: 3);

        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => loop.NothingTwiceNothingLostAsync(kills: 3));
        Assert.True(loop.Peer.ReceivedCount < 60, "The control lost nothing: the loop proves nothing.");
    }
}
