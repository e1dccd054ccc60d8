using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.PersonalData.Places;

/// <summary>What guests were given to read, and what hosts were told of them.</summary>
internal static class Briefed
{
    public static async Task DeleteCopiesAsync(Work work, Forgotten forgotten)
    {
        foreach (var ids in Copies.IdsOf(forgotten))
        {
            await work.Db.PackCopies.Where(c => ids.Contains(c.GuestId)).ExecuteDeleteAsync(work.Ct);
        }
    }

    public static async Task DeleteCorrectionsAsync(Work work, Forgotten forgotten)
    {
        foreach (var ids in Copies.IdsOf(forgotten))
        {
            await work.Db.CorrectionNotes.Where(c => ids.Contains(c.GuestId)).ExecuteDeleteAsync(work.Ct);
        }
    }

    public static async Task DeleteBriefsAsync(Work work, Forgotten forgotten)
    {
        foreach (var ids in Copies.IdsOf(forgotten))
        {
            await work.Db.GuestBriefs.Where(b => ids.Contains(b.GuestId)).ExecuteDeleteAsync(work.Ct);
        }
    }

    public static async Task DeletePiecesAsync(Work work, Forgotten forgotten)
    {
        var contacts = forgotten.Contacts.ToList();
        await work.Db.RecentPieces.Where(p => contacts.Contains(p.ContactId)).ExecuteDeleteAsync(work.Ct);
    }

    /// <summary>Of a card that was printed only its hash is kept; yet from a name, a hash can be guessed.</summary>
    public static async Task ForgetPapersAsync(Work work, Forgotten forgotten)
    {
        foreach (var keys in Copies.IdsOf(forgotten).Select(ids => ids.ConvertAll(id => Sitter.Of(id).Key)))
        {
            await work.Db.PrintedPapers.Where(p => keys.Contains(p.Subject)).ExecuteDeleteAsync(work.Ct);
        }
    }
}
