using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Queries;

/// <summary>A guest's party, needs and answers as they stand, for whoever writes down what the guest said.</summary>
public sealed record PartyRow(InviteeRow Invitee)
{
    public IReadOnlyList<CompanionRow> Companions { get; init; } = [];

    /// <summary>What is asked now, whenever it is asked.</summary>
    public IReadOnlyList<QuestionRow> Questions { get; init; } = [];
}

/// <summary>Reads <see cref="PartyRow"/> for those who may answer for guests.</summary>
public sealed class PartyQuery(Databases databases)
{
    public async Task<PartyRow?> ForGuestAsync(StaffActor actor, GuestId guestId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.AnswerForGuest, ct);
        var guest = await db.Guests.AsNoTracking().SingleOrDefaultAsync(g => g.Id == guestId && g.ContactId != null, ct);
        if (guest is null || db.ShowsNothing)
        {
            return null;
        }

        var (_, invitee) = await GuestPageReads.InviteeAsync(db, guestId, ct);
        var companions = new List<CompanionRow>();
        await foreach (var row in GuestPageReads.Companions.For(db)(db, guest.PartyId, guestId).WithCancellation(ct))
        {
            companions.Add(row);
        }

        var questions = await QuestionReads.ForGuestAsync(db, guest.EventId, guestId, ct);
        return new PartyRow(invitee) { Companions = companions, Questions = [.. questions.Where(question => !question.IsRemoved)] };
    }
}
