namespace PressEvents.Web.Features.Rsvp;

/// <summary>What the house rules of a guest's outlet say: who pays for the place, and whether gifts may be taken.</summary>
public sealed record HouseRules(bool OutletPays, bool NoGifts)
{
    public const string PaysField = "outletPays";

    public const string GiftsField = "noGifts";

    /// <summary>Stands in the form, so that a box left empty says something.</summary>
    public const string AskedField = "houseRules";

    /// <summary>Null where the form did not ask.</summary>
    public static HouseRules? Of(IFormCollection form) =>
        form.ContainsKey(AskedField) || form.ContainsKey(PaysField) || form.ContainsKey(GiftsField)
            ? new HouseRules(form[PaysField] == "true", form[GiftsField] == "true")
            : null;
}
