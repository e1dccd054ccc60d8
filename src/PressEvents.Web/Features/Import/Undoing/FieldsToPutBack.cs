using PressEvents.Data.Writing;
using PressEvents.Domain.Imports;

namespace PressEvents.Web.Features.Import.Undoing;

/// <summary>Puts what an import changed back field by field: what somebody set since is theirs, and so is what something new rests on.</summary>
internal static class FieldsToPutBack
{
    // Said together, so kept or put back together.
    private static readonly string[][] Together = [["name", "givenName", "familyName"], ["diet", "dietNote"]];

    /// <summary>All fields as they will be, or null where nothing of the step can be put back; and those left, in words.</summary>
    public static (Dictionary<string, string>? Fields, IReadOnlyList<string> Kept) Decide(
        ImportStep step, Dictionary<string, string> current, Func<Dictionary<string, string>, IEnumerable<string>> needed)
    {
        var (before, after) = (ContactFields.Read(step.Before), ContactFields.Read(step.After));
        var fields = before.Keys.Union(after.Keys, StringComparer.Ordinal).ToList();
        var kept = fields.Where(field => !string.Equals(current.GetValueOrDefault(field), after.GetValueOrDefault(field), StringComparison.Ordinal))
            .Union(needed(before).Intersect(fields, StringComparer.Ordinal), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        kept.UnionWith(Together.Where(kept.Overlaps).SelectMany(group => group).Intersect(fields, StringComparer.Ordinal).ToList());
        var words = kept.Select(UndoWords.Field).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (kept.Count == fields.Count)
        {
            return (null, words);
        }

        foreach (var field in fields.Except(kept, StringComparer.Ordinal))
        {
            current.Remove(field);
            if (before.TryGetValue(field, out var was))
            {
                current[field] = was;
            }
        }

        return (current, words);
    }
}
