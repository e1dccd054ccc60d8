using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Model;

namespace PressEvents.Web.Components.Changes;

/// <summary>What happened to a run of words.</summary>
public enum WordChange
{
    Kept,
    Gone,
    New,
}

/// <summary>A run of words, spaces and all.</summary>
public sealed record WordRun(WordChange Change, string Text);

/// <summary>One clause as it reads now, or as it read where it is gone; its words are marked only where something changed.</summary>
public sealed record ClauseChange(Clause Clause, IReadOnlyList<WordRun> Words)
{
    public bool IsChanged => Words.Any(run => run.Change is not WordChange.Kept);
}

/// <summary>Compares two versions of a text: clause with clause, and within a changed clause word with word.</summary>
public static partial class TextChanges
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

    /// <summary>The words of one clause, marked.</summary>
    internal static IReadOnlyList<WordRun> OfWords(string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, WordChunker.Instance);
        string[] was = [.. diff.PiecesOld], now = [.. diff.PiecesNew];
        var runs = new List<WordRun>();
        var next = 0;
        foreach (var block in Merged(diff.DiffBlocks, now))
        {
            Add(runs, WordChange.Kept, now[next..block.InsertStartB]);
            Add(runs, WordChange.Gone, was[block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)]);
            Add(runs, WordChange.New, now[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]);
            next = block.InsertStartB + block.InsertCountB;
        }

        Add(runs, WordChange.Kept, now[next..]);
        return runs;
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
                yield return new ClauseChange(now[next], OfWords(was[0].Text, now[next].Text));
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

    private static bool AreAlike(Clause before, Clause after) => LikenessOf(before.Text, after.Text) >= Alike;

    private static double LikenessOf(string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, WordChunker.Instance);
        var kept = diff.PiecesNew.Count - diff.DiffBlocks.Sum(block => block.InsertCountB);
        return 2.0 * kept / Math.Max(1, diff.PiecesOld.Count + diff.PiecesNew.Count);
    }

    // Two changed words with a space between them read as one change.
    private static IEnumerable<DiffBlock> Merged(IEnumerable<DiffBlock> blocks, string[] now)
    {
        DiffBlock? open = null;
        foreach (var block in blocks)
        {
            if (open is not null && now[(open.InsertStartB + open.InsertCountB)..block.InsertStartB].All(string.IsNullOrWhiteSpace))
            {
                open = new DiffBlock(
                    open.DeleteStartA, block.DeleteStartA + block.DeleteCountA - open.DeleteStartA,
                    open.InsertStartB, block.InsertStartB + block.InsertCountB - open.InsertStartB);
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = block;
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private static void Add(List<WordRun> runs, WordChange change, IEnumerable<string> pieces)
    {
        if (string.Concat(pieces) is { Length: > 0 } text)
        {
            runs.Add(new WordRun(change, text));
        }
    }

    private static string Joined(IEnumerable<Clause> clauses) => string.Join(Between, clauses.Select(clause => clause.Text));

    private sealed class ClauseChunker : IChunker
    {
        public static ClauseChunker Instance { get; } = new();

        public IReadOnlyList<string> Chunk(string text) => text.Split(Between);
    }

    private sealed partial class WordChunker : IChunker
    {
        public static WordChunker Instance { get; } = new();

        public IReadOnlyList<string> Chunk(string text) => [.. Word().Matches(text).Select(match => match.Value)];

        // A word, a sign of a script that writes without spaces, a run of spaces, or any other single character.
        [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}]|[\p{L}\p{M}\p{N}’']+|\s+|.", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
        private static partial Regex Word();
    }
}
