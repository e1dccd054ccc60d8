namespace PressEvents.Web.Components;

/// <summary>The shapes that states are told apart by.</summary>
public enum MarkShape
{
    Disc,
    Ring,
    Diamond,
    OpenDiamond,
    Tick,
    Cross,
    Dash,
    Square,
    OpenSquare,
    Triangle,
    OpenTriangle,
}
