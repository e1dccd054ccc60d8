using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Messages;
using PressEvents.Web.Mail;

namespace PressEvents.Web.Tests.Support;

/// <summary>The product with an open dinner of one organisation, ready to send mail to the given server or into files, when a test says so.</summary>
internal sealed class MailApp(MigratedTemplate template, IReadOnlyDictionary<string, string>? smtp = null) : QuietApp(template)
{
    public Organisation Organisation { get; } = Some.Organisation();

    public PressEvent Dinner => field ??= Some.Dinner(Organisation);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Lists one guest for each address, named after it; null has no address.</summary>
    public async Task<IReadOnlyList<Guest>> ListAsync(params string?[] addresses)
    {
        var guests = new List<Guest>();
        var rows = new List<object>();
        foreach (var address in addresses)
        {
            var contact = Some.Contact(Organisation, address?.Split('@')[0] ?? "Without Address", address);
            var party = Some.Party(Dinner);
            guests.Add(Some.Guest(party, contact));
            rows.AddRange([contact, party, guests[^1]]);
        }

        var isNew = !await ReadAsync(Organisation.Id, db => Task.FromResult(db.Events.Any()));
        await AddAsync(Organisation.Id, isNew ? [Organisation, Dinner, .. rows] : rows);
        return guests;
    }

    public async Task<QueuedMessages> InviteAsync(Wave? wave = null)
    {
        var result = await Services.GetRequiredService<SendMessage>().SendAsync(Some.System(Organisation), Dinner.Id, MessageKind.Invitation, wave ?? new Wave(), Ct);
        Assert.Null(result.Refusal);
        return result.Value!;
    }

    /// <summary>Queues the confirmation of an answer, as the answer itself does.</summary>
    public Task ConfirmAsync(Guest guest, GuestStatus outcome, int? position = null) =>
        AddAsync(Organisation.Id, new OutboxMessage(
            OutboxMessageId.New(Clock.GetUtcNow()), guest, MessageKind.Confirmation, null, new RsvpOutcome(outcome, position), Clock.GetUtcNow()));

    public Task<SendRound> SendAsync() => Services.GetRequiredService<SendOutbox>().RunAsync(Ct);

    public Task<List<OutboxMessage>> OutboxAsync() =>
        ReadAsync(Organisation.Id, db => Task.FromResult(db.Outbox.OrderBy(m => m.QueuedAt).ThenBy(m => m.Id).ToList()));

    /// <summary>Waits until the server has taken so many, and the outbox knows it.</summary>
    public async Task UntilSentAsync(int count)
    {
        while ((await OutboxAsync()).Count(row => row.State is OutboxState.Sent) < count)
        {
            await Task.Delay(5, Ct);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        foreach (var (key, value) in smtp ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            builder.UseSetting(key, value);
        }
    }
}
