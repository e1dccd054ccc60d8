using PressEvents.Domain.Contacts;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Rows;

namespace PressEvents.Web.Features.Import.Planning;

/// <summary>Lets a row add to a person. What it leaves blank stays; notes are added to, never replaced.</summary>
internal static class RowChanges
{
    public static Dictionary<string, FieldChange> Apply(Person person, RowReading row, PlannedRoom? room)
    {
        var changes = new Dictionary<string, FieldChange>(StringComparer.Ordinal);
        Rename(person, row, changes);
        if (person.Email is null && row.Email is { } email)
        {
            changes[ImportField.Email.Word()] = new FieldChange(null, email.Value);
            (person.Email, person.ContactChanges) = (email, true);
        }

        foreach (var (field, said) in row.Values)
        {
            if (field is ImportField.Answer)
            {
                TakenAnswers.Plan(person, row, said, room, changes);
            }
            else if (person.Takes(field))
            {
                Set(person, field, said, changes);
                person.SaidOn.TryAdd(field, row.Line);
            }
            else if (!person.IsOnList)
            {
                row.Remarks.Add($"“{field.Label()}” belongs to a guest list only and was left out.");
            }
        }

        person.FirstLine ??= row.Line;
        return changes;
    }

    public static bool SaysTheSame(Person person, ImportField field, string said)
    {
        var known = person.Values.GetValueOrDefault(field);
        return field switch
        {
            ImportField.Outlet => CellValues.SameOutlet(known, said),
            ImportField.Notes => known?.Contains(said, StringComparison.Ordinal) is true,
            ImportField.DoNotInvite => known is not null && (Equal(known, said) || Equal(said, CellValues.MarkedOnly)),
            ImportField.Tags => !Added(known, said).Any(),
            ImportField.OtherEmails => !Addresses.Added(person, said).Any(),
            ImportField.Languages => known is not null && Equal(CellValues.Languages(known).Tags, said),
            ImportField.AssistantEmail => string.Equals(known, said, StringComparison.OrdinalIgnoreCase),
            _ => Equal(known, said),
        };
    }

    // A list adds its tags to those somebody has; it takes none away.
    private static IEnumerable<string> Added(string? before, string said)
    {
        var known = TagList.Parse(before).Select(TagList.Key).ToHashSet(StringComparer.Ordinal);
        return TagList.Parse(said).Where(tag => !known.Contains(TagList.Key(tag)));
    }

    private static bool Equal(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);

    // The file's spelling of the same words is somebody's correction, unless it is the file's own second spelling.
    private static void Rename(Person person, RowReading row, Dictionary<string, FieldChange> changes)
    {
        if (row.Name is { } name && person.FirstLine is null && !Equal(name.Full, person.Name.Full))
        {
            changes[ImportField.Name.Word()] = new FieldChange(person.Name.Full, name.Full);
            (person.Name, person.ContactChanges) = (name, true);
        }
    }

    private static void Set(Person person, ImportField field, string said, Dictionary<string, FieldChange> changes)
    {
        if (SaysTheSame(person, field, said))
        {
            return;
        }

        var before = person.Values.GetValueOrDefault(field);
        var after = field switch
        {
            ImportField.Notes when before is not null => $"{before}\n{said}",
            ImportField.Tags => TagList.Join(TagList.Parse(before).Concat(Added(before, said)))!,
            ImportField.OtherEmails => Addresses.Join(before, Addresses.Added(person, said)),
            _ => said,
        };
        person.Values[field] = after;
        changes[field.Word()] = new FieldChange(before, after);
        var isOfGuest = Person.IsOfTheGuest(field);
        (person.ContactChanges, person.GuestChanges) = (person.ContactChanges || !isOfGuest, person.GuestChanges || isOfGuest);
    }
}
