using System.Globalization;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Features.Import.Writing;

/// <summary>What an import may set of a place on a list, as named texts; see <see cref="Data.Writing.ContactFields"/>.</summary>
internal static class GuestFields
{
    public const string Status = "answer";
    public const string PlusOnes = "plusOnes";
    public const string Diet = "diet";
    public const string DietNote = "dietNote";
    public const string Access = "access";

    public static Dictionary<string, string> Of(Guest guest, Party party)
    {
        (string Name, string? Value)[] fields =
        [
            (Status, guest.Status.ToString()), (PlusOnes, party.PlusOnesAllowed.ToString(CultureInfo.InvariantCulture)),
            (Diet, guest.Diet), (DietNote, guest.DietNote), (Access, guest.Access),
        ];
        return fields.Where(field => field.Value is not null).ToDictionary(field => field.Name, field => field.Value!, StringComparer.Ordinal);
    }

    /// <summary>Gives a guest these fields and no others; a status it had before is taken up again.</summary>
    public static void Put(Guest guest, Party party, IReadOnlyDictionary<string, string> fields)
    {
        string? Value(string name) => fields.GetValueOrDefault(name);
        guest.SetNeeds(Value(Diet), Value(DietNote), Value(Access));
        party.AllowPlusOnes(int.Parse(Value(PlusOnes) ?? "0", CultureInfo.InvariantCulture));
        guest.TakeBack(Enum.Parse<GuestStatus>(Value(Status)!));
        if (guest.Status is not GuestStatus.Waitlisted)
        {
            party.LeaveWaitlist();
        }
    }
}
