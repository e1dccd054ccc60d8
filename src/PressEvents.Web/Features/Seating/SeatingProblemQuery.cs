using PressEvents.Data;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Seating.Problems;

namespace PressEvents.Web.Features.Seating;

/// <summary>An event’s seating as a problem the solvers understand, and the plan as it is.</summary>
public sealed class SeatingProblemQuery(Databases databases)
{
    /// <summary>For the command line and for work on somebody’s behalf. An event nobody knows has nobody and no table.</summary>
    public async Task<SeatingCase> ForEventAsync(OrganisationId organisation, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(organisation, ct);
        return new SeatingCaseMaker(await SeatingRoom.ReadAsync(db, eventId, ct)).Make();
    }

    /// <summary>For a page; null for whoever may not change the seating.</summary>
    public async Task<SeatingCase?> ForEventAsync(StaffActor actor, PressEventId eventId, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(actor, Permission.EditSeating, ct);
        return !db.ShowsNothing
            ? new SeatingCaseMaker(await SeatingRoom.ReadAsync(db, eventId, ct)).Make()
            : null;
    }
}

/// <summary>
/// A problem made of an event. People are called by <see cref="Domain.Seating.Sitter.Key"/>, tables by their id (32 digits), rules by
/// <see cref="Domain.Seating.SeatingRule.Key"/> or <see cref="RuleKeys"/>, seats from 0: <see cref="ApplyPlan"/> takes them as they are.
/// </summary>
/// <param name="Problem">Only who is coming, and talent. Not to be solved while there are <see cref="Faults"/>.</param>
/// <param name="Plan">Where those of the problem sit now.</param>
/// <param name="Revision">What to hand back with whatever is worked out of it.</param>
public sealed record SeatingCase(SeatingProblem Problem, IReadOnlyList<Place> Plan, int Revision)
{
    /// <summary>Why nothing can be arranged, a sentence each; empty where something can.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    /// <summary>What is kept but does not count now, a sentence each: a rule naming somebody who is not coming, a table without seats.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>Everybody’s name by their key, also of those who are not coming.</summary>
    public required IReadOnlyDictionary<string, string> People { get; init; }

    /// <summary>The tables’ names by their ids.</summary>
    public required IReadOnlyDictionary<string, string> Tables { get; init; }

    /// <summary>Each rule of the problem as a sentence without its full stop, by its key.</summary>
    public required IReadOnlyDictionary<string, string> Rules { get; init; }
}
