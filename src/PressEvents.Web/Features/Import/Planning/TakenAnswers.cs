using PressEvents.Domain.Guests;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Rows;

namespace PressEvents.Web.Features.Import.Planning;

/// <summary>Decides what an answer given elsewhere comes to here. What a guest answered here is never a list's to change.</summary>
internal static class TakenAnswers
{
    public static void Plan(Person person, RowReading row, string said, PlannedRoom? room, Dictionary<string, FieldChange> changes)
    {
        if (room is null || !person.IsOnList)
        {
            row.Remarks.AddRange(room is null ? ["The answer is kept on a guest list only and was left out."] : []);
            return;
        }

        var (answer, before) = (Enum.Parse<GuestStatus>(said), person.Guest?.Status ?? GuestStatus.Listed);
        if (before is not (GuestStatus.Listed or GuestStatus.Invited))
        {
            row.Remarks.AddRange(Agrees(answer, before) ? [] : [$"The list says {Word(answer)}; here they are {Word(before)}, and stay so."]);
            return;
        }

        var isNews = !string.Equals(person.Values.GetValueOrDefault(ImportField.Answer), said, StringComparison.Ordinal);
        (person.Values[ImportField.Answer], person.SaidOn[ImportField.Answer]) = (said, person.SaidOn.GetValueOrDefault(ImportField.Answer, row.Line));
        if (answer is not GuestStatus.Listed && answer != before && isNews)
        {
            Take(person, row, answer, before, room, changes);
        }
    }

    private static void Take(Person person, RowReading row, GuestStatus answer, GuestStatus before, PlannedRoom room, Dictionary<string, FieldChange> changes)
    {
        // An earlier line that turned out to be wrong gives back the seats it took.
        var people = 1 + (person.Guest?.Companions ?? 0);
        room.GiveBack(person.Answer, people);
        var became = room.Take(answer, people);
        row.Remarks.AddRange(became == answer ? [] : ["The house is full: said yes, and is wait-listed."]);
        changes[ImportField.Answer.Word()] = new FieldChange(before is GuestStatus.Listed ? null : Word(before), Word(became));
        (person.Answer, person.GuestChanges) = (became, true);
    }

    // Everybody who answered was invited, and whoever waits for a seat said yes.
    private static bool Agrees(GuestStatus said, GuestStatus here) =>
        said == here || said is GuestStatus.Listed or GuestStatus.Invited || (said is GuestStatus.Accepted && here is GuestStatus.Waitlisted or GuestStatus.Offered or GuestStatus.Arrived);

    private static string Word(GuestStatus status) => status is GuestStatus.Waitlisted ? "wait-listed" : status.ToString().ToLowerInvariant();
}
