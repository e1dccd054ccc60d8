using PressEvents.Web.Features.Import.Columns;

namespace PressEvents.Web.Features.Import;

/// <summary>The value of <c>--map</c>: <c>Column=field</c>. A column's name may hold equals signs, a field's does not.</summary>
internal static class MapOption
{
    public static string? Problem(string pair) => pair.LastIndexOf('=') switch
    {
        < 1 => $"--map takes 'Column=field', not '{pair}'.",
        var at when ImportFields.Parse(pair[(at + 1)..]) is null =>
            $"There is no field '{pair[(at + 1)..]}'; the fields are {string.Join(", ", ImportFields.All.Select(field => field.Word()))}.",
        _ => null,
    };

    public static IReadOnlyDictionary<string, ImportField> Read(IEnumerable<string> pairs)
    {
        var map = new Dictionary<string, ImportField>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            var at = pair.LastIndexOf('=');
            map[pair[..at].Trim()] = ImportFields.Parse(pair[(at + 1)..])!.Value;
        }

        return map;
    }
}
