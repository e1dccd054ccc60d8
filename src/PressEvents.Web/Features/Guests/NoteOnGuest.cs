using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Guests;

/// <summary>Keeps the team's private note on a guest. It never leaves the team.</summary>
public sealed class NoteOnGuest(Transactions transactions)
{
    public Task<Result> SetAsync(Actor actor, GuestId guestId, string? text, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.EditEvent, async work =>
        {
            if (await work.Db.Guests.SingleOrDefaultAsync(g => g.Id == guestId, work.Ct) is not { } guest)
            {
                return new NotFound("guest");
            }

            if (text?.Length > Guest.NoteLength)
            {
                return new Invalid("notes", $"A note has at most {Guest.NoteLength} characters; this one has {text.Length}.");
            }

            guest.SetPrivateNotes(string.IsNullOrWhiteSpace(text) ? null : text.Trim());
            work.Audit("guest.noted", guest.EventId, guest.Id.Value);
            return Result.Done;
        }, ct);
}
