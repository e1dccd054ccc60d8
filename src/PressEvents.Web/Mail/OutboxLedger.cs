using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Mail.Composing;

namespace PressEvents.Web.Mail;

/// <summary>
/// Writes down how far each message has come, each step committed before the next is taken. The kill test's control
/// overrides the two steps around the sending; nothing else does.
/// </summary>
internal class OutboxLedger(OutboxQueue queue, Transactions transactions, MailFactsQuery facts)
{
    private const int ReasonLength = 500;

    /// <summary>
    /// Settles what a killed sender left: what it had only claimed goes back to the queue, what it was handing over is in
    /// doubt. The caller holds the lease, so nobody is sending them now.
    /// </summary>
    public async Task RecoverAsync(CancellationToken ct)
    {
        foreach (var organisation in await queue.OrganisationsInterruptedAsync(ct))
        {
            await WriteAsync(organisation, RecoverAsync, ct);
        }
    }

    /// <summary>Takes the next due message and makes its link; null when none is left. Those that must not go out are held on the way.</summary>
    public async Task<ClaimedMessage?> ClaimNextAsync(CancellationToken ct)
    {
        while (await queue.NextAsync(ct) is { } due)
        {
            var claimed = await WriteAsync(due.OrganisationId, work => ClaimAsync(work, due), ct);
            if (claimed.Message is { } message)
            {
                return message;
            }
        }

        return null;
    }

    /// <summary>Notes that the server may have the message from now on. Throws where this process may not send it any more.</summary>
    public virtual Task BeginDataAsync(ClaimedMessage message) =>
        StepAsync(message, (row, work) => row.BeginData(work.Now));

    public virtual Task MarkSentAsync(ClaimedMessage message) =>
        StepAsync(message, (row, work) => row.MarkSent(work.Now));

    public Task DoubtAsync(ClaimedMessage message, string words) =>
        StepAsync(message, (row, work) => row.DoubtArrival(Short(words), work.Now));

    public Task FailAsync(ClaimedMessage message, string words) => StepAsync(message, async (row, work) =>
    {
        row.Fail(Short(words), work.Now);
        await RevokeLinkAsync(message, work);
    });

    /// <summary>Tries again later, or fails where later is too late. The link that did not go out is revoked.</summary>
    public Task RetryAsync(ClaimedMessage message, string words) => StepAsync(message, async (row, work) =>
    {
        if (RetryPlan.Next(row, message.Facts.Event, work.Now) is { } next)
        {
            row.Retry(Short(words), next, work.Now);
        }
        else
        {
            row.Fail(Short($"Given up, the last answer was: {words}"), work.Now);
        }

        await RevokeLinkAsync(message, work);
    });

    /// <summary>Puts off everything that is due, because there is no server to talk to.</summary>
    public async Task PostponeDueAsync(string words, CancellationToken ct)
    {
        foreach (var organisation in await queue.OrganisationsDueAsync(ct))
        {
            await WriteAsync(organisation, work => PostponeAsync(work, words), ct);
        }
    }

    private static async Task<Result<bool>> RecoverAsync(Work work)
    {
        foreach (var row in await work.Db.Outbox.Where(m => m.State == OutboxState.Claimed || m.State == OutboxState.Data).ToListAsync(work.Ct))
        {
            if (row.State is OutboxState.Claimed)
            {
                row.Retry("The sender stopped before handing it over.", work.Now, work.Now);
            }
            else
            {
                row.DoubtArrival("The sender stopped while handing it over.", work.Now);
                work.Audit("message.in-doubt", row.EventId, row.GuestId.Value);
            }
        }

        return true;
    }

    private static async Task<Result<bool>> PostponeAsync(Work work, string words)
    {
        var due = await (
            from row in work.Db.Outbox
            join pressEvent in work.Db.Events on row.EventId equals pressEvent.Id
            where row.State == OutboxState.Queued && row.NotBefore <= work.Now
            select new { row, pressEvent }).ToListAsync(work.Ct);
        foreach (var one in due)
        {
            if (work.Now > RetryPlan.Deadline(one.row, one.pressEvent))
            {
                one.row.Fail(Short($"Given up: {words}"), work.Now);
            }
            else
            {
                one.row.Retry(Short(words), work.Now + RetryPlan.ServerAway, work.Now);
            }
        }

        return true;
    }

    // Under the event's lock: whoever answers at this moment, or types a code, is seen before the message is claimed or after it.
    private async Task<Result<ClaimOutcome>> ClaimAsync(Work work, DueMessage due)
    {
        await LockAsync(work, due.EventId);
        var id = due.Id;
        var row = await work.Db.Outbox.SingleOrDefaultAsync(m => m.Id == id, work.Ct);
        if (row is not { State: OutboxState.Queued })
        {
            return new ClaimOutcome(null);   // settled by somebody in the meantime
        }

        var known = await facts.ForMessageAsync(work.Db, row, work.Ct)
            ?? throw new InvalidOperationException($"Message {id.Value} is for a guest who does not exist.");
        (known, var text) = await OwnTexts.FilledAsync(work.Db, row, known, work.Ct);
        var device = await DeviceAsync(work, row);
        if ((await ReasonToHoldAsync(work, row, known) ?? ReasonToHold(row, device) ?? Suppression.ReasonToHold(text, known)) is { } reason)
        {
            row.Hold(reason, work.Now);
            work.Audit("message.held", row.EventId, row.GuestId.Value);
            return new ClaimOutcome(null);
        }

        if (row.Kind is not MessageKind.Code && await MailAllowance.NextPlaceAsync(work.Db, row.OrganisationId, work.Now, work.Ct) is { } next)
        {
            row.Retry("All the messages of a day have left.", next, work.Now);
            return new ClaimOutcome(null);
        }

        row.Claim(work.Now);
        var (link, token) = await LinkMint.MintAsync(work.Db, known.Guest, row.Kind.ToString(), work.Now, work.Ct, known.Reader);
        var draft = new MessageDraft(row.Kind, text?.Subject, text?.Body, row.Outcome, row.WaitPosition) { Language = text?.Language, Code = device?.MakeCode(work.Now) };
        return new ClaimOutcome(new ClaimedMessage(row.Id, row.Attempts, known, draft, link.Id, token));
    }

    /// <summary>The reminder race's control leaves this out; nothing else does.</summary>
    protected virtual Task LockAsync(Work work, PressEventId eventId) => work.LockEventAsync(eventId);

    private static async Task<GuestDevice?> DeviceAsync(Work work, OutboxMessage row) =>
        row.Kind is MessageKind.Code ? await work.Db.GuestDevices.SingleOrDefaultAsync(d => d.Id == row.DeviceId, work.Ct) : null;

    private static async Task<string?> ReasonToHoldAsync(Work work, OutboxMessage row, MailFacts known) =>
        Suppression.ReasonToHold(row, known, work.Now)
        ?? (known.Address is { } address && await ErasedAddresses.HoldAsync(work.Db, address, work.Ct) ? Suppression.Erased : null)
        ?? (Suppression.IsAskedFor(row) ? null : Suppression.Of((await SuppressedAddresses.ReadAsync(work.Db, row.EventId, work.Ct)).ReasonOf(known.Address)));

    private static string? ReasonToHold(OutboxMessage row, GuestDevice? device) =>
        row.Kind is MessageKind.Code && device is null or { ProvenAt: not null } or { RevokedAt: not null } ? "The code is not needed any more." : null;

    private static async Task RevokeLinkAsync(ClaimedMessage message, Work work)
    {
        var link = await work.Db.Links.SingleAsync(l => l.Id == message.LinkId, work.Ct);
        link.Revoke(work.Now);
    }

    private Task<bool> StepAsync(ClaimedMessage message, Action<OutboxMessage, Work> step) => StepAsync(message, (row, work) =>
    {
        step(row, work);
        return Task.CompletedTask;
    });

    // The attempt is the proof of possession: whoever lost the lease and was overtaken finds another number, or another state.
    private Task<bool> StepAsync(ClaimedMessage message, Func<OutboxMessage, Work, Task> step) => WriteAsync<bool>(
        message.OrganisationId,
        async work =>
        {
            var row = await work.Db.Outbox.SingleAsync(m => m.Id == message.Id, work.Ct);
            if (row.Attempts != message.Attempt || row.State is not (OutboxState.Claimed or OutboxState.Data))
            {
                throw new OutboxStuckException($"Message {message.Id.Value} was taken over by another process.");
            }

            await step(row, work);
            return true;
        },
        CancellationToken.None);

    private async Task<T> WriteAsync<T>(OrganisationId organisation, Func<Work, Task<Result<T>>> write, CancellationToken ct)
    {
        var result = await transactions.RunAsync(new SystemActor(organisation, "mail"), Permission.SendMail, write, ct);
        return result.IsDone
            ? result.Value!
            : throw new OutboxStuckException($"The outbox could not be written: {result.Refusal!.GetType().Name}.");
    }

    private static string Short(string words) => words.Length <= ReasonLength ? words : words[..ReasonLength];

    private sealed record ClaimOutcome(ClaimedMessage? Message);
}
