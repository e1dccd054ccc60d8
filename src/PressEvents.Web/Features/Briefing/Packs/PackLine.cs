using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PressEvents.Data.Conventions;
using PressEvents.Domain.Facts;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>One thing a pack says that its reader would call a change if it said another.</summary>
/// <param name="Key">Names the thing from one version to the next.</param>
/// <param name="Label">What it is, for its reader.</param>
/// <param name="Text">What it says, where that is short and names no other guest; else only <see cref="Digest"/> tells it from another.</param>
/// <param name="FactVersion">For a fact, which version of it.</param>
public sealed record PackLine(string Key, string Label, string? Text, int? FactVersion = null)
{
    private const string FactPrefix = "fact/";

    public string? Digest { get; init; }

    /// <summary>Of a text that names facts, which text it is as it was written.</summary>
    public string? Written { get; init; }

    /// <summary>
    /// Whether it says the same; by whichever name, and whichever version of a fact says it. A text that names a fact stays the same
    /// when the fact changes: that is a line of its own.
    /// </summary>
    public bool SaysAs(PackLine other) => Written is not null && other.Written is not null
        ? string.Equals(Written, other.Written, StringComparison.Ordinal)
        : string.Equals(Text, other.Text, StringComparison.Ordinal) && string.Equals(Digest, other.Digest, StringComparison.Ordinal);

    /// <summary>The line as its reader reads it, with what the facts say that it names.</summary>
    public PackLine Reading(PackLine filled) => SaysAs(filled) ? this : filled with { Written = DigestOf($"{Text}\n{Digest}") };

    /// <summary>The key of a fact, which is its own in every copy.</summary>
    public static string KeyOf(FactId fact) => $"{FactPrefix}{fact.Value:N}";

    public static PackLine Of(string key, string label, string text) => new(key, label, text);

    /// <summary>A line that only says whether something is still the same: long texts, and whatever names another guest.</summary>
    public static PackLine Sealed(string key, string label, string text) => new(key, label, null) { Digest = DigestOf(text) };

    public static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];

    public static string Write(IReadOnlyList<PackLine> lines) => JsonSerializer.Serialize(lines, JsonForm.Options);

    public static IReadOnlyList<PackLine> Read(string written) => JsonSerializer.Deserialize<List<PackLine>>(written, JsonForm.Options) ?? [];

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
