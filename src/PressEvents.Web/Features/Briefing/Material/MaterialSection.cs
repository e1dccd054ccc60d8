using PressEvents.Domain.Briefing;
using PressEvents.Web.Platform.PressKits;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>One section of the page on which the material is edited, as the last word of its address; in the order of the pack.</summary>
public sealed record MaterialSection(string Slug, string Title, string Teaches)
{
    public const string Talent = "talent";
    public const string Kit = "press-kit";

    /// <summary>The texts it has, if it has any.</summary>
    public IReadOnlyList<MaterialField> Texts { get; init; } = [];

    /// <summary>The list it has, if it has one.</summary>
    public MaterialList? List { get; init; }

    /// <summary>What one entry of it is called.</summary>
    public string Entry { get; init; } = "";

    public static IReadOnlyList<MaterialSection> All { get; } =
    [
        new("work", "The work", "The same story in three lengths, so that everybody quotes the same one.") { Texts = PackTextFields.Work },
        new("production", "Production notes", "How the work was made, and the lines it must be credited with.") { Texts = PackTextFields.Story },
        new(Talent, "Talent", "Nobody yet. Talent is seated and stands in the pack, but is never invited or counted as a guest."),
        Of(PackPart.People, "people", "Other people", "person", "Nobody yet. Here stand people of the work who do not come: a producer, a composer. Talent has a list of its own."),
        Of(PackPart.Interviewees, "interviewees", "Interviewees", "interviewee", "Nobody yet. Whoever speaks in the work, with who they are, where they appear, and how far they may be quoted."),
        Of(PackPart.Credits, "credits", "Credits", "credit", "No credits yet. One line for each: the department it stands under, what was done, by whom."),
        Of(PackPart.Releases, "releases", "Release windows", "release", "No release yet. From when the work is to be had, where and how; each with its own time zone."),
        Of(PackPart.Quotes, "quotes", "Quotes to use", "quote", "No quotes yet. Sentences that journalists may print as they stand, each with the attribution word for word."),
        Of(PackPart.Questions, "questions", "Likely questions", "question", "No questions yet. Eight to ten that will come, answered in full sentences that may be quoted."),
        Of(PackPart.Images, "images", "Images", "image", "No images yet. Pictures the press may use, with caption, credit and rights. JPEG, PNG or WebP up to 2 MB."),
        Of(PackPart.Coverage, "coverage", "Coverage so far", "piece", "No pieces yet. What has appeared on the work already: title, outlet, date and link."),
        new("evening", "Getting here, and after", "How guests get in, whom they call on the day, and by when they are answered.") { Texts = PackTextFields.Evening },
        new(Kit, "Bring a press kit", ""),
    ];

    public static MaterialSection Find(string? slug) => All.FirstOrDefault(section => string.Equals(section.Slug, slug, StringComparison.OrdinalIgnoreCase)) ?? All[0];

    /// <summary>How much is in it; null where there is nothing to count.</summary>
    public string? CountIn(EditedMaterial material) => this switch
    {
        { List: { } list } => $"{material.Of(list.Part).Count}",
        { Slug: Talent } => $"{material.Talent.Count}",
        { Texts: { Count: > 0 } texts } => $"{texts.Count(field => material.Texts[field.Name] is not null)} of {texts.Count}",
        _ => null,
    };

    private static MaterialSection Of(PackPart part, string slug, string title, string entry, string teaches) =>
        new(slug, title, teaches) { List = MaterialLists.For(part), Entry = entry };
}
