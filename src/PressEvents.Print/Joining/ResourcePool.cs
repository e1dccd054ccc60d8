using System.Security.Cryptography;
using PressEvents.Print.Finishing;

namespace PressEvents.Print.Joining;

/// <summary>What pages are drawn with and from, held once however many documents bring it: fonts, pictures, drawing itself.</summary>
internal sealed class ResourcePool(PdfFile target)
{
    private const int DeepestNesting = 32;

    private readonly Dictionary<string, PdfReference> known = new(StringComparer.Ordinal);

    /// <summary>Makes the copy of a document use what is here already, and adds what is not.</summary>
    public void Share(PdfFile source, PdfCopy copy)
    {
        var shared = new Dictionary<int, PdfReference>();
        foreach (var page in source.Pages().Select(source.Dictionary))
        {
            Share(page["Resources"], 0);
            Share(page["Contents"], 0);
        }

        foreach (var (number, place) in shared)
        {
            copy.Redirect(new PdfReference(number), place);
        }

        PdfValue Share(PdfValue value, int depth) => value switch
        {
            _ when depth > DeepestNesting => throw new FormatException("What pages are drawn with is nested too deeply."),
            PdfReference reference => shared.TryGetValue(reference.Number, out var place) ? place : shared[reference.Number] = Add(Share(source.Resolve(reference), depth + 1)),
            PdfArray array => new PdfArray([.. array.Items.Select(item => Share(item, depth + 1))]),
            PdfDictionary dictionary => ShareEntries(dictionary, depth),
            _ => value,
        };

        PdfDictionary ShareEntries(PdfDictionary dictionary, int depth)
        {
            var entries = new PdfDictionary();
            foreach (var (key, value) in dictionary.Entries)
            {
                entries[key] = Share(value, depth + 1);
            }

            if (dictionary.Stream is { } stream)
            {
                entries.SetStream(stream);
            }

            return entries;
        }
    }

    // All that a value says, with its bytes: two that say the same are one.
    private PdfReference Add(PdfValue value)
    {
        using var said = new MemoryStream();
        PdfValueWriter.Write(said, value);
        said.Write((value as PdfDictionary)?.Stream);
        var key = Convert.ToHexString(SHA256.HashData(said.GetBuffer().AsSpan(0, (int)said.Length)));
        if (!known.TryGetValue(key, out var place))
        {
            place = target.Add(value);
            known[key] = place;
        }

        return place;
    }
}
