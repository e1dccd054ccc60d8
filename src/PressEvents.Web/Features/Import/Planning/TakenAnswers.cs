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

        var (answer, before) = (Enum.Parse<GuestStatus>(said), person.Answer ?? person.Guest?.Status ?? GuestStatus.Listed);
        if (answer == before || (before is GuestStatus.Waitlisted && answer is GuestStatus.Accepted))
        {
            return;
        }

        if (before is not (GuestStatus.Listed or GuestStatus.Invited) || answer is GuestStatus.Listed)
        {
            row.Remarks.Add($"The list says {Word(answer)}; here they are {Word(before)}, and stay so.");
            return;
        }

        var became = room.Take(answer);
        row.Remarks.AddRange(became == answer ? [] : ["The house is full: said yes, and is wait-listed."]);
        changes[ImportField.Answer.Word()] = new FieldChange(before is GuestStatus.Listed ? null : Word(before), Word(became));
        (person.Answer, person.GuestChanges) = (became, true);
    }

    private static string Word(GuestStatus status) => status is GuestStatus.Waitlisted ? "wait-listed" : status.ToString().ToLowerInvariant();
}
