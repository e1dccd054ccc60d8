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

/// <summary>Compares two versions of one clause word by word.</summary>
internal static partial class WordChanges
{
    /// <summary>The words of both, marked.</summary>
    public static IReadOnlyList<WordRun> Of(string before, string after)
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

    /// <summary>The share of words that both have, from 0 to 1.</summary>
    public static double LikenessOf(string before, string after)
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

    private sealed partial class WordChunker : IChunker
    {
        public static WordChunker Instance { get; } = new();

        public IReadOnlyList<string> Chunk(string text) => [.. Word().Matches(text).Select(match => match.Value)];

        // A word, a sign of a script that writes without spaces, a run of spaces, or any other single character.
        [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}]|[\p{L}\p{M}\p{N}’']+|\s+|.", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
        private static partial Regex Word();
    }
}
