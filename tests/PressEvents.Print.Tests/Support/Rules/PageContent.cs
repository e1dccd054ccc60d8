using UglyToad.PdfPig.Tokens;

namespace PressEvents.Print.Tests.Support.Rules;

/// <summary>Follows what a page draws and knows at each step whether that is tagged, an artifact, or neither.</summary>
internal sealed class PageContent(RuledPdf pdf, DictionaryToken page)
{
    private const int DeepestState = 28;

    private static readonly HashSet<string> Drawing = new(StringComparer.Ordinal)
    {
        "Tj", "TJ", "'", "\"", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "EI",
    };

    private readonly List<string> faults = [];
    private readonly List<int> tagged = [];
    private readonly Stack<Mark> marks = new();

    private enum Mark
    {
        Neither,
        Tag,
        Artifact,
    }

    public IReadOnlyList<string> Broken()
    {
        Follow(PageDrawing.OfPage(pdf, page), pdf.Dictionary(pdf.Find(page, "Resources")), isForm: false);
        return [.. faults.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The numbers of the tagged pieces of content, in the order of drawing.</summary>
    public IReadOnlyList<int> TaggedContent()
    {
        Broken();
        return tagged;
    }

    private void Follow(IEnumerable<Step> steps, DictionaryToken? resources, bool isForm)
    {
        var (open, states) = (marks.Count, 0);
        foreach (var step in steps)
        {
            switch (step.Operator)
            {
                case "BMC" or "BDC":
                    Open(step, resources, isForm);
                    break;
                case "EMC" when marks.Count > open:
                    marks.Pop();
                    break;
                case "EMC":
                    faults.Add("a mark ends that never began.");
                    break;
                case "q" when ++states > DeepestState:
                    faults.Add($"more than {DeepestState} states of drawing are saved.");
                    break;
                case "Q" when --states < 0:
                    faults.Add("a state of drawing is restored that was never saved.");
                    break;
                case "Do":
                    FollowObject((NameToken)step.Operands[^1], resources);
                    break;
                case var drawing when Drawing.Contains(drawing):
                    CheckMarked(drawing);
                    break;
            }
        }

        if (marks.Count != open || states > 0)
        {
            faults.Add("a mark or a saved state is never ended.");
        }
    }

    private void Open(Step step, DictionaryToken? resources, bool isForm)
    {
        var mark = ((NameToken)step.Operands[0]).Data is "Artifact" ? Mark.Artifact : Mark.Neither;
        if (Properties(step, resources) is { } properties && pdf.Int(properties, "MCID") is { } number)
        {
            mark = Mark.Tag;
            tagged.Add(number);
            if (isForm)
            {
                faults.Add("a form has tagged content.");
            }
        }

        if ((mark is Mark.Artifact && marks.Contains(Mark.Tag)) || (mark is Mark.Tag && marks.Contains(Mark.Artifact)))
        {
            faults.Add("tagged content and an artifact hold one another.");
        }

        marks.Push(mark);
    }

    private DictionaryToken? Properties(Step step, DictionaryToken? resources) => step.Operands[^1] switch
    {
        DictionaryToken inPlace => inPlace,
        NameToken name when step.Operands.Count > 1 => pdf.Dictionary(pdf.Find(pdf.Dictionary(pdf.Find(resources, "Properties")), name.Data)),
        _ => null,
    };

    private void FollowObject(NameToken name, DictionaryToken? resources)
    {
        if (pdf.Find(pdf.Dictionary(pdf.Find(resources, "XObject")), name.Data) is not StreamToken drawn)
        {
            faults.Add($"{name.Data} is drawn and not there.");
        }
        else if (pdf.Name(drawn.StreamDictionary, "Subtype") is "Form")
        {
            Follow(PageDrawing.Read(pdf.Decode(drawn)), pdf.Dictionary(pdf.Find(drawn.StreamDictionary, "Resources")), isForm: true);
        }
        else
        {
            CheckMarked("Do");
        }
    }

    private void CheckMarked(string drawing)
    {
        if (!marks.Any(mark => mark is Mark.Tag or Mark.Artifact))
        {
            faults.Add($"something is drawn that is neither tagged nor an artifact ({drawing}).");
        }
    }
}
