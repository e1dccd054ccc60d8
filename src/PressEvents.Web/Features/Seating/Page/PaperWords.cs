using PressEvents.Web.Features.Seating.Papers;

namespace PressEvents.Web.Features.Seating.Page;

/// <summary>How kinds of paper are called.</summary>
public static class PaperWords
{
    /// <summary>“place card” or “place cards”.</summary>
    public static string Of(PaperKind kind, int count) => (kind, count) switch
    {
        (PaperKind.PlaceCard, 1) => "place card",
        (PaperKind.PlaceCard, _) => "place cards",
        (PaperKind.TableCard, 1) => "table card",
        (PaperKind.TableCard, _) => "table cards",
        (PaperKind.HostLine, 1) => "line of the host sheets",
        (PaperKind.HostLine, _) => "lines of the host sheets",
        (PaperKind.KitchenLine, 1) => "line for the kitchen",
        (PaperKind.KitchenLine, _) => "lines for the kitchen",
        (PaperKind.Pack, 1) => "pack",
        (PaperKind.Pack, _) => "packs",
        (PaperKind.Message, 1) => "guest whose own page changes",
        (PaperKind.Message, _) => "guests whose own page changes",
    };
}
