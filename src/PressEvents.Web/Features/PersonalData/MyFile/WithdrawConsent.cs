using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Questions;
using PressEvents.Web.Features.PersonalData.Places;
using PressEvents.Web.Features.PersonalData.Retention;

namespace PressEvents.Web.Features.PersonalData.MyFile;

/// <summary>What a guest takes back their consent to.</summary>
internal sealed record Withdrawal(bool MailOfEvent, bool AllMail, bool Needs)
{
    /// <summary>Questions of the event that they agreed to.</summary>
    public IReadOnlyList<QuestionId> Consents { get; init; } = [];

    public bool IsNothing => this is { MailOfEvent: false, AllMail: false, Needs: false, Consents: [] };
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

        var guest = await work.Db.Guests.SingleAsync(g => g.Id == link.GuestId, work.Ct);
        foreach (var question in withdrawal.Consents)
        {
            if (await QuestionConsent.WithdrawAsync(work, guest, question) is { IsDone: false } refused)
            {
                return refused;
            }
        }

        if (withdrawal.MailOfEvent || withdrawal.AllMail)
        {
            await MailConsent.WithdrawAsync(work, link.GuestId, withdrawal.AllMail, link.Holder);
        }

        if (withdrawal.Needs)
        {
            await ForgetNeedsAsync(work, link, guest);
        }

        return Result.Done;
    }

    // Of everybody they named as well: they told us, and they take it back.
    private async Task ForgetNeedsAsync(Work work, LinkRow link, Guest guest)
    {
        var party = guest.IsPlusOne ? [guest] : await work.Db.Guests.Where(g => g.PartyId == link.PartyId).ToListAsync(work.Ct);
        traces.Expect();
        await KeptPlace.EmptyAllAsync(places, work, new Forgotten(Occasions.NeedsWithdrawn, party)
        {
            Contacts = guest.ContactId is { } contact ? [contact] : [],
        });
        work.Audit("guest.needs-withdrawn", link.EventId, guest.Id.Value);
    }
}
