using System.Globalization;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating;

/// <summary>Rules, wishes and what stands in their way, as plain sentences.</summary>
public static class SeatingWords
{
    /// <summary>“Ada Lovelace must sit beside Bo”.</summary>
    public static string Pair(string who, string other, SeatingRuleKind kind, Nearness scope, bool isMust) => (kind, isMust) switch
    {
        (SeatingRuleKind.Together, true) => $"{who} must sit {Where(scope)} {other}",
        (SeatingRuleKind.Together, false) => $"{who} should sit {Where(scope)} {other}, if it can be",
        (SeatingRuleKind.Apart, true) => $"{who} must not sit {Where(scope)} {other}",
        (SeatingRuleKind.Apart, false) => $"{who} should rather not sit {Where(scope)} {other}",
        (SeatingRuleKind.At, _) => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A place at a table names no second person."),
    };

    /// <summary>“Ada Lovelace must sit at Table 1, seat 3”.</summary>
    public static string At(string who, string table, int? seat) => $"{who} must sit at {Place(table, seat)}";

    public static string Locked(string who, string table, int seat) => $"{who} is locked to {Place(table, seat)}";

    public static string NeedsAccess(string who) => $"{who} needs a seat that suits their access needs";

    public static string Brought(string plusOne, string by, Nearness scope) => $"{plusOne} comes with {by} and must sit {Where(scope)} them";

    public static string Rivals(string who, string other, Nearness scope) => $"{who} and {other} write for rivals and must not sit {Where(scope)} each other";

    public static string TalentApart(string who, string other) => $"{who} and {other} must sit at different tables";

    public static string NotComing(string rule, string who) => $"{rule}: {who} is not coming, so this does not count now.";

    public static string TooMany(int people, int seats) =>
        $"{Count(people, "person is", "people are")} coming, and {Count(seats, "seat", "seats")} can be used: {N(people - seats)} too few.";

    public static string TooFewAccess(int people, int seats) =>
        $"{Count(people, "person needs", "people need")} a seat that suits access, and {Count(seats, "seat does", "seats do")}.";

    public static string BlockedPlace(string rule) => $"{rule}, and that seat is kept free.";

    public static string NoSeats(string table) => $"{table} has no seats and is left out.";

    public const string NoTables = "There are no tables yet.";

    public const string NobodyComing = "Nobody is coming yet.";

    public static string Place(string table, int? seat) => seat is { } number ? $"{table}, seat {N(number)}" : table;

    /// <summary>“beside”, “beside or opposite”, “at one table with”.</summary>
    public static string Where(Nearness scope) => scope switch
    {
        Nearness.Table => "at one table with",
        Nearness.Close => "beside or opposite",
        Nearness.Adjacent => "beside",
    };

    private static string Count(int number, string one, string many) => $"{N(number)} {(number == 1 ? one : many)}";

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
