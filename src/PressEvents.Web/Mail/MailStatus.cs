using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PressEvents.Data;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Mail;

/// <summary>What the team should know about its mail at a glance.</summary>
public sealed record MailState(bool HasServer, int Waiting, DateTimeOffset? WaitingSince, string? WaitingFor, int InDoubt);

/// <summary>Reads whether an organisation's mail flows; what the banner of the back office says.</summary>
public sealed class MailStatus(Databases databases, IOptions<SmtpOptions> smtp)
{
    public async Task<MailState> ForAsync(OrganisationId organisation, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(organisation, ct);

        // Only what was tried in vain: mail that is on its way right now is no news.
        var waiting = await db.Outbox.Where(m => m.State == OutboxState.Queued && m.Reason != null)
            .GroupBy(m => 1).Select(all => new { Count = all.Count(), Since = all.Min(m => m.QueuedAt), Why = all.Min(m => m.Reason) })
            .SingleOrDefaultAsync(ct);
        var inDoubt = await db.Outbox.CountAsync(m => m.State == OutboxState.InDoubt, ct);
        return new MailState(smtp.Value.HasServer, waiting?.Count ?? 0, waiting?.Since, waiting?.Why, inDoubt);
    }
}
