namespace PressEvents.Seating.Clashes;

/// <summary>Why no plan keeps all hard rules, and what could be given up.</summary>
/// <param name="Rules">
/// Ids of rules that cannot all be kept, whoever sits where: rules of two, pins, <c>access:GUEST</c> and
/// <c>blocked:TABLE/SEAT</c>. Empty unless <paramref name="State"/> is <see cref="ClashState.Named"/>.
/// </param>
/// <param name="IsSmallest">Whether it was shown of each of them that the others can be kept without it.</param>
/// <param name="Repairs">The cheapest ways out, few rules and lightly given up first; each was tried and leaves a plan.</param>
public sealed record ClashReport(ClashState State, IReadOnlyList<string> Rules, bool IsSmallest, IReadOnlyList<Repair> Repairs);

/// <summary>Rules to give up so that everything else can be kept. None of them can be spared.</summary>
/// <param name="Rules">Ids, as in <see cref="ClashReport.Rules"/>. Giving up <c>blocked:T/3</c> frees the chair; giving up <c>access:G</c> seats somebody where they cannot get to.</param>
public sealed record Repair(IReadOnlyList<string> Rules);

public enum ClashState
{
    /// <summary>The rules in the report cannot all be kept.</summary>
    Named,

    /// <summary>There are more people than seats, whatever the rules.</summary>
    TooFewSeats,

    /// <summary>Neither a plan nor a clash was found within the means that are sensible for so many people.</summary>
    NotKnown,
}
