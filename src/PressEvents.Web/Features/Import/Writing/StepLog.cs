using PressEvents.Data.Writing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Imports;

namespace PressEvents.Web.Features.Import.Writing;

/// <summary>
/// Notes what an import does, thing by thing. Of what it adds only a fingerprint is kept, by which a later change shows; of what it
/// changes, the fields concerned as they were and as they were left.
/// </summary>
internal sealed class StepLog(GuestImport import)
{
    private readonly List<ImportStep> steps = [];
    private int last;

    public GuestImport Import => import;

    public void Added(Outlet outlet) => Note(ImportStepKind.OutletAdded, outlet.Id.Value, null, ContactFields.Fingerprint(FieldsOf(outlet)));

    public void Added(Contact contact) => Note(ImportStepKind.ContactAdded, contact.Id.Value, null, ContactFields.Fingerprint(ContactFields.Of(contact)));

    public void Listed(Guest guest, Party party) => Note(ImportStepKind.GuestListed, guest.Id.Value, null, ContactFields.Fingerprint(GuestFields.Of(guest, party)));

    public void Changed(Contact contact, Dictionary<string, string> before) => Changed(ImportStepKind.ContactChanged, contact.Id.Value, before, ContactFields.Of(contact));

    public void Changed(Guest guest, Party party, Dictionary<string, string> before) => Changed(ImportStepKind.GuestChanged, guest.Id.Value, before, GuestFields.Of(guest, party));

    /// <summary>What is known of an outlet as named texts, as far as somebody wrote it.</summary>
    public static Dictionary<string, string> FieldsOf(Outlet outlet)
    {
        (string Name, string? Value)[] fields = [("name", outlet.Name), ("kind", outlet.Kind?.ToString()), ("rivalGroup", outlet.RivalGroup), ("site", outlet.Site)];
        return fields.Where(field => field.Value is not null).ToDictionary(field => field.Name, field => field.Value!, StringComparer.Ordinal);
    }

    /// <summary>The steps since the last time they were taken.</summary>
    public IReadOnlyList<ImportStep> Take()
    {
        ImportStep[] taken = [.. steps];
        steps.Clear();
        return taken;
    }

    private void Changed(ImportStepKind kind, Guid id, Dictionary<string, string> before, Dictionary<string, string> after)
    {
        var (was, became) = (ContactFields.Beyond(before, after), ContactFields.Beyond(after, before));
        if (was.Count + became.Count > 0)
        {
            Note(kind, id, ContactFields.Write(was), ContactFields.Write(became));
        }
    }

    private void Note(ImportStepKind kind, Guid id, string? before, string? after) => steps.Add(new ImportStep(import, ++last, kind, id, before, after));
}
