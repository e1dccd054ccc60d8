using PressEvents.Domain.Events;
using PressEvents.Web.Platform.Pictures;
using PressEvents.Web.Platform.PressKits;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>An entry of the material as it is typed, with the pictures that were chosen for it and are not kept yet.</summary>
public sealed class EntryForm
{
    private readonly Dictionary<string, ChosenPicture> chosen = new(StringComparer.OrdinalIgnoreCase);

    public EntryForm(FieldValues? values = null) => Values = new FieldValues().With(values ?? new FieldValues());

    public FieldValues Values { get; }

    public ChosenPicture? ChosenFor(string field) => chosen.GetValueOrDefault(field);

    public void Choose(PressEventId eventId, string field, ChosenPicture picture)
    {
        chosen[field] = picture;
        Values[field] = FieldValues.Of(PictureFiles.NameOf(eventId, picture.Uploaded));
        Values[MaterialLists.Width] = FieldValues.Of(picture.Made.Width);
        Values[MaterialLists.Height] = FieldValues.Of(picture.Made.Height);
    }

    public void TakeAway(string field)
    {
        chosen.Remove(field);
        Values[field] = null;
    }

    /// <summary>The pictures to keep, by name.</summary>
    internal IEnumerable<(Guid Name, byte[] Jpeg)> ToKeep() =>
        chosen.Select(pair => (Name: Values.Picture(pair.Key), pair.Value.Made.Jpeg)).Where(pair => pair.Name is not null).Select(pair => (pair.Name!.Value, pair.Jpeg));
}

/// <summary>A picture as it was uploaded, and what was made of it.</summary>
public sealed record ChosenPicture(byte[] Uploaded, MadePicture Made);
