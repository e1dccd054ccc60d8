namespace PressEvents.Print.Joining;

/// <summary>
/// Binds finished documents into one, a print job for instance: each with its own bookmark, tags, links and page numbers as
/// printed. What several of them have in common – fonts, pictures, shared pages – the file holds once.
/// </summary>
public static class PdfBinder
{
    /// <summary>One document of many, in their order. The same documents give the same bytes.</summary>
    /// <exception cref="FormatException">A document is not of a known shape, or not tagged.</exception>
    public static byte[] Bind(IReadOnlyList<BoundDocument> documents, DocumentInfo info)
    {
        ArgumentOutOfRangeException.ThrowIfZero(documents.Count, nameof(documents));
        return Guarded.Run(() =>
        {
            var binding = new Binding();
            foreach (var document in documents)
            {
                binding.Add(document);
            }

            return binding.Write(info);
        });
    }
}
