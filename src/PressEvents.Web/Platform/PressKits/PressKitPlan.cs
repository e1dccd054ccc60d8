using PressEvents.Domain.Briefing;
using PressEvents.Domain.Talents;

namespace PressEvents.Web.Platform.PressKits;

/// <summary>What a press kit would do to an event's material, line by line; and, where it is done, what is written.</summary>
public sealed record PressKitPlan(IReadOnlyList<KitLine> Lines)
{
    internal FieldValues? Texts { get; init; }

    internal IReadOnlyList<(TalentId? Id, FieldValues Values)> Talent { get; init; } = [];

    internal IReadOnlyList<(PackItemId? Id, PackContent Content)> Items { get; init; } = [];

    internal IReadOnlyDictionary<Guid, byte[]> Pictures { get; init; } = new Dictionary<Guid, byte[]>();

    public bool ChangesAnything => Lines.Any(line => line.Outcome is KitOutcome.Added or KitOutcome.Changed);

    public int Count(KitOutcome outcome) => Lines.Count(line => line.Outcome == outcome);
}
