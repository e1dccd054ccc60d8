using PressEvents.Seating.Problems;
using PressEvents.Seating.Scoring;

namespace PressEvents.Seating.Changing;

/// <summary>One way to take up a late change: the best plan found that moves so many people from the seats they had.</summary>
/// <param name="Moves">People who had a seat and get another.</param>
/// <param name="Places">The whole plan; it keeps every hard rule.</param>
/// <param name="Changes">Who goes where: those moved, and those who had no seat. In the order of the problem.</param>
/// <param name="IsLeast">Whether it is proven that no plan moves fewer people than the first option does.</param>
/// <param name="IsBest">Whether every plan that moves exactly so many was looked at, so that none scores more.</param>
public sealed record ReseatOption(int Moves, IReadOnlyList<Place> Places, Score Score, IReadOnlyList<SeatChange> Changes, bool IsLeast, bool IsBest);

/// <param name="From">Null for somebody who had no seat.</param>
public sealed record SeatChange(string Guest, Place? From, Place To);
