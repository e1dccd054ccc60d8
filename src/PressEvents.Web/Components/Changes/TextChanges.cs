using DiffPlex;
using DiffPlex.Model;

namespace PressEvents.Web.Components.Changes;

/// <summary>One clause as it reads now, or as it read where it is gone; its words are marked only where something changed.</summary>
public sealed record ClauseChange(Clause Clause, IReadOnlyList<WordRun> Words)
{
    public bool IsChanged => Words.Any(run => run.Change is not WordChange.Kept);

    public bool IsGone => Words.All(run => run.Change is WordChange.Gone);
}

/// <summary>Compares two versions of a text: clause with clause, and within a changed clause word with word.</summary>
public static class TextChanges
{
    private const char Between = '\u001E';

    // Clauses that share less than this are another clause, not the same one reworded.
    private const double Alike = 0.5;

    public static IReadOnlyList<ClauseChange> Of(string before, string after)
    {
        var (was, now) = (Clause.Of(before), Clause.Of(after));
        var blocks = Differ.Instance.CreateDiffs(Joined(was), Joined(now), ignoreWhiteSpace: false, ignoreCase: false, ClauseChunker.Instance).DiffBlocks;
        var changes = new List<ClauseChange>();
        var next = 0;
        foreach (var block in was.Count == 0 || now.Count == 0 ? [new DiffBlock(0, was.Count, 0, now.Count)] : blocks)
        {
            changes.AddRange(now.Take(block.InsertStartB).Skip(next).Select(Kept));
            changes.AddRange(Paired([.. was.Skip(block.DeleteStartA).Take(block.DeleteCountA)], [.. now.Skip(block.InsertStartB).Take(block.InsertCountB)]));
            next = block.InsertStartB + block.InsertCountB;
        }

        changes.AddRange(now.Skip(next).Select(Kept));
        return changes;
    }

    private static ClauseChange Kept(Clause clause) => new(clause, [new WordRun(WordChange.Kept, clause.Text)]);

    // In order: an old clause that none of the new ones is like is gone, one that the next is like was reworded.
    private static IEnumerable<ClauseChange> Paired(List<Clause> was, List<Clause> now)
    {
        for (var next = 0; next < now.Count; next++)
        {
            while (was.Count > 0 && !now.Skip(next).Any(clause => AreAlike(was[0], clause)))
            {
                yield return Gone(was);
            }

            if (was.Count > 0 && AreAlike(was[0], now[next]))
            {
                yield return new ClauseChange(now[next], WordChanges.Of(was[0].Text, now[next].Text));
                was.RemoveAt(0);
            }
            else
            {
                yield return new ClauseChange(now[next], [new WordRun(WordChange.New, now[next].Text)]);
            }
        }

        while (was.Count > 0)
        {
            yield return Gone(was);
        }
    }

    private static ClauseChange Gone(List<Clause> was)
    {
        var gone = was[0];
        was.RemoveAt(0);
        return new ClauseChange(gone, [new WordRun(WordChange.Gone, gone.Text)]);
    }

    private static bool AreAlike(Clause before, Clause after) => WordChanges.LikenessOf(before.Text, after.Text) >= Alike;

    private static string Joined(IEnumerable<Clause> clauses) => string.Join(Between, clauses.Select(clause => clause.Text));

    private sealed class ClauseChunker : IChunker
    {
        public static ClauseChunker Instance { get; } = new();

        public IReadOnlyList<string> Chunk(string text) => text.Split(Between);
    }
}
