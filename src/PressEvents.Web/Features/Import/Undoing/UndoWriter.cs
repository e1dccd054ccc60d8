using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Imports;
using PressEvents.Web.Features.Import.Writing;

namespace PressEvents.Web.Features.Import.Undoing;

/// <summary>Carries out an undo as it was planned, a stretch at a time.</summary>
internal sealed class UndoWriter(Work work, GuestImport import, UndoPlan plan)
{
    private const int AtOnce = 1000;

    private static int Seats(GuestStatus status) => GuestLife.TakesSeat(status) ? 1 : 0;

    private string Noted(int seats) => FormattableString.Invariant($"{Reason} seats={seats}");

    private string Reason => $"import={import.Id.Value:N}";

    public async Task WriteAsync()
    {
        foreach (var guests in plan.AnswersToRemove.Chunk(AtOnce))
        {
            await work.Db.Rsvps.Where(r => r.Submission == import.Id.Value && guests.AsEnumerable().Contains(r.GuestId)).ExecuteDeleteAsync(work.Ct);
        }

        await PutPlacesBackAsync();
        await RemovePlacesAsync();
        await PutContactsBackAsync();
        await RemoveContactsAsync();
        foreach (var outlets in plan.OutletsToRemove.Chunk(AtOnce))
        {
            await work.Db.Outlets.Where(o => outlets.AsEnumerable().Contains(o.Id)).ExecuteDeleteAsync(work.Ct);
        }

        var report = plan.Report;
        work.Audit("guests.import-undone", import.EventId, import.Id.Value, FormattableString.Invariant($"put back={report.PutBack} removed={report.Removed} left alone={report.LeftAlone.Count}"));
    }

    private async Task PutPlacesBackAsync()
    {
        foreach (var ids in plan.PlacesToPutBack.Keys.Chunk(AtOnce))
        {
            var guests = await work.Db.Guests.Where(g => ids.AsEnumerable().Contains(g.Id)).ToListAsync(work.Ct);
            var together = guests.ConvertAll(guest => guest.PartyId);
            var parties = await work.Db.Parties.Where(p => together.Contains(p.Id)).ToDictionaryAsync(p => p.Id, work.Ct);
            foreach (var guest in guests)
            {
                var held = Seats(guest.Status);
                GuestFields.Put(guest, parties[guest.PartyId], plan.PlacesToPutBack[guest.Id]);
                work.Audit("guest.import-undone", import.EventId, guest.Id.Value, Noted(Seats(guest.Status) - held));
            }

            await work.FlushAsync();
        }
    }

    private async Task RemovePlacesAsync()
    {
        foreach (var places in plan.PlacesToRemove.Chunk(AtOnce))
        {
            var guests = places.Select(guest => guest.Id).ToList();
            var parties = places.Select(guest => guest.PartyId).ToList();
            await work.Db.Guests.Where(g => guests.Contains(g.Id)).ExecuteDeleteAsync(work.Ct);
            await work.Db.Parties.Where(p => parties.Contains(p.Id)).ExecuteDeleteAsync(work.Ct);
            Array.ForEach(places, guest => work.Audit("guest.removed", import.EventId, guest.Id.Value, Noted(-Seats(guest.Status))));
            await work.FlushAsync();
        }
    }

    private async Task PutContactsBackAsync()
    {
        foreach (var ids in plan.ContactsToPutBack.Keys.Chunk(AtOnce))
        {
            var outlets = await work.Db.Outlets.AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Name, work.Ct);
            foreach (var contact in await work.Db.Contacts.Where(c => ids.AsEnumerable().Contains(c.Id)).ToListAsync(work.Ct))
            {
                var fields = plan.ContactsToPutBack[contact.Id];
                ContactFields.Put(contact, fields, ContactFields.OutletOf(fields) is { } outlet ? outlets[outlet] : null);
                work.Audit("contact.import-undone", null, contact.Id.Value, Reason);
            }

            await work.FlushAsync();
        }
    }

    private async Task RemoveContactsAsync()
    {
        foreach (var ids in plan.ContactsToRemove.Chunk(AtOnce).Select(chunk => chunk.ToList()))
        {
            await work.Db.DifferentPeople.Where(d => ids.Contains(d.FirstId) || ids.Contains(d.SecondId)).ExecuteDeleteAsync(work.Ct);
            await work.Db.Contacts.Where(c => ids.Contains(c.Id)).ExecuteDeleteAsync(work.Ct);
            ids.ForEach(id => work.Audit("contact.removed", null, id.Value, Reason));
            await work.FlushAsync();
        }
    }
}
