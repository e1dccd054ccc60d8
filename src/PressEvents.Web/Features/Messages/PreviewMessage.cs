using PressEvents.Data;
using PressEvents.Domain;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Mail.Composing;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Messages;

/// <summary>Shows a message as one guest would read it. Makes no link: the one shown leads nowhere.</summary>
public sealed class PreviewMessage(Databases databases, MailFactsQuery facts, MessageComposer composer, PublicLinks links)
{
    private const string NoToken = "…";

    public async Task<Result<RenderedMail>> AsAsync(
        Actor reader, GuestId guestId, MessageKind kind, MessageWords words, CancellationToken ct)
    {
        if (Placeholders.Check(kind, words.Subject, words.Body) is { } wrong)
        {
            return wrong;
        }

        await using var db = await databases.ForAsync(reader, Permission.SendMail, ct);
        return await facts.ForGuestAsync(db, guestId, ct) is { } known
            ? composer.Render(await MailFactsQuery.WithFactsAsync(db, known, $"{words.Subject} {words.Body}", ct), new MessageDraft(kind, words.Subject, words.Body) { Language = words.Language, IsLookedAt = true }, $"{links.Base}/i/{NoToken}", $"{links.Base}/u/{NoToken}")
            : new NotFound("guest");
    }
}
