using System.Globalization;
using PressEvents.Domain.Seating;
using PressEvents.Seating.Problems;

namespace PressEvents.Web.Features.Seating.Versions;

/// <summary>Moves and plans with the names put in, as people and tables are called now.</summary>
internal sealed class PlanWords(SeatingRoom room)
{
    private const int Named = 3;

    private readonly Dictionary<Sitter, SeatingGuest> people = room.People.ToDictionary(person => person.Sitter);
    private readonly Dictionary<SeatId, (Table Table, int Number)> seats =
        room.Tables.SelectMany(table => room.Seats[table.Id].Select(seat => (seat.Id, Table: table, seat.Number))).ToDictionary(place => place.Id, place => (place.Table, place.Number));

    /// <summary>In one line.</summary>
    public string Of(IReadOnlyList<SeatMove> moves) => moves.Count > Named
        ? $"{moves.Count.ToString(CultureInfo.InvariantCulture)} people change places"
        : string.Join("; ", Moved(moves).Select(moved => (moved.From, moved.To) switch
        {
            (null, { } to) => $"{moved.Name} to {to}",
            ({ } from, null) => $"{moved.Name} off {from}",
            (var from, var to) => $"{moved.Name} from {from} to {to}",
        }));

    public IReadOnlyList<MovedPerson> Moved(IEnumerable<SeatMove> moves) =>
        [.. moves.Select(move => new MovedPerson(people.GetValueOrDefault(move.Who)?.Name ?? "Somebody who was removed", Place(move.From), Place(move.To)))
            .OrderBy(moved => moved.Name, StringComparer.CurrentCultureIgnoreCase)];

    /// <summary>As the problem names them; only who is in it, on seats that still are.</summary>
    public IReadOnlyList<Place> Places(IReadOnlyDictionary<Sitter, SeatId> plan) =>
        [.. plan.Where(pair => people.TryGetValue(pair.Key, out var person) && person.IsComing && seats.ContainsKey(pair.Value))
            .Select(pair => new Place(pair.Key.Key, seats[pair.Value].Table.Id.Value.ToString("N"), seats[pair.Value].Number - 1))
            .OrderBy(place => place.Guest, StringComparer.Ordinal)];

    private string? Place(SeatId? seat) => seat is not { } id ? null
        : seats.TryGetValue(id, out var place) ? SeatingWords.Place(place.Table.Name, place.Number) : "a seat that was removed";
}
