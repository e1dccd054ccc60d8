namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Where a pack's pictures are: addresses on a page, the pictures themselves on paper. What is not in it has no picture.</summary>
public sealed record PackPlates(string? Cover, IReadOnlyDictionary<Guid, string> Portraits, IReadOnlyDictionary<Guid, string> Photos)
{
    public static PackPlates None { get; } = new(null, new Dictionary<Guid, string>(), new Dictionary<Guid, string>());

    public string? Portrait(Guid? name) => name is { } known ? Portraits.GetValueOrDefault(known) : null;

    public string? Photo(Guid name) => Photos.GetValueOrDefault(name);
}
