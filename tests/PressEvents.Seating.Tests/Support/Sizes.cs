namespace PressEvents.Seating.Tests.Support;

internal static class Sizes
{
    /// <summary>Whether the long sizes are wanted.</summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("PRESSEVENTS_FULL") is "1";
}
