using PressEvents.Domain.Contacts;

namespace PressEvents.Web.Features.Import.Rows;

/// <summary>The tags of a cell: as mailing lists quote them, as address books join and star them, or simply divided.</summary>
internal static class TagCell
{
    // The group to which Google gives everybody says nothing of anybody.
    private const string Everybody = "myContacts";

    private static readonly string[] Dividers = [" ::: ", ",", ";", "|", "\n"];

    /// <summary>The tags in the order they stand, each once, and those that are too long or too many to keep.</summary>
    public static (string? Tags, IReadOnlyList<string> LeftOut) Read(IEnumerable<string> cells)
    {
        var written = cells.SelectMany(cell => cell.Split(Dividers, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(Plain).Where(tag => tag.Length > 0 && !string.Equals(tag, Everybody, StringComparison.OrdinalIgnoreCase))
            .DistinctBy(TagList.Key, StringComparer.Ordinal).ToList();
        var kept = TagList.Parse(string.Join('\n', written));
        return (TagList.Join(kept), [.. written.Except(kept, StringComparer.Ordinal)]);
    }

    private static string Plain(string tag) =>
        CellText.Line((tag.StartsWith("* ", StringComparison.Ordinal) ? tag[2..] : tag).Trim().Trim('"')) ?? "";
}
