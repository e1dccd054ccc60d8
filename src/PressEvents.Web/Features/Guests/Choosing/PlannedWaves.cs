using PressEvents.Domain.Guests;

namespace PressEvents.Web.Features.Guests.Choosing;

/// <summary>Guests by the wave they are to be in; null is none.</summary>
public sealed record PlannedWaves(IReadOnlyList<(int? Wave, IReadOnlyList<GuestId> Guests)> Waves);
