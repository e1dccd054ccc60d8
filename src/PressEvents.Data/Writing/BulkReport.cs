namespace PressEvents.Data.Writing;

/// <summary>What became of a change to many: how many were changed, and who was not and why.</summary>
public sealed record BulkReport(int Changed, IReadOnlyList<(string Who, string Why)> Left)
{
    public string Words(string done) => Left.Count == 0
        ? $"{Changed} {done}."
        : $"{Changed} {done}, {Left.Count} not: {string.Join("; ", Left.Take(3).Select(left => $"{left.Who} ({left.Why.TrimEnd('.')})"))}{(Left.Count > 3 ? "; and others" : "")}.";
}
