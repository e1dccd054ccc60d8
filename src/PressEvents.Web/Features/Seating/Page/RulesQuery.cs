using PressEvents.Data;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating.Page;

/// <summary>A rule or a wish that somebody set.</summary>
/// <param name="Words">The whole of it, without its full stop.</param>
/// <param name="Weight">How much a wish counts; null for a rule that must hold.</param>
public sealed record RuleLine(SeatingRuleId Id, string Words, int? Weight)
{
    /// <summary>Why it was made, for the team.</summary>
    public string? Reason { get; init; }

    /// <summary>Who of it is not coming, so that it does not count now; null where all are.</summary>
    public string? Missing { get; init; }
}

/// <summary>What an event is seated by.</summary>
public sealed record RulesView(IReadOnlyList<RuleLine> Lines, SeatingWeights Weights, SeatingCustoms Customs);

/// <summary>Reads the rules, wishes, weights and customs of an event; null for whoever may not change the seating.</summary>
public sealed class RulesQuery(Databases databases)
{
    public async Task<RulesView?> ForEventAsync(StaffActor actor, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.EditSeating, ct);
        if (db.ShowsNothing)
        {
            return null;
        }

        var room = await SeatingRoom.ReadAsync(db, eventId, ct);
        var seats = room.Tables.SelectMany(table => room.Seats[table.Id].Select(seat => (table, seat))).ToDictionary(place => place.seat.Id);
        var rules = new SeatingRules(room, seats);
        return new RulesView(
            [.. room.Rules.Select(rule => new RuleLine(rule.Id, rules.Words(rule), rule.Weight) { Reason = rule.Reason, Missing = rules.Missing(rule) })],
            room.Weights,
            room.Customs);
    }
}
