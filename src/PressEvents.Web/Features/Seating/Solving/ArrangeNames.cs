using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating.Solving;

/// <summary>What people, tables and rules of a problem are called outside of it.</summary>
/// <param name="Guest">In JSON: for an event the id that <c>links</c> prints, or the talent's.</param>
/// <param name="Person">For people to read.</param>
/// <param name="Rule">For people to read.</param>
internal sealed record ArrangeNames(Func<string, string> Guest, Func<string, string> Person, Func<string, string> Table, Func<string, string> Rule)
{
    /// <summary>In a file everything is called what it is called there.</summary>
    public static ArrangeNames AsTheyStand { get; } = new(id => id, id => id, id => id, id => id);

    public static ArrangeNames Of(SeatingCase found) => new(
        key => Sitter.FromKey(key)?.Id?.ToString() ?? key,
        key => found.People.GetValueOrDefault(key, key),
        key => found.Tables.GetValueOrDefault(key, key),
        key => found.Rules.GetValueOrDefault(key, key));
}
