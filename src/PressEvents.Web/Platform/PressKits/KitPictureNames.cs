using System.Globalization;
using PressEvents.Domain.Events;
using PressEvents.Web.Platform.Pictures;

namespace PressEvents.Web.Platform.PressKits;

/// <summary>Puts the names under which pictures are kept in the place of the kit's file names, and remembers which are used.</summary>
internal sealed class KitPictureNames(PressEventId eventId, IReadOnlyDictionary<string, KitPicture> pictures)
{
    private readonly Dictionary<Guid, byte[]> used = [];

    public IReadOnlyDictionary<Guid, byte[]> Used => used;

    /// <summary>Why a picture cannot be taken; null where all can.</summary>
    public string? Resolve(IReadOnlyList<MaterialField> fields, FieldValues values)
    {
        foreach (var field in fields.Where(field => field.Kind is FieldKind.Picture && values[field.Name] is not null))
        {
            var file = Path.GetFileName(values.Needed(field.Name));
            if (!pictures.TryGetValue(file, out var picture))
            {
                return $"There is no picture “{KitLine.Start(file)}” in the kit.";
            }

            if (picture.Made is not { Value: { } made })
            {
                return $"{file}: {RefusalWords.Of(picture.Made.Refusal!)}";
            }

            var name = PictureFiles.NameOf(eventId, picture.Uploaded);
            values[field.Name] = FieldValues.Of(name);
            Measure(fields, values, made);
            used[name] = made.Jpeg;
        }

        return null;
    }

    private static void Measure(IReadOnlyList<MaterialField> fields, FieldValues values, MadePicture made)
    {
        if (fields.Any(field => field.Kind is FieldKind.Kept))
        {
            values[MaterialLists.Width] = made.Width.ToString(CultureInfo.InvariantCulture);
            values[MaterialLists.Height] = made.Height.ToString(CultureInfo.InvariantCulture);
        }
    }
}
