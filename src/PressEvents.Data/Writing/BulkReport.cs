using PressEvents.Domain;

namespace PressEvents.Data.Writing;

/// <summary>What became of a change to many: how many were changed, and who was not and why.</summary>
public sealed record BulkReport(int Changed, IReadOnlyList<(string Who, string Why)> Left)
{
    /// <summary>Does it for one after the other; where it is refused, the others go on, and <paramref name="words"/> says why.</summary>
    public static async Task<BulkReport> OfAsync<T>(IEnumerable<T> all, Func<T, string> name, Func<T, Task<Refusal?>> decide, Func<Refusal, string> words)
    {
        var (changed, left) = (0, new List<(string, string)>());
        foreach (var one in all)
        {
            if (await decide(one) is { } refusal)
            {
                left.Add((name(one), words(refusal)));
            }
            else
            {
                changed++;
            }
        }

        return new BulkReport(changed, left);
    }

    public string Words(string done) => Left.Count == 0
        ? $"{Changed} {done}."
        : $"{Changed} {done}, {Left.Count} not: {string.Join("; ", Left.Take(3).Select(left => $"{left.Who} ({left.Why.TrimEnd('.')})"))}{(Left.Count > 3 ? "; and others" : "")}.";
}
