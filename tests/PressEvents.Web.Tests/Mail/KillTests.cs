using System.Diagnostics;
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

        await loop.RunAsync(Product, Size.Kills);

        await loop.NothingTwiceNothingLostAsync(Size.Kills);
        var inDoubt = (await loop.RowsAsync()).Where(row => row.State is OutboxState.InDoubt).Select(row => row.Id.Value.ToString());
        Assert.Equal(inDoubt.Order(StringComparer.Ordinal), (await loop.ListedInDoubtAsync()).Order(StringComparer.Ordinal));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Size.Messages} messages, {Size.Kills} kills, answers after {delay} s: {loop.Sink.ReceivedCount} received, {inDoubt.Count()} in doubt");
    }

    [Fact]
    public async Task The_same_loop_catches_a_sender_that_marks_only_after_sending()
    {
        using var loop = await KillLoop.PrepareAsync(template, 60, delay: 0.2);

        await loop.RunAsync(Control, kills: 3);

        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => loop.NothingTwiceNothingLostAsync(kills: 3));
        Assert.True(loop.Sink.ReceivedCount > 60, "The control sent nothing twice: the loop proves nothing.");
    }

    private static Process Product(KillLoop loop) =>
        CommandLine.Start(loop.DataDirectory, ["send", "invitation", "--event", VerbHome.Slug, "--json"], VerbHome.AsEnvironment(loop.Sink.Settings));

    private static Process Control(KillLoop loop) =>
        CommandLine.StartProgram(typeof(KillTests).Assembly.Location, loop.DataDirectory, [], VerbHome.AsEnvironment(loop.Sink.Settings).Append((ControlSender.Switch, "1")));
}
