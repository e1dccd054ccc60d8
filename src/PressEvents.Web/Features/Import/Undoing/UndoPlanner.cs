using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Imports;
using PressEvents.Web.Features.Import.Writing;

namespace PressEvents.Web.Features.Import.Undoing;

/// <summary>Decides step by step what of an import can be taken back. The only place that does: preview and undo both ask it.</summary>
internal sealed class UndoPlanner
{
    private readonly UndoPlan plan = new();
    private readonly UndoneThings now;
    private readonly HashSet<ContactId> onThisList = [];
    private readonly Dictionary<ContactId, int> placesGoing = [];

    private UndoPlanner(UndoneThings now) => this.now = now;

    public static async Task<UndoPlan> PlanAsync(PressDb db, GuestImport import, CancellationToken ct)
    {
        var steps = await db.ImportSteps.AsNoTracking().Where(s => s.ImportId == import.Id).OrderBy(s => s.Number).ToListAsync(ct);
        var planner = new UndoPlanner(await UndoneThings.ReadAsync(db, import, ct));

        // Contacts after places and outlets after contacts: whether anything hangs on them is known only then.
        steps.ForEach(planner.DecidePlace);
        steps.ForEach(planner.DecideContact);
        planner.DecideOutlets(steps.Where(step => step.Kind is ImportStepKind.OutletAdded));
        return planner.plan;
    }

    private void DecidePlace(ImportStep step)
    {
        if (step.Kind is not (ImportStepKind.GuestListed or ImportStepKind.GuestChanged)
            || now.Guests.GetValueOrDefault(GuestId.From(step.SubjectId)) is not { } guest)
        {
            return;
        }

        var current = GuestFields.Of(guest, now.Parties[guest.PartyId]);
        if (step.Kind is ImportStepKind.GuestListed)
        {
            DecideListed(step, guest, current);
        }
        else if (PutBack(step, guest.Name, current, before => now.NeededBy(guest, before)) is { } fields)
        {
            plan.PlacesToPutBack[guest.Id] = fields;
            if (!string.Equals(fields[GuestFields.Answer], GuestFields.Of(guest, now.Parties[guest.PartyId])[GuestFields.Answer], StringComparison.Ordinal))
            {
                plan.AnswersToRemove.Add(guest.Id);
            }
        }
    }

    private void DecideListed(ImportStep step, Guest guest, Dictionary<string, string> current)
    {
        var contact = guest.ContactId!.Value;
        if ((now.WhyGuestStays(guest) ?? (IsAsLeft(step, current) ? null : "Their place on the list was changed since.")) is { } why)
        {
            plan.LeftAlone.Add(new LeftAlone(guest.Name, why));
            onThisList.Add(contact);
            return;
        }

        plan.PlacesToRemove.Add(guest);
        plan.AnswersToRemove.Add(guest.Id);
        placesGoing[contact] = placesGoing.GetValueOrDefault(contact) + 1;
    }

    private void DecideContact(ImportStep step)
    {
        if (step.Kind is not (ImportStepKind.ContactAdded or ImportStepKind.ContactChanged))
        {
            return;
        }

        var id = ContactId.From(step.SubjectId);
        if (now.Contacts.GetValueOrDefault(id) is not { } contact)
        {
            plan.LeftAlone.AddRange(now.MergedInto(id) is { } into ? [new LeftAlone(into, "A contact of this import was merged into this one since; it stays.")] : []);
        }
        else if (step.Kind is ImportStepKind.ContactAdded)
        {
            DecideAdded(step, contact);
        }
        else if (PutBack(step, contact.Name, ContactFields.Of(contact), before => now.NeededBy(contact, before)) is { } fields)
        {
            plan.ContactsToPutBack[id] = fields;
        }
    }

    private void DecideAdded(ImportStep step, Contact contact)
    {
        var why = now.PlacesOf(contact.Id) > placesGoing.GetValueOrDefault(contact.Id) ? "Is on another guest list since, and stays in the address book."
            : now.IsMerged(contact.Id) ? "Another contact was merged into this one since; it stays in the address book."
            : now.HasPieces(contact.Id) ? "Has recent pieces since; it stays in the address book."
            : IsAsLeft(step, ContactFields.Of(contact)) ? null
            : "Was changed since, and stays in the address book.";
        if (why is null)
        {
            plan.ContactsToRemove.Add(contact.Id);
        }
        else if (!onThisList.Contains(contact.Id))
        {
            // Whoever stays on this list was named already.
            plan.LeftAlone.Add(new LeftAlone(contact.Name, why));
        }
    }

    private void DecideOutlets(IEnumerable<ImportStep> added)
    {
        var going = plan.ContactsToRemove.ToHashSet();
        var written = now.Contacts.Values.Where(contact => !going.Contains(contact.Id)).Select(OutletOf).OfType<OutletId>().ToHashSet();
        foreach (var step in added)
        {
            if (now.Outlets.GetValueOrDefault(OutletId.From(step.SubjectId)) is not { } outlet || written.Contains(outlet.Id))
            {
                continue;
            }

            if (IsAsLeft(step, StepLog.FieldsOf(outlet)))
            {
                plan.OutletsToRemove.Add(outlet.Id);
            }
            else
            {
                plan.LeftAlone.Add(new LeftAlone(outlet.Name, "The outlet was changed since, and stays."));
            }
        }
    }

    private Dictionary<string, string>? PutBack(ImportStep step, string who, Dictionary<string, string> current, Func<Dictionary<string, string>, IEnumerable<string>> needed)
    {
        var decided = FieldsToPutBack.Decide(step, current, needed);
        if (decided.Kept.Count > 0)
        {
            plan.LeftAlone.Add(new LeftAlone(who, $"Changed or built upon since, and left so: {string.Join(", ", decided.Kept)}."));
        }

        return decided.Fields;
    }

    private OutletId? OutletOf(Contact contact) =>
        plan.ContactsToPutBack.TryGetValue(contact.Id, out var fields) ? ContactFields.OutletOf(fields) : contact.OutletId;

    private static bool IsAsLeft(ImportStep step, Dictionary<string, string> current) =>
        string.Equals(step.After, ContactFields.Fingerprint(current), StringComparison.Ordinal);
}
