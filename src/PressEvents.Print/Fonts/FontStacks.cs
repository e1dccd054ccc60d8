namespace PressEvents.Print.Fonts;

/// <summary>The families to name in a style sheet, in an order that finds a letter for every name we can set.</summary>
public static class FontStacks
{
    /// <summary>For titles above 24 points: on paper the letters drawn for large sizes, elsewhere what <see cref="Serif"/> gives.</summary>
    public const string Display = $"\"Newsreader Display\", {Serif}";

    public const string Serif = $"Newsreader, \"Source Sans 3\", {OtherScripts}, serif";

    public const string Sans = $"\"Source Sans 3\", Newsreader, {OtherScripts}, sans-serif";

    private const string OtherScripts = "\"Noto Naskh Arabic\", \"Noto Sans Hebrew\", \"Noto Serif SC\", \"Noto Sans KR\"";
}
