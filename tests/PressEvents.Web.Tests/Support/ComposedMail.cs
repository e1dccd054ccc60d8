using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using PressEvents.Data;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Mail.Composing;

namespace PressEvents.Web.Tests.Support;

/// <summary>A queued message as it would be sent now.</summary>
internal static class ComposedMail
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The confirmation of an answer that led to this.</summary>
    public static Task<MimeMessage> OfAsync(PressEventsApp app, OrganisationId organisation, GuestStatus outcome) =>
        app.ReadAsync(organisation, async db => await OfAsync(app, db, await db.Outbox.SingleAsync(m => m.Outcome == outcome, Ct)));

    private static async Task<MimeMessage> OfAsync(PressEventsApp app, PressDb db, OutboxMessage message)
    {
        var facts = (await app.Services.GetRequiredService<MailFactsQuery>().ForMessageAsync(db, message, Ct))!;
        var text = message.TextId is { } id ? await db.MessageTexts.SingleAsync(t => t.Id == id, Ct) : null;
        var draft = new MessageDraft(message.Kind, text?.Subject, text?.Body, message.Outcome, message.WaitPosition);
        return app.Services.GetRequiredService<MessageComposer>().Compose(message.Id, facts, draft, InvitationToken.New(), app.Clock.GetUtcNow());
    }
}
