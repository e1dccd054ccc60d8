namespace PressEvents.Web.Features.Contacts.Duplicates;

/// <summary>Why two contacts may be one person, in words.</summary>
public static class LikenessWords
{
    public static string Of(Likeness why) => why switch
    {
        Likeness.SameAddress => "the same e-mail address",
        Likeness.SameNameSameOutlet => "the same name at the same outlet",
        Likeness.SameNameSamePhone => "the same name and telephone number",
        Likeness.SameNameLikeOutlet => "the same name, outlets spelt alike",
        Likeness.SameNameNoOutlet => "the same name, one without an outlet",
        Likeness.LikeNameSameOutlet => "names alike at the same outlet",
    };
}
