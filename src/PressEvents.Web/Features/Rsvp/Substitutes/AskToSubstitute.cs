using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Rsvp.Substitutes;

/// <summary>Records that whoever holds a guest's link offers to come instead. The guest keeps status and seat; nobody is written to.</summary>
public sealed class AskToSubstitute(LinkLookup links, Transactions transactions)
{
    public async Task<Result> AskAsync(InvitationToken token, SubstituteOffer offer, Guid submission, CancellationToken ct)
    {
        if (await links.FindAsync(token, ct) is not { } link)
        {
            return new LinkUnknown();
        }

        if (link.IsDead)
        {
            return new LinkRevoked();
        }

        var actor = new GuestActor(link.OrganisationId, link.GuestId, link.LinkId);
        return await transactions.RunAsync(actor, Permission.AnswerForGuest, work => DecideAsync(work, link, offer, submission), ct);
    }

    private static async Task<Result> DecideAsync(Work work, LinkRow link, SubstituteOffer offer, Guid submission)
    {
        // Under the event's lock the same form cannot count twice, nor one link more often than it may.
        var pressEvent = await work.LockEventAsync(link.EventId);
        var guest = await work.Db.Guests.SingleOrDefaultAsync(
            g => g.Id == link.GuestId && g.Status != GuestStatus.Withdrawn && work.Db.Links.Any(l => l.Id == link.LinkId && l.RevokedAt == null),
            work.Ct);
        if (pressEvent is null || guest is null)
        {
            return new LinkRevoked();
        }

        var before = await work.Db.Substitutes.AsNoTracking().Where(s => s.GuestId == guest.Id).ToListAsync(work.Ct);
        if (before.Exists(s => s.Submission == submission || (s.State is SubstituteState.Asked && IsSame(s.Email, offer.Email.Value))))
        {
            return Result.Done;
        }

        if (SubstituteTimes.Refuse(pressEvent, guest.Status, work.Now) is { } notNow)
        {
            return notNow;
        }

        if (before.Count(s => s.LinkId == link.LinkId) >= Substitute.MostPerLink)
        {
            return new TooManySubstitutes(Substitute.MostPerLink);
        }

        work.Db.Substitutes.Add(new Substitute(SubstituteId.New(work.Now), guest, link.LinkId, offer, submission, work.Now));
        work.Audit("substitute.asked", pressEvent.Id, guest.Id.Value);
        return Result.Done;
    }

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
