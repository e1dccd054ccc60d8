namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>What a pack is printed on.</summary>
internal enum PackPaper
{
    A4,
    Letter,
}
