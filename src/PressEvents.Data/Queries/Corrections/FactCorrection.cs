using PressEvents.Domain.Facts;

namespace PressEvents.Data.Queries.Corrections;

/// <summary>What a fact said to somebody, and what it says now.</summary>
public sealed record FactCorrection(FactVersion From, FactVersion To)
{
    public FactId Fact => To.FactId;

    public int Number => To.FactNumber;

    /// <summary>Whether guests read it no more.</summary>
    public bool IsGone => To.IsOut;

    /// <summary>Whether its words may stand in mail: neither then nor now under embargo.</summary>
    public bool MayBeMailed => !From.IsEmbargoed && !To.IsEmbargoed;

    /// <summary>Whether a reader would notice.</summary>
    public bool IsNoticed => !From.ReadsAs(To);
}
