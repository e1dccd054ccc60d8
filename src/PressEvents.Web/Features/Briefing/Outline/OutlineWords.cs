using System.Globalization;
using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Web.Components.Frame;

namespace PressEvents.Web.Features.Briefing.Outline;

/// <summary>What the team reads of a section: what it holds, and where more of it is to be had.</summary>
internal static class OutlineWords
{
    /// <summary>Null for a section that would be left out.</summary>
    public static string? Holds(PackPart part, OutlineRow row) => part switch
    {
        PackPart.Cover => "Name, outlet, date, version",
        PackPart.Glance => "Who, what, where, when, and the contents",
        PackPart.Rules => row.HasRules ? "As each guest accepted them" : null,
        PackPart.RunOfShow => Count(row.Segments, "part", "parts"),
        PackPart.Seat => row.HasSeating ? "Each guest’s own table" : null,
        PackPart.Contacts => "Press office, and each talent’s way",
        PackPart.Fairness => "Who pays, what is kept",
        PackPart.Corrections => "What changed, for each guest",
        PackPart.Notes => "Lines, and the table drawn",
        _ => InMaterial(part, row.Draft),
    };

    /// <summary>The page on which it is filled.</summary>
    public static (string Address, string Name) Place(PackPart part, PressEventId id) => part switch
    {
        PackPart.Rules or PackPart.Screening => ($"{Staff.Tab(id, "briefing")}/terms", "Rules and embargoes"),
        PackPart.Facts => ($"{Staff.Tab(id, "briefing")}/facts", "Facts"),
        PackPart.RunOfShow => (Staff.Tab(id, "run-of-show"), "Run of show"),
        PackPart.Seat => (Staff.Tab(id, "seating"), "Seating"),
        _ => ($"{Staff.Tab(id, "briefing")}/material", "Material"),
    };

    /// <summary>What publishing would change for guests, in short.</summary>
    public static IReadOnlyList<string> Differences(OutlineRow row, Func<PackPart, string> name) => row.Published is not { } before
        ? []
        :
        [
            .. Enum.GetValues<PackPart>().Where(part => Differs(part, before, row.Draft)).Select(name),
            .. string.Equals(before.Outline, row.Draft.Outline, StringComparison.Ordinal) ? [] : new[] { "the outline" },
            .. before.Paper == row.Draft.Paper ? [] : new[] { "the paper" },
        ];

    private static bool Differs(PackPart part, PackMaterial before, PackMaterial now) => !string.Equals(Section(part, before), Section(part, now), StringComparison.Ordinal);

    // The section's own share of the material, in the form in which editions keep it.
    private static string Section(PackPart part, PackMaterial all) => Share(part, all).Write();

    private static PackMaterial Share(PackPart part, PackMaterial all) => part switch
    {
        PackPart.Work => new PackMaterial { WorkShort = all.WorkShort, WorkMedium = all.WorkMedium, WorkLong = all.WorkLong },
        PackPart.Facts => new PackMaterial { Facts = all.Facts },
        PackPart.People => new PackMaterial { People = all.People, Contents = [.. all.Of<Portrait>()] },
        PackPart.Screening => new PackMaterial { Screeners = all.Screeners, Texts = new PackTexts { Screening = all.Texts.Screening } },
        PackPart.Production => new PackMaterial { Texts = new PackTexts { Production = all.Texts.Production } },
        PackPart.Fairness => new PackMaterial { Texts = new PackTexts { Fairness = all.Texts.Fairness } },
        PackPart.Glance => new PackMaterial { Texts = new PackTexts { Arrival = all.Texts.Arrival } },
        PackPart.Contacts => new PackMaterial { Texts = new PackTexts { DayPhone = all.Texts.DayPhone, AnswerPromise = all.Texts.AnswerPromise } },
        PackPart.Credits => new PackMaterial { Contents = [.. all.Of<CreditLine>()], Texts = new PackTexts { Billing = all.Texts.Billing } },
        _ => new PackMaterial { Contents = [.. all.Contents.Where(content => content.Part == part)] },
    };

    private static string? InMaterial(PackPart part, PackMaterial draft) => part switch
    {
        PackPart.Work => Count(new[] { draft.WorkShort, draft.WorkMedium, draft.WorkLong }.Count(text => text is not null), "length", "lengths"),
        PackPart.Facts => Count(draft.Facts.Count, "fact", "facts"),
        PackPart.Production => draft.Texts.Production is { } text ? Count(text.Split(' ', '\n').Count(word => word.Length > 0), "word", "words") : null,
        PackPart.People => Count(draft.People.Count + draft.Of<Portrait>().Count(), "person", "people"),
        PackPart.Interviewees => Count(draft.Of<Interviewee>().Count(), "interviewee", "interviewees"),
        PackPart.Credits => Count(draft.Of<CreditLine>().Count(), "credit", "credits") ?? (draft.Texts.Billing is null ? null : "Billing block"),
        PackPart.Releases => Count(draft.Of<Release>().Count(), "release", "releases"),
        PackPart.Quotes => Count(draft.Of<UsableQuote>().Count(), "quote", "quotes"),
        PackPart.Questions => Count(draft.Of<LikelyQuestion>().Count(), "question", "questions"),
        PackPart.Images => Count(draft.Of<PackImage>().Count(), "image", "images"),
        PackPart.Screening => Count(draft.Screeners.Count, "screener", "screeners") ?? (draft.Texts.Screening is null ? null : "A note"),
        PackPart.Coverage => Count(draft.Of<EarlierPiece>().Count(), "piece", "pieces"),
        _ => null,
    };

    private static string? Count(int number, string one, string many) =>
        number == 0 ? null : $"{number.ToString(CultureInfo.CurrentCulture)} {(number == 1 ? one : many)}";
}
