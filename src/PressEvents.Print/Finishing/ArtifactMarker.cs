namespace PressEvents.Print.Finishing;

/// <summary>
/// Marks what a page draws outside its tagged content as an artifact, so that a screen reader passes over it:
/// page furniture, watermarks, borders, backgrounds.
/// </summary>
internal sealed class ArtifactMarker
{
    private readonly Stack<bool> openSequences = new();
    private readonly List<(int Start, int End)> artifacts = [];
    private readonly List<(int Start, int End)> textShown = [];
    private readonly List<(int Start, int End)> untagged = [];
    private readonly IReadOnlySet<int> decoration;
    private int markedSequences;
    private int? pathStart;
    private int textStart;
    private bool textHasMarks;

    private ArtifactMarker(IReadOnlySet<int> decoration) => this.decoration = decoration;

    private bool IsMarked => markedSequences > 0;

    /// <param name="decoration">The numbers of content that had a tag and is an artifact from now on.</param>
    public static byte[] Mark(byte[] content, IReadOnlySet<int> decoration)
    {
        var marker = new ArtifactMarker(decoration);
        foreach (var step in new ContentScanner(content).Steps())
        {
            marker.Follow(step);
        }

        return marker.Write(content);
    }

    private void Follow(DrawingStep step)
    {
        switch (step.Operator)
        {
            case "BMC" or "BDC":
                OpenSequence(step);
                break;
            case "EMC":
                markedSequences -= openSequences.Pop() ? 1 : 0;
                break;
            case "BT":
                textStart = step.Start;
                textHasMarks = IsMarked;
                break;
            case "ET":
                EndText(step.End);
                break;
            case "Tj" or "TJ" or "'" or "\"":
                NoteUnmarked(textShown, step.Start, step.End);
                break;
            case "m" or "l" or "c" or "v" or "y" or "h" or "re":
                pathStart ??= step.Start;
                break;
            case "n":
                pathStart = null;
                break;
            case "S" or "s" or "f" or "F" or "f*" or "B" or "B*" or "b" or "b*":
                NoteUnmarked(artifacts, pathStart ?? step.Start, step.End);
                pathStart = null;
                break;
            case "Do" or "sh":
                NoteUnmarked(artifacts, step.Start, step.End);
                break;
        }
    }

    private void OpenSequence(DrawingStep step)
    {
        // Tagged content has a number; an artifact is marked already.
        var isMarked = step.LastOperand.Contains("/MCID", StringComparison.Ordinal)
            || step.LastOperand.Equals("/Artifact", StringComparison.Ordinal);
        openSequences.Push(isMarked);
        if (Decoration.NumberIn(step.LastOperand) is { } number && decoration.Contains(number))
        {
            untagged.Add((step.Start, step.End));
        }

        if (isMarked)
        {
            markedSequences++;
            textHasMarks = true;
        }
    }

    private void EndText(int end)
    {
        if (textHasMarks)
        {
            artifacts.AddRange(textShown);
        }
        else
        {
            NoteUnmarked(artifacts, textStart, end);
        }

        textShown.Clear();
    }

    private void NoteUnmarked(List<(int Start, int End)> stretches, int start, int end)
    {
        if (!IsMarked)
        {
            stretches.Add((start, end));
        }
    }

    private byte[] Write(byte[] content)
    {
        using var output = new MemoryStream(content.Length);
        var written = 0;
        foreach (var (start, end, isOpening) in artifacts.Select(stretch => (stretch.Start, stretch.End, false))
            .Concat(untagged.Select(stretch => (stretch.Start, stretch.End, true))).OrderBy(stretch => stretch.Start))
        {
            output.Write(content, written, start - written);
            output.Write("/Artifact BMC\n"u8);
            if (!isOpening)
            {
                output.Write(content, start, end - start);
                output.Write("\nEMC\n"u8);
            }

            written = end;
        }

        output.Write(content, written, content.Length - written);
        return output.ToArray();
    }
}
