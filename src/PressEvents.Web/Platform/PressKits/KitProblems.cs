namespace PressEvents.Web.Platform.PressKits;

/// <summary>What cannot be read of a kit, line by line; of a file in which nothing is right, as much as a person reads.</summary>
internal sealed class KitProblems
{
    private readonly List<KitLine> lines = [];
    private int ofFile;

    public IReadOnlyList<KitLine> Lines => lines;

    public void BeginFile() => ofFile = 0;

    public void Refuse(string file, int? line, string what, string why) => Add(new KitLine(file, line, what, KitOutcome.Refused, why));

    public void Add(KitLine problem)
    {
        ofFile++;
        if (ofFile <= KitLine.MostProblems)
        {
            lines.Add(problem);
        }
        else if (ofFile == KitLine.MostProblems + 1)
        {
            lines.Add(new KitLine(problem.File, null, problem.File, KitOutcome.Refused, "More of it is wrong than is listed here. Is it a file of a press kit?"));
        }
    }
}
