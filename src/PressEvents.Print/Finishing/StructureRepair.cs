using System.Text;

namespace PressEvents.Print.Finishing;

/// <summary>Gives the tags what PDF/UA asks for and Chromium leaves out: bodies of list items, descriptions of links.</summary>
internal sealed class StructureRepair(PdfFile file, TagTree tags)
{
    public void Run()
    {
        foreach (var (number, value) in file.Objects.ToArray())
        {
            if (value is not PdfDictionary element || !element.Has("Type", "StructElem"))
            {
                continue;
            }

            if (element.Has("S", "LI"))
            {
                WrapBody(new PdfReference(number), element);
            }
            else if (element.Has("S", "Link"))
            {
                DescribeLinks(element);
            }
        }
    }

    private static IReadOnlyList<PdfValue> Kids(PdfDictionary element) => PdfArray.OneOrMany(element.Find("K"));

    private void WrapBody(PdfReference itself, PdfDictionary item)
    {
        var labels = Kids(item).Where(kid => IsElement(kid, "Lbl")).ToList();
        var rest = Kids(item).Where(kid => !IsElement(kid, "Lbl")).ToList();
        if (rest.Count == 0 || (rest.Count == 1 && IsElement(rest[0], "LBody")))
        {
            return;
        }

        var body = new PdfDictionary
        {
            ["Type"] = new PdfName("StructElem"),
            ["S"] = new PdfName("LBody"),
            ["P"] = itself,
            ["K"] = new PdfArray(rest),
        };
        if (item.Find("Pg") is { } page)
        {
            body["Pg"] = page;
        }

        var added = file.Add(body);
        item["K"] = new PdfArray([.. labels, added]);
        foreach (var kid in rest.OfType<PdfReference>())
        {
            file.Dictionary(kid)["P"] = added;
        }

        foreach (var content in rest.OfType<PdfToken>())
        {
            tags.GiveContent((PdfReference)item["Pg"], content.ToInt(), added);
        }
    }

    private bool IsElement(PdfValue kid, string type) => kid is PdfReference && file.Dictionary(kid).Has("S", type);

    private void DescribeLinks(PdfDictionary element)
    {
        foreach (var kid in Kids(element).OfType<PdfDictionary>())
        {
            if (kid.Find("Obj") is { } annotation)
            {
                var link = file.Dictionary(annotation);
                link["Contents"] = PdfString.Text(Describe(link));
            }
        }
    }

    private string Describe(PdfDictionary link)
    {
        if (link.Find("A") is { } action && file.Dictionary(action).Find("URI") is PdfString address)
        {
            return Encoding.Latin1.GetString(address.Bytes);
        }

        return link.Find("Dest") is PdfName destination ? $"Go to {destination.Text}" : "Go to another page";
    }
}
