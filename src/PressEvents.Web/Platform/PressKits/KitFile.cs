namespace PressEvents.Web.Platform.PressKits;

/// <summary>One file of a press kit, by its name without folders. Without bytes it was too large to be read.</summary>
public sealed record KitFile(string Name, byte[]? Bytes)
{
    public const int MostBytes = 2 * 1024 * 1024;

    public const int MostFiles = 100;

    public static IReadOnlyList<string> Texts { get; } = [".md", ".csv"];

    public static IReadOnlyList<string> Pictures { get; } = [".jpg", ".jpeg", ".png", ".webp"];

    public bool IsMarkdown => Ends(".md");

    public bool IsSheet => Ends(".csv");

    public bool IsPicture => Pictures.Any(Ends);

    private bool Ends(string ending) => Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
