using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Mail.Composing;

namespace PressEvents.Web.Features.Messages;

/// <summary>What a message starts from: the text last written for it or the product's own, and its wave.</summary>
public sealed record ComposeStart(MessageWords Words, int Wave);

/// <summary>A guest a message can be previewed as.</summary>
public sealed record Reader(GuestId Id, string Name);

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

    /// <summary>Everybody the message can be previewed as: whoever is on the list with an address book entry.</summary>
    public async Task<IReadOnlyList<Reader>> ReadersAsync(OrganisationId organisation, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(organisation, ct);
        return await db.Guests.Where(g => g.EventId == eventId && g.ContactId != null)
            .OrderBy(g => g.ListedAt).ThenBy(g => g.Id).Select(g => new Reader(g.Id, g.Name)).ToListAsync(ct);
    }

    public async Task<Audience> AudienceAsync(OrganisationId organisation, PressEventId eventId, MessageKind kind, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(organisation, ct);
        return kind is MessageKind.Reminder
            ? await MessageAudience.ToRemindAsync(db, eventId, ct)
            : await MessageAudience.ToInviteAsync(db, eventId, ct);
    }
}
