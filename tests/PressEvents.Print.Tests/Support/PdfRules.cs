using PressEvents.Print.Tests.Support.Rules;

namespace PressEvents.Print.Tests.Support;

/// <summary>
/// The rules of PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) that can be checked here, over the finished bytes and
/// with a reader that is not ours. veraPDF, which checks all that a machine can, is not to be had where these tests run;
/// whoever changes the finisher runs it by hand. What only people can judge – whether a description describes – is in neither.
/// </summary>
internal static class PdfRules
{
    /// <summary>A sentence for every rule that is broken; none for a document that keeps them.</summary>
    public static IReadOnlyList<string> Broken(byte[] bytes)
    {
        using var pdf = RuledPdf.Open(bytes);
        return
        [
            .. FileRules.Broken(pdf),
            .. MetadataRules.Broken(pdf),
            .. StructureRules.Broken(pdf),
            .. TagTypeRules.Broken(pdf),
            .. ContentRules.Broken(pdf),
            .. FontRules.Broken(pdf),
            .. LinkRules.Broken(pdf),
            .. DrawingRules.Broken(pdf),
        ];
    }
}
