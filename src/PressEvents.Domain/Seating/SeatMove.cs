namespace PressEvents.Domain.Seating;

/// <summary>Somebody leaves a seat, takes one, or changes from one to another.</summary>
/// <param name="From">Null for somebody who had none.</param>
/// <param name="To">Null for somebody who has none afterwards.</param>
public sealed record SeatMove(Sitter Who, SeatId? From, SeatId? To)
{
    /// <summary>The same, taken back.</summary>
    public SeatMove Back => new(Who, To, From);

    /// <summary>What has to move for <paramref name="from"/> to become <paramref name="to"/>, in an order that does not depend on either's.</summary>
    public static IReadOnlyList<SeatMove> Between(IReadOnlyDictionary<Sitter, SeatId> from, IReadOnlyDictionary<Sitter, SeatId> to) =>
        [.. from.Keys.Union(to.Keys).Select(who => new SeatMove(who, Find(from, who), Find(to, who))).Where(move => move.From != move.To)
            .OrderBy(move => move.Who.Key, StringComparer.Ordinal)];

    /// <summary>One move a line: who, from where, to where; a dash for no seat.</summary>
    public static string Write(IEnumerable<SeatMove> moves) =>
        string.Join('\n', moves.Select(move => $"{move.Who.Key} {Name(move.From)} {Name(move.To)}"));

    /// <exception cref="FormatException">The text was not written by <see cref="Write"/>.</exception>
    public static IReadOnlyList<SeatMove> Read(string moves) =>
        [.. moves.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ') is [var who, var from, var to]
            ? new SeatMove(Sitter.FromKey(who) ?? throw new FormatException($"“{who}” is nobody who can sit."), Seat(from), Seat(to))
            : throw new FormatException($"“{line}” is no move."))];

    private static string Name(SeatId? seat) => seat is { } known ? known.Value.ToString("N") : "-";

    private static SeatId? Seat(string name) => name is "-" ? null : SeatId.From(Guid.ParseExact(name, "N"));

    private static SeatId? Find(IReadOnlyDictionary<Sitter, SeatId> plan, Sitter who) => plan.TryGetValue(who, out var seat) ? seat : null;
}
