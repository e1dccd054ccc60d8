using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Imports;
using PressEvents.Web.Features.Import.Writing;

namespace PressEvents.Web.Features.Import.Undoing;

/// <summary>What taking an import back comes to: the preview shows it, and the undo does exactly that.</summary>
internal sealed class UndoPlan
{
    private readonly List<LeftAlone> leftAlone = [];
    private readonly HashSet<ContactId> named = [];
    private readonly Dictionary<ContactId, Dictionary<string, string>> putBack = [];

    public List<(Guest Guest, Party Party)> GuestsToRemove { get; } = [];

    public List<(Guest Guest, Party Party, Dictionary<string, string> Fields)> GuestsToPutBack { get; } = [];

    public List<Contact> ContactsToRemove { get; } = [];

    public IReadOnlyDictionary<ContactId, Dictionary<string, string>> ContactsToPutBack => putBack;

    public List<Outlet> OutletsToRemove { get; } = [];

    public UndoReport Report => new(GuestsToPutBack.Count + ContactsToPutBack.Count, GuestsToRemove.Count + ContactsToRemove.Count, leftAlone)
    {
        Guests = GuestsToRemove.Count,
        Contacts = ContactsToRemove.Count,
    };

    public static async Task<UndoPlan> MakeAsync(PressDb db, GuestImport import, CancellationToken ct)
    {
        var steps = await db.ImportSteps.AsNoTracking().Where(s => s.ImportId == import.Id).OrderBy(s => s.Number).ToListAsync(ct);
        var now = await UndoneThings.ReadAsync(db, import, ct);
        var plan = new UndoPlan();
        foreach (var step in steps)
        {
            plan.Decide(step, now);
        }

        // Contacts after guests and outlets after contacts: whether anything hangs on them is known only then.
        var removed = plan.GuestsToRemove.CountBy(place => place.Guest.ContactId!.Value).ToDictionary();
        steps.Where(step => step.Kind is ImportStepKind.ContactAdded).ToList().ForEach(step => plan.DecideAdded(step, now, removed));
        var going = plan.ContactsToRemove.Select(contact => contact.Id).ToHashSet();
        var staying = now.Contacts.Values.Where(contact => !going.Contains(contact.Id)).Select(plan.OutletOf).OfType<OutletId>().ToHashSet();
        plan.OutletsToRemove.AddRange(steps.Where(step => step.Kind is ImportStepKind.OutletAdded)
            .Select(step => now.Outlets.GetValueOrDefault(OutletId.From(step.SubjectId))).OfType<Outlet>().Where(outlet => !staying.Contains(outlet.Id)));
        return plan;
    }

    private void Decide(ImportStep step, UndoneThings now)
    {
        switch (step.Kind)
        {
            case ImportStepKind.GuestListed:
                DecideListed(step, now);
                break;
            case ImportStepKind.GuestChanged when now.Guests.GetValueOrDefault(GuestId.From(step.SubjectId)) is { } guest:
                var party = now.Parties[guest.PartyId];
                PutBack(step, guest.Name, GuestFields.Of(guest, party), fields => GuestsToPutBack.Add((guest, party, fields)));
                break;
            case ImportStepKind.ContactChanged when now.Contacts.GetValueOrDefault(ContactId.From(step.SubjectId)) is { } contact:
                PutBack(step, contact.Name, ContactFields.Of(contact), fields => putBack[contact.Id] = fields);
                break;
            case ImportStepKind.ContactChanged when now.MergedInto(ContactId.From(step.SubjectId)) is { } into:
                leftAlone.Add(new LeftAlone(into, "Another contact was merged into this one since; the import’s changes stay."));
                break;
            case ImportStepKind.GuestChanged or ImportStepKind.ContactChanged or ImportStepKind.ContactAdded or ImportStepKind.OutletAdded:
                break;
        }
    }

    private void DecideListed(ImportStep step, UndoneThings now)
    {
        if (now.Guests.GetValueOrDefault(GuestId.From(step.SubjectId)) is not { } guest)
        {
            return;
        }

        var party = now.Parties[guest.PartyId];
        var why = now.WhyGuestStays(guest) ?? (IsAsLeft(step, GuestFields.Of(guest, party)) ? null : "Their place on the list was changed since.");
        if (why is null)
        {
            GuestsToRemove.Add((guest, party));
        }
        else
        {
            leftAlone.Add(new LeftAlone(guest.Name, why));
            named.Add(guest.ContactId!.Value);
        }
    }

    private void DecideAdded(ImportStep step, UndoneThings now, Dictionary<ContactId, int> removed)
    {
        if (now.Contacts.GetValueOrDefault(ContactId.From(step.SubjectId)) is not { } contact)
        {
            if (now.MergedInto(ContactId.From(step.SubjectId)) is { } into)
            {
                leftAlone.Add(new LeftAlone(into, "Somebody the import added was merged into this contact since."));
            }

            return;
        }

        if (now.PlacesOf(contact.Id) > removed.GetValueOrDefault(contact.Id))
        {
            // Somebody who stays on this list was named already; on another list they are named here.
            leftAlone.AddRange(named.Contains(contact.Id) ? [] : [new LeftAlone(contact.Name, "Is on another list since.")]);
        }
        else if (now.IsMerged(contact.Id) || !IsAsLeft(step, ContactFields.Of(contact)))
        {
            leftAlone.Add(new LeftAlone(contact.Name, "Was changed since, and stays in the address book."));
        }
        else
        {
            ContactsToRemove.Add(contact);
        }
    }

    // Field by field: what somebody set since is theirs.
    private void PutBack(ImportStep step, string who, Dictionary<string, string> current, Action<Dictionary<string, string>> put)
    {
        var (before, after) = (ContactFields.Read(step.Before), ContactFields.Read(step.After));
        var fields = before.Keys.Union(after.Keys, StringComparer.Ordinal).ToList();
        var kept = fields.Where(field => !string.Equals(current.GetValueOrDefault(field), after.GetValueOrDefault(field), StringComparison.Ordinal)).ToList();
        if (kept.Count > 0)
        {
            leftAlone.Add(new LeftAlone(who, $"Changed since, and left so: {string.Join(", ", kept.Select(UndoWords.Field))}."));
        }

        foreach (var field in fields.Except(kept, StringComparer.Ordinal))
        {
            current.Remove(field);
            if (before.TryGetValue(field, out var was))
            {
                current[field] = was;
            }
        }

        if (kept.Count < fields.Count)
        {
            put(current);
        }
    }

    private OutletId? OutletOf(Contact contact) =>
        putBack.TryGetValue(contact.Id, out var fields) ? ContactFields.OutletOf(fields) : contact.OutletId;

    private static bool IsAsLeft(ImportStep step, Dictionary<string, string> current) =>
        string.Equals(step.After, ContactFields.Fingerprint(current), StringComparison.Ordinal);
}
