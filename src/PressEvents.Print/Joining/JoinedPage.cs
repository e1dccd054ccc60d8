using PressEvents.Print.Finishing;

namespace PressEvents.Print.Joining;

/// <summary>One shared page on its way onto a page that was kept free for it, below what that page draws itself.</summary>
internal sealed class JoinedPage(PdfFile file, TagTree tags, PdfDictionary shared, PdfDictionary own)
{
    public void Join(PdfFile sharedFile, PdfCopy copy, JoinedStreams streams)
    {
        Check(sharedFile);
        var form = MakeOwnContentAForm();
        var resources = (PdfDictionary)copy.Copy(sharedFile.Resolve(shared["Resources"]));
        var drawings = resources.Find("XObject") is { } others ? file.Dictionary(others) : new PdfDictionary();
        drawings[JoinedStreams.OwnContent] = form;
        resources["XObject"] = drawings;
        own["Resources"] = resources;
        own["Contents"] = new PdfArray([streams.Save, .. PdfArray.OneOrMany(shared["Contents"]).Select(copy.Copy), streams.RestoreAndDrawOwn]);
        if (shared.Find("Annots") is { } annotations)
        {
            own["Annots"] = new PdfArray([.. ((PdfArray)sharedFile.Resolve(annotations)).Items.Select(copy.Copy)]);
        }

        if (shared.Find("StructParents") is { } number)
        {
            own["StructParents"] = copy.NumberOf(number);
        }
    }

    private void Check(PdfFile sharedFile)
    {
        if (own.Find("StructParents") is PdfToken number && tags.Owners.TryGetValue(number.ToInt(), out var owner))
        {
            if (((PdfArray)file.Resolve(owner)).Items.Count > 0)
            {
                throw new FormatException("A page that is kept free has content of its own.");
            }

            tags.Disown(number.ToInt());
        }

        if (own.Find("Annots") is not null)
        {
            throw new FormatException("A page that is kept free has links of its own.");
        }

        if (!Numbers(file, own).SequenceEqual(Numbers(sharedFile, shared), StringComparer.Ordinal))
        {
            throw new FormatException("A page that is kept free has another size than the shared page.");
        }
    }

    private static IEnumerable<string> Numbers(PdfFile file, PdfDictionary page) =>
        ((PdfArray)file.Resolve(page["MediaBox"])).Items.Select(number => ((PdfToken)number).Text);

    // As a form it keeps its resources to itself, whose names the shared page may use for others.
    private PdfReference MakeOwnContentAForm()
    {
        var place = (PdfReference)own["Contents"];
        var content = file.Dictionary(place);
        var form = new PdfDictionary
        {
            ["Type"] = new PdfName("XObject"),
            ["Subtype"] = new PdfName("Form"),
            ["BBox"] = own["MediaBox"],
            ["Resources"] = own["Resources"],
        };
        if (content.Find("Filter") is { } filter)
        {
            form["Filter"] = filter;
        }

        form.SetStream(content.Stream!);
        file.Replace(place, form);
        return place;
    }
}
