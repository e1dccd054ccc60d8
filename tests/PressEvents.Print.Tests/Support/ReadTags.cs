using System.Globalization;
using System.Text;
using PressEvents.Print.Finishing;
using PressEvents.Print.Joining;

namespace PressEvents.Print.Tests.Support;

/// <summary>The tags of a PDF as lines of text, in the order in which a screen reader meets them.</summary>
internal static class ReadTags
{
    /// <summary>A line for each tag that says something and each piece of content, such as <c>  P</c> or <c>    page 2</c>.</summary>
    public static IReadOnlyList<string> Outline(byte[] pdf)
    {
        var file = PdfFileReader.Read(pdf);
        var tags = TagTree.Read(file);
        var lines = new List<string>();
        Visit(tags.Document, "");
        return lines;

        void Visit(PdfReference tag, string indent)
        {
            var element = file.Dictionary(tag);
            var type = ((PdfName)element["S"]).Text;
            var below = type is "NonStruct" ? indent : indent + "  ";
            if (type is not "NonStruct")
            {
                lines.Add(indent + type);
            }

            foreach (var kid in tags.Kids(tag))
            {
                if (tags.IsTag(kid))
                {
                    Visit((PdfReference)kid, below);
                }
                else
                {
                    var page = (file.Resolve(kid) as PdfDictionary)?.Find("Pg") ?? element["Pg"];
                    var number = file.Pages().ToList().IndexOf((PdfReference)page) + 1;
                    lines.Add(string.Create(CultureInfo.InvariantCulture, $"{below}page {number}"));
                }
            }
        }
    }

    /// <summary>The bookmarks, indented, with their pages.</summary>
    public static IReadOnlyList<string> Bookmarks(byte[] pdf)
    {
        var file = PdfFileReader.Read(pdf);
        var marks = new Bookmarks(file);
        var pages = file.Pages().ToList();
        return Below(marks.Root(), "").ToList();

        IEnumerable<string> Below(PdfReference parent, string indent) => marks.Below(parent).SelectMany(mark =>
        {
            var title = Text((PdfString)file.Dictionary(mark)["Title"]);
            var page = pages.IndexOf(marks.PageOf(mark)!) + 1;
            return Below(mark, indent + "  ").Prepend(string.Create(CultureInfo.InvariantCulture, $"{indent}{title} {page}"));
        });
    }

    private static string Text(PdfString text) =>
        text.Bytes is [0xFE, 0xFF, .. var rest] ? Encoding.BigEndianUnicode.GetString(rest) : Encoding.Latin1.GetString(text.Bytes);
}
