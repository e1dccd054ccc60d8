using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Mail.Return;

/// <summary>Gives each message a return path of its own, and tells whose message came back by it.</summary>
internal sealed class ReturnPaths(IOptions<SmtpOptions> smtp, Databases databases, Transactions transactions)
{
    /// <summary>What may stand before the @ in the setting: 64 letters, less the plus sign and the token.</summary>
    public const int MostBefore = 64 - 1 - ReturnToken.Length;

    private readonly ConcurrentDictionary<OrganisationId, byte[]> secrets = [];

    public async Task<MailboxAddress> ForAsync(ClaimedMessage message, MailboxAddress from) => smtp.Value.Return is { } path
        ? new MailboxAddress("", $"{path.LocalPart}+{ReturnToken.Of(message.Id, await SecretAsync(message.OrganisationId))}@{path.Domain}")
        : from;

    /// <summary>The message whose return path this is; null for every other address, one that was made up by somebody too.</summary>
    public async Task<ReturnedMessage?> FindAsync(string address, CancellationToken ct)
    {
        if (smtp.Value.Return is not { } path || !MailboxAddress.TryParse(address, out var mailbox)
            || !string.Equals(mailbox.Domain, path.Domain, StringComparison.OrdinalIgnoreCase)
            || !mailbox.LocalPart.StartsWith($"{path.LocalPart}+", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var token = mailbox.LocalPart[(path.LocalPart.Length + 1)..];
        if (ReturnToken.Named(token) is not { } id)
        {
            return null;
        }

        await using var db = await databases.UnscopedAsync(ct);
        var row = await (
            from message in db.Outbox.IgnoreQueryFilters()
            join organisation in db.Organisations.IgnoreQueryFilters() on message.OrganisationId equals organisation.Id
            where message.Id == id
            select new { organisation.Id, organisation.AddressSecret }).SingleOrDefaultAsync(ct);
        return row?.AddressSecret is { } secret && ReturnToken.IsOurs(token, secret) ? new ReturnedMessage(row.Id, id) : null;
    }

    private async Task<byte[]> SecretAsync(OrganisationId organisation) =>
        secrets.TryGetValue(organisation, out var known) ? known : secrets[organisation] = await EnsureSecretAsync(organisation);

    private async Task<byte[]> EnsureSecretAsync(OrganisationId id)
    {
        var result = await transactions.RunAsync<byte[]>(
            new SystemActor(id, "mail"),
            Permission.SendMail,
            async work => (await work.Db.Organisations.SingleAsync(o => o.Id == id, work.Ct)).EnsureAddressSecret(),
            CancellationToken.None);
        return result.Value ?? throw new OutboxStuckException("The return path could not be made: the database took no change.");
    }
}

/// <summary>A message that a return path names, and whose it is.</summary>
internal sealed record ReturnedMessage(OrganisationId OrganisationId, OutboxMessageId Id);
