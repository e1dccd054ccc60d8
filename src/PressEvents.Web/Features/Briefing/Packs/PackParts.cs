using PressEvents.Domain.Briefing;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Which sections a pack prints, and which of them are the same in all packs of the event.</summary>
public static class PackParts
{
    /// <summary>In the order of the outline; a section that would say nothing is left out.</summary>
    public static IReadOnlyList<PackPart> Of(BriefingPack pack) => [.. pack.Outline.Where(part => HasContent(pack, part))];

    /// <summary>Whether the section says the same to every guest.</summary>
    public static bool IsShared(PackPart part) => part is PackPart.Work or PackPart.Facts or PackPart.Production or PackPart.People
        or PackPart.Interviewees or PackPart.Credits or PackPart.Releases or PackPart.Quotes or PackPart.Questions or PackPart.Images
        or PackPart.Screening or PackPart.Coverage;

    /// <summary>Neighbours of one kind together: each run of shared sections begins on a page of its own, and so does what comes after it.</summary>
    public static IReadOnlyList<PackRun> Runs(BriefingPack pack)
    {
        var runs = new List<PackRun>();
        foreach (var part in Of(pack))
        {
            if (runs is [.., var last] && last.IsShared == IsShared(part))
            {
                runs[^1] = last with { Parts = [.. last.Parts, part] };
            }
            else
            {
                runs.Add(new PackRun(IsShared(part), [part]));
            }
        }

        return runs;
    }

    /// <summary>The id of a section's heading.</summary>
    public static string Anchor(PackPart part) => part switch
    {
        PackPart.RunOfShow => "run",
        _ => part.ToString().ToLowerInvariant(),
    };

    public static bool HasContent(BriefingPack pack, PackPart part) => part switch
    {
        PackPart.Rules => pack.Rules is not null || pack.Windows.Count > 0,
        PackPart.RunOfShow => pack.RunOfShow.Count > 0,
        PackPart.Seat => pack.Table is not null,
        PackPart.Cover or PackPart.Glance or PackPart.Contacts or PackPart.Fairness or PackPart.Corrections or PackPart.Notes => true,
        _ => HasContent(pack.Shared, part),
    };

    public static bool HasContent(SharedPack shared, PackPart part) => part switch
    {
        PackPart.Work => !shared.Work.IsEmpty,
        PackPart.Facts => shared.Facts.Count > 0,
        PackPart.Production => shared.Production is not null,
        PackPart.People => shared.People.Count > 0,
        PackPart.Interviewees => shared.Interviewees.Count > 0,
        PackPart.Credits => shared.Credits.Count > 0 || shared.Billing is not null,
        PackPart.Releases => shared.Releases.Count > 0,
        PackPart.Quotes => shared.Quotes.Count > 0,
        PackPart.Questions => shared.Questions.Count > 0,
        PackPart.Images => shared.Images.Count > 0,
        PackPart.Screening => shared.Screening.Note is not null || shared.Screening.Screeners.Count > 0,
        PackPart.Coverage => shared.Coverage.Count > 0,
        _ => false,
    };
}

/// <summary>Sections that stand together, either of this guest or of all.</summary>
public sealed record PackRun(bool IsShared, IReadOnlyList<PackPart> Parts)
{
    /// <summary>The id of the first of the pages that are kept free for it.</summary>
    public string Anchor => $"shared-{PackParts.Anchor(Parts[0])}";
}
