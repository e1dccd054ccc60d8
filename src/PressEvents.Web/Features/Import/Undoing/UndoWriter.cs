using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Imports;
using PressEvents.Web.Features.Import.Writing;

namespace PressEvents.Web.Features.Import.Undoing;

/// <summary>Carries out an undo as it was planned.</summary>
internal static class UndoWriter
{
    private const int IdsAtOnce = 1000;

    public static async Task WriteAsync(Work work, GuestImport import, UndoPlan plan)
    {
        import.Undo(work.Actor, work.Now);
        PutBack(work, import, plan);
        var report = plan.Report;
        work.Audit("guests.import-undone", import.EventId, import.Id.Value, FormattableString.Invariant($"put back={report.PutBack} removed={report.Removed} left alone={report.LeftAlone.Count}"));
        await RemoveAnswersAsync(work, import, [.. plan.GuestsToRemove.Select(place => place.Guest.Id), .. plan.GuestsToPutBack.Select(place => place.Guest.Id)]);

        // What changed is saved and let go of before rows are removed past the change tracker.
        await work.FlushAsync();
        foreach (var places in plan.GuestsToRemove.Chunk(IdsAtOnce))
        {
            var guests = places.Select(place => place.Guest.Id).ToList();
            var parties = places.Select(place => place.Party.Id).ToList();
            await work.Db.Guests.Where(g => guests.Contains(g.Id)).ExecuteDeleteAsync(work.Ct);
            await work.Db.Parties.Where(p => parties.Contains(p.Id)).ExecuteDeleteAsync(work.Ct);
        }

        foreach (var contacts in plan.ContactsToRemove.Select(contact => contact.Id).Chunk(IdsAtOnce))
        {
            await work.Db.Contacts.Where(c => contacts.AsEnumerable().Contains(c.Id)).ExecuteDeleteAsync(work.Ct);
        }

        foreach (var outlets in plan.OutletsToRemove.Select(outlet => outlet.Id).Chunk(IdsAtOnce))
        {
            await work.Db.Outlets.Where(o => outlets.AsEnumerable().Contains(o.Id)).ExecuteDeleteAsync(work.Ct);
        }
    }

    private static void PutBack(Work work, GuestImport import, UndoPlan plan)
    {
        var outlets = work.Db.Outlets.Local.ToDictionary(outlet => outlet.Id, outlet => outlet.Name);
        var places = work.Db.Guests.Local.Where(guest => guest.ContactId is not null).ToDictionary(guest => guest.ContactId!.Value);
        foreach (var contact in work.Db.Contacts.Local.Where(contact => plan.ContactsToPutBack.ContainsKey(contact.Id)).ToList())
        {
            var fields = plan.ContactsToPutBack[contact.Id];
            var outlet = ContactFields.OutletOf(fields) is { } id ? outlets.GetValueOrDefault(id) : null;
            if (outlet is null)
            {
                fields.Remove(ContactFields.Outlet);   // or it was removed since
            }

            ContactFields.Put(contact, fields, outlet);
            work.Audit("contact.restored", null, contact.Id.Value, $"import={import.Id.Value:N}");
            places.GetValueOrDefault(contact.Id)?.Rename(contact.Name);
        }

        foreach (var (guest, party, fields) in plan.GuestsToPutBack)
        {
            GuestFields.Put(guest, party, fields);
            work.Audit("guest.restored", import.EventId, guest.Id.Value, $"import={import.Id.Value:N}");
        }
    }

    private static async Task RemoveAnswersAsync(Work work, GuestImport import, IReadOnlyList<GuestId> guests)
    {
        foreach (var ids in guests.Chunk(IdsAtOnce))
        {
            await work.Db.Rsvps.Where(r => r.Submission == import.Id.Value && ids.AsEnumerable().Contains(r.GuestId)).ExecuteDeleteAsync(work.Ct);
        }
    }
}
