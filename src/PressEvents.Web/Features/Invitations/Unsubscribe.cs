using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Invitations;

/// <summary>How much a guest does not want to hear of.</summary>
public enum UnsubscribeScope
{
    Event,
    All,
}

/// <summary>Notes that a guest wants no more mail, about this event or at all. A second time changes nothing.</summary>
public sealed class Unsubscribe(LinkLookup links, Transactions transactions)
{
    public async Task<Result> AskAsync(InvitationToken token, UnsubscribeScope scope, CancellationToken ct)
    {
        if (await links.FindAsync(token, ct) is not { } link)
        {
            return new LinkUnknown();
        }

        if (link.IsDead)
        {
            return new LinkRevoked();
        }

        var guest = new GuestActor(link.OrganisationId, link.GuestId, link.LinkId);
        return await transactions.RunAsync(guest, Permission.AnswerForGuest, work => NoteAsync(work, link, scope), ct);
    }

    private static async Task<Result> NoteAsync(Work work, LinkRow link, UnsubscribeScope scope)
    {
        await MailConsent.WithdrawAsync(work, link.GuestId, all: scope is UnsubscribeScope.All, link.Holder);
        return Result.Done;
    }
}
