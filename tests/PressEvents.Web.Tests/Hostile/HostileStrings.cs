namespace PressEvents.Web.Tests.Hostile;

/// <summary>What somebody might type who means harm, or has a strange keyboard.</summary>
public static class HostileStrings
{
    /// <summary>Stands in every string, to be found again.</summary>
    public const string Mark = "hostile";

    private static readonly string Pile = $"Z{string.Concat(Enumerable.Range(0x300, 0x50).Select(code => (char)code))}{Mark}";

    public static IReadOnlyList<string> All { get; } =
    [
        "<script>alert('hostile')</script>",
        "\"><img src=x onerror=alert('hostile')>",
        "' onmouseover='alert(1)' hostile='",
        "</title></textarea></style></script><svg onload=alert('hostile')>",
        "<!--hostile--><x-hostile><![CDATA[<b>]]>",
        "hostile {{7*7}} ${7*7} #{7*7} <%= 7*7 %> @(7*7) [[7*7]]",
        "{{link}} {{name}} {{position}} hostile",
        "javascript:alert('hostile')//",
        "[hostile](javascript:alert(1)) **bold** # heading ![x](https://evil.example/p.png)",
        "https://evil.example/hostile?a=1&b=<2>",
        "hostile\r\nBcc: evil@hostile.example\r\n\r\nbody",
        "nul\0inside hostile",
        "bell\u0007 escape\u001B[31m tab\vhostile\u0085\u009B",
        "\u202Eelitsoh\u202C \u2066hostile\u2069\u200F",
        "zero\u200Bwidth\u200D\uFEFFjoiner\u2060hostile\u2028\u2029end",
        "=HYPERLINK(\"https://evil.example\",\"hostile\")",
        "@SUM(1+1)*cmd|' /C calc'!A0 hostile",
        "\t+1+1 hostile",
        "-2+3|hostile",
        "'quoted' \"double\" `back` \\slash\\ hostile; drop table \"Guests\";--",
        "comma, semicolon; pipe| \"quote\"\nsecond line hostile",
        "👩‍👩‍👧‍👦🏳️‍🌈🇦🇹 hostile 𝕏",
        Pile,
        $"{new string('W', 4000)}{Mark}",
        "hostile\nEND:VEVENT\nBEGIN:VEVENT\nATTENDEE:mailto:x",
        "%00%0d%0a&lt;b&gt;&#x3C;hostile&amp;amp;\\u003cb\\u003e",
        "\uD800hostile\uDC00",
        "=0D=0A \\N \\; ;hostile: \\n",
    ];
}
