namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Where a pack's pictures are: addresses on a page, the pictures themselves on paper. What is not in it has no picture.</summary>
public sealed record PackPlates(string? Cover, IReadOnlyDictionary<Guid, string> Pictures)
{
    public static PackPlates None { get; } = new(null, new Dictionary<Guid, string>());

    public string? Of(Guid? picture) => picture is { } name ? Pictures.GetValueOrDefault(name) : null;
}
