namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Numbers file names that come twice, as two guests of one name would.</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    public string Of(string fileName)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(fileName), Path.GetExtension(fileName));
        var name = fileName;
        for (var number = 2; !taken.Add(name); number++)
        {
            name = $"{stem} ({number}){extension}";
        }

        return name;
    }
}
