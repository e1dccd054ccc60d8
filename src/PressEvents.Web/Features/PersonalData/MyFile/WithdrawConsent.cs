using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.PersonalData.Places;
using PressEvents.Web.Features.PersonalData.Retention;

namespace PressEvents.Web.Features.PersonalData.MyFile;

/// <summary>What a guest takes back their consent to. Consents among an event's own questions become a further member.</summary>
internal sealed record Withdrawal(bool MailOfEvent, bool AllMail, bool Needs)
{
    public bool IsNothing => this is { MailOfEvent: false, AllMail: false, Needs: false };
}

/// <summary>Takes back a guest's consent: to mail, or to our knowing of diets and access needs, which are erased at once.</summary>
internal sealed class WithdrawConsent(LinkLookup links, Transactions transactions, IEnumerable<KeptPlace> places, Traces traces)
{
    public async Task<Result> WithdrawAsync(InvitationToken token, Withdrawal withdrawal, CancellationToken ct)
    {
        if (await links.FindAsync(token, ct) is not { } link)
        {
            return new LinkUnknown();
        }

        var actor = new GuestActor(link.OrganisationId, link.GuestId, link.LinkId);
        var result = await transactions.RunAsync(actor, Permission.AnswerForGuest, work => DecideAsync(work, link, withdrawal), ct);
        if (result.IsDone && withdrawal.Needs)
        {
            traces.Ask();
        }

        return result;
    }

    private async Task<Result> DecideAsync(Work work, LinkRow link, Withdrawal withdrawal)
    {
        await work.LockEventAsync(link.EventId);
        if (!await work.Db.Links.AnyAsync(l => l.Id == link.LinkId && l.RevokedAt == null, work.Ct))
        {
            return new LinkRevoked();
        }

        if (withdrawal.MailOfEvent || withdrawal.AllMail)
        {
            await MailConsent.WithdrawAsync(work, link.GuestId, withdrawal.AllMail);
        }

        if (withdrawal.Needs)
        {
            await ForgetNeedsAsync(work, link);
        }

        return Result.Done;
    }

    // Of everybody they named as well: they told us, and they take it back.
    private async Task ForgetNeedsAsync(Work work, LinkRow link)
    {
        var guest = await work.Db.Guests.SingleAsync(g => g.Id == link.GuestId, work.Ct);
        var party = guest.IsPlusOne ? [guest] : await work.Db.Guests.Where(g => g.PartyId == link.PartyId).ToListAsync(work.Ct);
        traces.Expect();
        await KeptPlace.EmptyAllAsync(places, work, new Forgotten(Occasions.SensitiveClock, party)
        {
            Contacts = guest.ContactId is { } contact ? [contact] : [],
        });
        work.Audit("guest.needs-withdrawn", link.EventId, guest.Id.Value);
    }
}
