using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Rsvps;
using PressEvents.Web.Features.Rsvp;
using PressEvents.Web.Mail;
using PressEvents.Web.Mail.Composing;
using PressEvents.Web.Tests.Features.Rsvp;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Mail;

internal enum AnswerComes
{
    WithTheSending,
    AsTheClaimIsSaved,

    /// <summary>The claim waits until it is there: only without a lock can it get in between.</summary>
    BeforeTheClaimIsSaved,
}

/// <summary>Guests who were invited, each with a reminder that waits to be sent.</summary>
internal sealed class ReminderRace : IAsyncDisposable
{
    private readonly AnsweredEvening evening = new(capacity: 100);
    private readonly List<Invitee> invitees = [];
    private ReminderApp app = null!;
    private Task answer = Task.CompletedTask;
    private AnswerComes when;
    private Invitee current = null!;

    /// <summary>How often an answer was there before the claim of the reminder was saved, and it was claimed all the same.</summary>
    public int RemindedAfterAnswering { get; private set; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<ReminderRace> PrepareAsync(MigratedTemplate template, string? database, int rounds, bool isUnlocked = false)
    {
        var race = new ReminderRace();
        race.app = new ReminderApp(template, database, race.BeforeSaveAsync, isUnlocked);
        race.invitees.AddRange(Enumerable.Range(1, rounds).Select(n => race.evening.Invite($"Guest {n}")));
        await race.evening.SaveAsync(race.app);
        return race;
    }

    /// <summary>Queues the reminder, then answers and sends at once.</summary>
    public async Task RunAsync(int round, AnswerComes answerComes)
    {
        var guest = invitees[round];
        var now = app.Clock.GetUtcNow();
        await app.AddAsync(evening.Organisation.Id, new OutboxMessage(OutboxMessageId.New(now), guest.Guest, MessageKind.Reminder, null, null, now));
        (current, when) = (guest, answerComes);
        answer = answerComes is AnswerComes.WithTheSending ? Task.Run(() => AnswerAsync(guest), Ct) : Task.CompletedTask;
        await app.Services.GetRequiredService<SendOutbox>().RunAsync(Ct);
        await answer;
    }

    public Task<List<OutboxState>> StatesAsync() =>
        app.ReadAsync(evening.Organisation.Id, db => db.Outbox.Where(m => m.Kind == MessageKind.Reminder).Select(m => m.State).ToListAsync(Ct));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(Invitee guest)
    {
        var result = await app.Services.GetRequiredService<AnswerInvitation>()
            .AnswerAsync(guest.Token, new GivenAnswer(Answer.Yes, Guid.CreateVersion7(Some.Now)), Ct);
        Assert.Null(result.Refusal);
    }

    private async Task BeforeSaveAsync(PressDb db)
    {
        if (!db.ChangeTracker.Entries<OutboxMessage>().Any(entry => entry.Entity is { Kind: MessageKind.Reminder, State: OutboxState.Claimed }))
        {
            return;
        }

        if (when is AnswerComes.AsTheClaimIsSaved)
        {
            answer = Task.Run(() => AnswerAsync(current), Ct);
        }
        else if (when is AnswerComes.BeforeTheClaimIsSaved)
        {
            await AnswerAsync(current);
        }

        var status = await app.ReadAsync(evening.Organisation.Id, other => other.Guests.Where(g => g.Id == current.Guest.Id).Select(g => g.Status).SingleAsync(Ct));
        RemindedAfterAnswering += status is GuestStatus.Invited ? 0 : 1;
    }
}

/// <summary>The product on a watched database, where mail goes out when the test says so; and, as a control, with a sender that takes no lock.</summary>
internal sealed class ReminderApp(MigratedTemplate template, string? postgres, Func<PressDb, Task> beforeSave, bool isUnlocked) : QuietApp(template, postgres)
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            var real = (IDatabaseEngine)services.Single(s => s.ServiceType == typeof(IDatabaseEngine)).ImplementationInstance!;
            services.Replace(ServiceDescriptor.Singleton<IDatabaseEngine>(new WatchedEngine(real, beforeSave)));
            if (isUnlocked)
            {
                services.Replace(ServiceDescriptor.Singleton<OutboxLedger, UnlockedLedger>());
            }
        });
    }

    private sealed class UnlockedLedger(OutboxQueue queue, Transactions transactions, MailFactsQuery facts) : OutboxLedger(queue, transactions, facts)
    {
        protected override Task LockAsync(Work work, PressEventId eventId) => Task.CompletedTask;
    }
}
