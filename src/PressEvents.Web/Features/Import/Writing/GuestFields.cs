using System.Globalization;
using PressEvents.Data.Writing;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Features.Import.Writing;

/// <summary>What an import may set of a place on a list, as named texts; see <see cref="ContactFields"/>.</summary>
internal static class GuestFields
{
    public const string Name = "name";
    public const string Answer = "answer";
    public const string PlusOnes = "plusOnes";
    public const string NamedPlusOnes = "namedPlusOnes";
    public const string Diet = "diet";
    public const string DietNote = "dietNote";
    public const string Access = "access";

    private const string Nothing = "-";

    public static Dictionary<string, string> Of(Guest guest, Party party)
    {
        (string Name, string? Value)[] fields =
        [
            (Name, guest.Name), (Answer, Text(guest.Standing)), (PlusOnes, party.PlusOnesAllowed.ToString(CultureInfo.InvariantCulture)),
            (NamedPlusOnes, party.NamedPlusOnes), (Diet, guest.Diet), (DietNote, guest.DietNote), (Access, guest.Access),
        ];
        return fields.Where(field => field.Value is not null).ToDictionary(field => field.Name, field => field.Value!, StringComparer.Ordinal);
    }

    /// <summary>Gives a guest these fields and no others; where they stood before, they stand again.</summary>
    public static void Put(Guest guest, Party party, IReadOnlyDictionary<string, string> fields)
    {
        string? Value(string name) => fields.GetValueOrDefault(name);
        guest.Rename(Value(Name)!);
        guest.SetNeeds(Value(Diet), Value(DietNote), Value(Access));
        _ = Value(NamedPlusOnes) is { } named ? party.AllowNamed(named) : party.AllowPlusOnes(int.Parse(Value(PlusOnes)!, CultureInfo.InvariantCulture));
        guest.StandAgain(Standing(Value(Answer)!));
        if (guest.Status is not GuestStatus.Waitlisted)
        {
            party.LeaveWaitlist();
        }
    }

    private static string Text(GuestStanding standing) => string.Join(
        ' ', standing.Status, ContactFields.Instant(standing.At), standing.Via, standing.By?.ToString("N") ?? Nothing,
        standing.InvitedAt is { } at ? ContactFields.Instant(at) : Nothing);

    private static GuestStanding Standing(string text)
    {
        var parts = text.Split(' ');
        return new GuestStanding(
            Enum.Parse<GuestStatus>(parts[0]), ContactFields.Instant(parts[1]), Enum.Parse<Channel>(parts[2]),
            parts[3] is Nothing ? null : Guid.ParseExact(parts[3], "N"), parts[4] is Nothing ? null : ContactFields.Instant(parts[4]));
    }
}
