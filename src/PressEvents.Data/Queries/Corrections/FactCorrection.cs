using PressEvents.Domain.Facts;

namespace PressEvents.Data.Queries.Corrections;

/// <summary>What a fact said to somebody, and what it says now.</summary>
public sealed record FactCorrection(FactVersion From, FactVersion To)
{
    public FactId Fact => To.FactId;

    public int Number => To.FactNumber;

    /// <summary>Whether guests read it no more.</summary>
    public bool IsGone => IsOut(To);

    /// <summary>Whether its words may stand in mail: neither then nor now under embargo.</summary>
    public bool MayBeMailed => !From.IsEmbargoed && !To.IsEmbargoed;

    /// <summary>Whether a reader would notice: who answers for a fact, they do not see.</summary>
    public bool IsNoticed => IsOut(From) != IsOut(To) || (!IsOut(To) && Read(From) != Read(To));

    private static bool IsOut(FactVersion version) => version.IsRemoved || version.IsPrivate;

    private static (string, string?, DateOnly?, bool) Read(FactVersion version) => (version.Text, version.Source, version.AsOf, version.IsEmbargoed);
}
