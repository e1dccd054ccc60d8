using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Mail.Composing;

namespace PressEvents.Web.Features.Messages;

/// <summary>What a message starts from: the text last written for it or the product's own, and its wave.</summary>
public sealed record ComposeStart(MessageWords Words, int Wave);

/// <summary>Reads what composing needs: the text to start from, and who would get it now.</summary>
public sealed class ComposeQuery(Databases databases, MessageComposer composer)
{
    public async Task<ComposeStart> StartAsync(OrganisationId organisation, PressEventId eventId, MessageKind kind, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(organisation, ct);
        var latest = await db.MessageTexts.AsNoTracking().Where(t => t.EventId == eventId && t.Kind == kind)
            .OrderByDescending(t => t.WrittenAt).ThenByDescending(t => t.Id).FirstOrDefaultAsync(ct);
        var wave = 1 + (await db.Invitations.Where(i => i.EventId == eventId).MaxAsync(i => (int?)i.Wave, ct) ?? 0);
        var (subject, body) = latest is null ? composer.BuiltIn(kind) : (latest.Subject, latest.Body);
        return new ComposeStart(new MessageWords(subject, body), wave);
    }

    public async Task<Audience> AudienceAsync(OrganisationId organisation, PressEventId eventId, MessageKind kind, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(organisation, ct);
        return kind is MessageKind.Reminder
            ? await MessageAudience.ToRemindAsync(db, eventId, ct)
            : await MessageAudience.ToInviteAsync(db, eventId, ct);
    }
}
