using PressEvents.Domain.Contacts;
using PressEvents.Domain.Talents;

namespace PressEvents.Web.Platform.PressKits;

/// <summary>What the pack says of one of the talent, as fields.</summary>
public static class TalentFields
{
    /// <summary>The column that tells talent from others in the sheet of people.</summary>
    public const string Mark = "Talent";

    public const string Headshot = "Headshot";

    public static IReadOnlyList<MaterialField> All { get; } =
    [
        new("Name") { IsNeeded = true, Most = PersonName.MaxLength },
        new("Role") { Most = 200, Hint = "As it stands under the name: Director." },
        new("Pronunciation") { Hint = "How the name is said: HEWZ." },
        new("Addressed as") { Hint = "How they like to be called." },
        new("Short biography", FieldKind.Text) { QuotesFacts = true, Most = 2000, Words = 60 },
        new("Long biography", FieldKind.Text) { QuotesFacts = true, Most = 4000, Words = 200, Hint = "Markdown." },
        new("Credits", FieldKind.Text) { Most = 2000, Hint = "A line each." },
        new("Speaks about", FieldKind.Text) { QuotesFacts = true, Most = 1000 },
        new("Follow-up") { Hint = "The way they chose for questions after the evening." },
        new(Headshot, FieldKind.Picture),
        new("Headshot credit"),
        new("Headshot rights") { Hint = "How far and until when it may be used." },
    ];

    public static FieldValues Of(Talent talent) => Of(talent.Name, talent.Role, talent.Bio, talent.Profile);

    public static FieldValues Of(string name, string? role, string? bio, TalentProfile profile) => new()
    {
        ["Name"] = name,
        ["Role"] = role,
        ["Short biography"] = bio,
        ["Long biography"] = profile.LongBio,
        ["Pronunciation"] = profile.Pronunciation,
        ["Addressed as"] = profile.AddressedAs,
        ["Credits"] = profile.Credits,
        ["Speaks about"] = profile.SpeaksAbout,
        ["Follow-up"] = profile.FollowUp,
        [Headshot] = FieldValues.Of(profile.Headshot),
        ["Headshot credit"] = profile.HeadshotCredit,
        ["Headshot rights"] = profile.HeadshotRights,
    };

    public static void Write(Talent talent, FieldValues values)
    {
        talent.Change(PersonName.From(values.Needed("Name"))!.Full, values["Role"], values["Short biography"]);
        talent.Describe(new TalentProfile
        {
            LongBio = values["Long biography"],
            Pronunciation = values["Pronunciation"],
            AddressedAs = values["Addressed as"],
            Credits = values["Credits"],
            SpeaksAbout = values["Speaks about"],
            FollowUp = values["Follow-up"],
            Headshot = values.Picture(Headshot),
            HeadshotCredit = values["Headshot credit"],
            HeadshotRights = values["Headshot rights"],
        });
    }
}
