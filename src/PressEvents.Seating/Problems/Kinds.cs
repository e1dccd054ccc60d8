using System.Text.Json.Serialization;

namespace PressEvents.Seating.Problems;

/// <summary>How a table is laid, and with it who sits beside whom.</summary>
public enum TableKind
{
    /// <summary>Seat i is beside i − 1 and i + 1, and the last beside the first.</summary>
    [JsonStringEnumMemberName("round")]
    Round,

    /// <summary>The first half faces the second: neighbours within a side, seat i opposite i + n / 2; an odd seat more stands on the first side.</summary>
    [JsonStringEnumMemberName("long")]
    Long,

    /// <summary>A number of places without an order: everybody counts as beside everybody for rules together and wishes.</summary>
    [JsonStringEnumMemberName("open")]
    Open,
}

/// <summary>What somebody is at the table.</summary>
public enum GuestRole
{
    [JsonStringEnumMemberName("journalist")]
    Journalist,
    [JsonStringEnumMemberName("talent")]
    Talent,
    [JsonStringEnumMemberName("host")]
    Host,
    [JsonStringEnumMemberName("plusone")]
    PlusOne,
    [JsonStringEnumMemberName("interpreter")]
    Interpreter,
}

/// <summary>How near two people are.</summary>
public enum Scope
{
    /// <summary>At the same table.</summary>
    [JsonStringEnumMemberName("table")]
    Table,

    /// <summary>Side by side or opposite.</summary>
    [JsonStringEnumMemberName("close")]
    Close,

    /// <summary>Side by side.</summary>
    [JsonStringEnumMemberName("adjacent")]
    Adjacent,
}
