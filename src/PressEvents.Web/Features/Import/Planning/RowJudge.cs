using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Rows;

namespace PressEvents.Web.Features.Import.Planning;

/// <summary>Compares one row after the other with the book and leaves the book as the row would.</summary>
internal sealed class RowJudge(PlannedBook book, Resolutions resolutions)
{
    private static readonly Dictionary<string, FieldChange> NoChanges = [];

    private readonly List<string> suppressed = [];

    public IReadOnlyList<string> Suppressed => suppressed;

    public static PlannedRow Row(RowReading row, ImportOutcome outcome, string? reason, IReadOnlyDictionary<string, FieldChange>? changes = null) =>
        new(row.Line, outcome, reason, row.NameText, row.EmailText, row.Outlet, row.Role, changes ?? NoChanges) { Column = row.ProblemColumn };

    public static PlannedRow Row(RowReading row, Conflict conflict) => Row(row, ImportOutcome.Conflict, conflict.Reason) with { Offers = conflict.Offers };

    public PlannedRow Decide(RowReading row)
    {
        if (IsErased(row))
        {
            return Row(row, ImportOutcome.Refused, "Whoever had this address asked to be erased and not to be written to again.");
        }

        if (row.IsSuppressed)
        {
            return Suppress(row);
        }

        var found = Namesakes.Meant(book.Find(row), row, resolutions);
        if (found.Count > 1)
        {
            return Row(row, Namesakes.Between(found, row));
        }

        if (found is not [var person])
        {
            return row.Name is null ? Row(row, ImportOutcome.Refused, "The row has no name.") : Bring(row, row.Name);
        }

        return Contradiction.Between(person, row, resolutions) is { } conflict
            ? Row(row, conflict)
            : Change(SettledRows.Against(person, row, resolutions), person);
    }

    private bool IsErased(RowReading row) =>
        book.Erased is { } erased && Addresses.Of(row.Values.GetValueOrDefault(ImportField.OtherEmails)).Select(a => (EmailAddress?)a).Prepend(row.Email).OfType<EmailAddress>().Any(erased.Hold);

    private PlannedRow Bring(RowReading row, PersonName name)
    {
        if (book.Namesakes(name, row.Outlet) is [{ Email: { } other }, ..])
        {
            row.Remarks.Add($"The same name at the same outlet is known under {other}.");
        }

        var person = new Person(name) { Email = row.Email };
        var barrier = Invite(row, person, row.Values.GetValueOrDefault(ImportField.DoNotInvite));
        RowChanges.Apply(person, row, book.Room);
        book.Add(person);
        return Row(row, barrier is null ? ImportOutcome.Created : ImportOutcome.Refused, Reason(row, barrier));
    }

    private PlannedRow Change(RowReading row, Person person)
    {
        if (person.FirstLine is { } earlier)
        {
            row.Remarks.Add($"The same person as on line {earlier}.");
        }

        var joinedBefore = person.JoinsList;
        var barrier = Invite(row, person, person.DoNotInvite ?? row.Values.GetValueOrDefault(ImportField.DoNotInvite));
        var changes = RowChanges.Apply(person, row, book.Room);
        book.Index(person);
        var joins = person.JoinsList && !joinedBefore;
        if (joins && person.ContactId is not null)
        {
            row.Remarks.Insert(0, "In the address book already; joins this list.");
        }

        var outcome = (barrier, joins, changes.Count) switch
        {
            (not null, _, _) => ImportOutcome.Refused,
            (_, true, _) => ImportOutcome.Created,
            (_, _, > 0) => ImportOutcome.Updated,
            _ => ImportOutcome.Unchanged,
        };
        return Row(row, outcome, Reason(row, barrier), changes);
    }

    // Puts them on the list where the row asks for it; the reason where it must not be.
    private string? Invite(RowReading row, Person person, string? doNotInvite)
    {
        if (book.Room is null)
        {
            return null;
        }

        if (!row.IsInvited)
        {
            row.Remarks.AddRange(person.Guest is null ? [] : ["On this list already, and left there."]);
            return null;
        }

        if (doNotInvite is not null)
        {
            return $"Must not be invited: {doNotInvite} Kept in the address book only.";
        }

        switch (person.IsUnsubscribed ? SuppressionReason.Unsubscribed : book.Suppressed?.ReasonOf(person.Email))
        {
            case SuppressionReason.Unsubscribed:
                Note(person.Email);
                return "Asked never to be written to again. Kept in the address book only.";
            case SuppressionReason.Bounced:
                Note(person.Email);
                row.Remarks.Add("Mail to this address came back: it gets none until it is corrected.");
                break;
        }

        row.Remarks.AddRange(person.Guest is { Status: GuestStatus.Withdrawn } ? ["Withdrawn from this list, and left so."] : []);
        person.JoinsList = person.Guest is null;
        return null;
    }

    private PlannedRow Suppress(RowReading row)
    {
        if (row.Email is not { } email)
        {
            return Row(row, ImportOutcome.Refused, "The row has no address to keep from being written to.");
        }

        var person = book.ByEmail(email);
        if (person is null)
        {
            person = new Person(row.Name ?? PersonName.From(email.Value)!) { Email = email };
            book.Add(person);
        }

        person.BecomesUnsubscribed |= !person.IsUnsubscribed;
        person.IsUnsubscribed = true;
        Note(email);
        return Row(row, ImportOutcome.Refused, "Unsubscribed or bounced elsewhere: never written to, and no guest.");
    }

    private void Note(EmailAddress? email)
    {
        if (email is { } known && !suppressed.Contains(known.Value, StringComparer.OrdinalIgnoreCase))
        {
            suppressed.Add(known.Value);
        }
    }

    private static string? Reason(RowReading row, string? barrier)
    {
        var sentences = (barrier is null ? [] : new[] { barrier }).Concat(row.Remarks).ToList();
        return sentences.Count == 0 ? null : string.Join(' ', sentences);
    }
}
