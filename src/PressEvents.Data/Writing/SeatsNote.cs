using System.Globalization;

namespace PressEvents.Data.Writing;

/// <summary>What a line of the audit trail says of seats: how many the step took or gave back, and how many there were. From these lines alone the room can be counted again.</summary>
public static class SeatsNote
{
    public static string Of(int taken, int capacity) =>
        string.Create(CultureInfo.InvariantCulture, $"seats={taken.ToString("+0;-0;0", CultureInfo.InvariantCulture)} of={capacity}");

    /// <summary>The value of a <c>name=value</c> in a line's details; null when it is not there.</summary>
    public static string? Value(string? details, string name) =>
        details?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part.StartsWith(name, StringComparison.Ordinal) && part.Length > name.Length && part[name.Length] == '=')
            .Select(part => part[(name.Length + 1)..]).FirstOrDefault();
}
