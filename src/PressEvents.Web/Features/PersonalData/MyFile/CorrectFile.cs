using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.PersonalData.MyFile;

/// <summary>Puts right what is held on a guest, as they say themselves. Another address is only asked for: whoever holds the link may not be its owner.</summary>
internal sealed class CorrectFile(LinkLookup links, Transactions transactions)
{
    public async Task<Result> CorrectAsync(InvitationToken token, FileCorrections corrections, CancellationToken ct)
    {
        if (await links.FindAsync(token, ct) is not { } link)
        {
            return new LinkUnknown();
        }

        var actor = new GuestActor(link.OrganisationId, link.GuestId, link.LinkId);
        return await transactions.RunAsync(actor, Permission.AnswerForGuest, work => DecideAsync(work, link, corrections), ct);
    }

    private static async Task<Result> DecideAsync(Work work, LinkRow link, FileCorrections corrections)
    {
        var pressEvent = await work.LockEventAsync(link.EventId);
        var guest = await work.Db.Guests.SingleOrDefaultAsync(
            g => g.Id == link.GuestId && g.Status != GuestStatus.Withdrawn && work.Db.Links.Any(l => l.Id == link.LinkId && l.RevokedAt == null), work.Ct);
        if (pressEvent is null || guest is null)
        {
            return new LinkRevoked();
        }

        if (await work.Db.Corrections.AnyAsync(c => c.GuestId == guest.Id && c.Submission == corrections.Submission, work.Ct))
        {
            return Result.Done;
        }

        var contact = await work.Db.Contacts.SingleOrDefaultAsync(c => c.Id == guest.ContactId, work.Ct);
        var fields = contact is null ? [] : await PutRightAsync(work, contact, corrections);
        Rename(guest, corrections);
        if (!pressEvent.IsOverAt(work.Now) && corrections.Needs is { } needs && PutNeeds(guest, needs))
        {
            fields.Add("needs");
            work.Audit("guest.corrected", guest.EventId, guest.Id.Value, "fields=needs");
        }

        Note(work, guest, contact, fields, corrections);
        return Result.Done;
    }

    private static async Task<List<string>> PutRightAsync(Work work, Contact contact, FileCorrections said)
    {
        var before = ContactFields.Of(contact);
        var outlet = await work.Db.Outlets.Where(o => o.Id == contact.OutletId).Select(o => o.Name).SingleOrDefaultAsync(work.Ct);

        // An unchanged name keeps what is known of its parts.
        var name = string.Equals(said.Name.Full, contact.Name, StringComparison.Ordinal) ? contact.Details.Name : said.Name;
        contact.Change(
            contact.Details with
            {
                Name = name,
                Pronouns = said.Pronouns,
                Pronunciation = said.Pronunciation,
                JobTitle = said.JobTitle,
                Phone = said.Phone,
                Languages = said.Languages,
                TimeZone = said.TimeZone,
            },
            outlet);
        if (name != PersonName.From(before["name"], before.GetValueOrDefault("givenName"), before.GetValueOrDefault("familyName")))
        {
            (await work.Db.Guests.Where(g => g.ContactId == contact.Id && g.ErasedAt == null).ToListAsync(work.Ct)).ForEach(place => place.Rename(name.Full));
        }

        var after = ContactFields.Of(contact);
        return [.. ContactFields.Beyond(before, after).Keys.Union(ContactFields.Beyond(after, before).Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static void Rename(Guest guest, FileCorrections said)
    {
        if (guest.IsPlusOne && !string.Equals(guest.Name, said.Name.Full, StringComparison.Ordinal))
        {
            guest.Rename(said.Name.Full);
        }
    }

    private static bool PutNeeds(Guest guest, (string Diet, string DietNote, string Access) needs)
    {
        var before = (guest.Diet, guest.DietNote, guest.Access);
        guest.SetNeeds(Text(needs.Diet), Text(needs.DietNote), Text(needs.Access));
        return before != (guest.Diet, guest.DietNote, guest.Access);
    }

    private static void Note(Work work, Guest guest, Contact? contact, List<string> fields, FileCorrections said)
    {
        var wanted = said.Email is { } email && contact is not null && !string.Equals(email.Key, contact.EmailKey, StringComparison.Ordinal) ? said.Email : null;
        if (fields.Count == 0 && wanted is null)
        {
            return;
        }

        work.Db.Corrections.Add(new Correction(CorrectionId.New(work.Now), guest, said.Submission, fields, wanted, work.Now));
        if (contact is not null && fields.Any(field => field is not "needs"))
        {
            work.Audit("contact.corrected", null, contact.Id.Value, $"fields={string.Join(',', fields.Where(field => field is not "needs"))}");
        }

        if (contact is not null && wanted is not null)
        {
            work.Audit("contact.address-wanted", null, contact.Id.Value);
        }
    }

    private static string? Text(string text) => text.Length == 0 ? null : text;
}
