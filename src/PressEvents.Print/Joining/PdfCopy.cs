using System.Text;
using PressEvents.Print.Finishing;

namespace PressEvents.Print.Joining;

/// <summary>
/// Copies values of one PDF into another, with all that they point at and nothing else. What is numbered or named once in a
/// file gets numbers and names of its own, for the other file may have the same.
/// </summary>
/// <param name="firstStructParent">Where the numbers begin that lead from content to its tags.</param>
/// <param name="prefix">Stands before every id of a tag, and before the names of link targets if <paramref name="renamesTargets"/>.</param>
internal sealed class PdfCopy(PdfFile source, PdfFile target, int firstStructParent, string prefix, bool renamesTargets = false)
{
    private static readonly PdfToken Unwritten = new("null");

    private readonly Dictionary<int, PdfReference> numbers = [];
    private readonly Queue<int> unwritten = new();

    /// <summary>From here on, what points at <paramref name="from"/> points at <paramref name="to"/> in the copy.</summary>
    public void Redirect(PdfReference from, PdfReference to) => numbers[from.Number] = to;

    public PdfValue Copy(PdfValue value)
    {
        var copy = CopyOne(value);
        while (unwritten.TryDequeue(out var number))
        {
            target.Replace(numbers[number], CopyOne(source.Objects[number]));
        }

        return copy;
    }

    public string NameOfTarget(string name) => renamesTargets ? prefix + name : name;

    public PdfToken NumberOf(PdfValue structParent) => PdfToken.Of(((PdfToken)structParent).ToInt() + firstStructParent);

    private PdfValue CopyOne(PdfValue value) => value switch
    {
        PdfReference reference => CopyReference(reference),
        PdfArray array => new PdfArray([.. array.Items.Select(CopyOne)]),
        PdfDictionary dictionary => CopyDictionary(dictionary),
        _ => value,
    };

    private PdfReference CopyReference(PdfReference reference)
    {
        if (!numbers.TryGetValue(reference.Number, out var copy))
        {
            copy = target.Add(Unwritten);
            numbers[reference.Number] = copy;
            unwritten.Enqueue(reference.Number);
        }

        return copy;
    }

    private PdfDictionary CopyDictionary(PdfDictionary dictionary)
    {
        var copy = new PdfDictionary();
        foreach (var (key, value) in dictionary.Entries)
        {
            copy[key] = CopyEntry(key, value);
        }

        if (dictionary.Stream is { } stream)
        {
            copy.SetStream(stream);
        }

        return copy;
    }

    private PdfValue CopyEntry(string key, PdfValue value) => (key, value) switch
    {
        ("StructParent" or "StructParents", _) => NumberOf(value),
        ("ID", PdfString id) => Prefixed(id),
        ("Headers", PdfArray ids) => new PdfArray([.. ids.Items.Select(id => Prefixed((PdfString)id))]),
        ("Dest", PdfName name) => new PdfName(NameOfTarget(name.Text)),
        _ => CopyOne(value),
    };

    private PdfString Prefixed(PdfString id) => new([.. Encoding.ASCII.GetBytes(prefix), .. id.Bytes]);
}
