using PressEvents.Domain.Mail;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Mail;

/// <summary>A guest answers in the very moment a reminder goes out to them, again and again, on both databases.</summary>
public sealed class ReminderRaceTests(MigratedTemplate template, PostgresServer postgres)
{
    private const int Rounds = 50;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_is_reminded_had_not_answered_when_the_reminder_was_claimed(bool onPostgres)
    {
        await using var race = await ReminderRace.PrepareAsync(template, onPostgres ? await postgres.NewDatabaseAsync() : null, Rounds);

        for (var round = 0; round < Rounds; round++)
        {
            await race.RunAsync(round, round % 2 == 0 ? AnswerComes.WithTheSending : AnswerComes.AsTheClaimIsSaved);
        }

        var states = await race.StatesAsync();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Rounds} rounds: {states.Count(state => state is OutboxState.Sent)} reminded before they answered, {states.Count(state => state is OutboxState.Held)} spared");
        Assert.All(states, state => Assert.True(state is OutboxState.Sent or OutboxState.Held));
        Assert.Equal(0, race.RemindedAfterAnswering);
    }

    [Fact]
    public async Task Without_the_lock_the_same_race_reminds_somebody_who_has_answered()
    {
        await using var race = await ReminderRace.PrepareAsync(template, await postgres.NewDatabaseAsync(), rounds: 1, isUnlocked: true);

        await race.RunAsync(0, AnswerComes.BeforeTheClaimIsSaved);

        Assert.Equal([OutboxState.Sent], await race.StatesAsync());
        Assert.Equal(1, race.RemindedAfterAnswering);
    }
}
