using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>Records the answer a guest gave by telephone or in person, or that the publicist sets for them.</summary>
public sealed class AnswerForGuest(Transactions transactions)
{
    /// <summary>The same decision as for a guest's own answer, but open to the end of the event.</summary>
    public Task<Result<Answered>> AnswerAsync(StaffActor by, GuestId guestId, GivenAnswer answer, Channel via, CancellationToken ct) =>
        transactions.RunAsync<Answered>(by, Permission.AnswerForGuest, work => DecideAsync(work, guestId, answer, via), ct);

    internal static async Task<Result<Answered>> DecideAsync(Work work, GuestId guestId, GivenAnswer answer, Channel via)
    {
        var found = await work.Db.Guests.AsNoTracking().Where(g => g.Id == guestId && g.ContactId != null)
            .Select(g => new { g.EventId, g.PartyId }).SingleOrDefaultAsync(work.Ct);
        if (found is null || await work.LockEventAsync(found.EventId) is not { } pressEvent)
        {
            return new NotFound("guest");
        }

        var party = await PartyAtTable.LoadAsync(work, found.PartyId, guestId);
        return await new TakeAnswer(work, pressEvent, party, via).TakeAsync(answer);
    }
}
