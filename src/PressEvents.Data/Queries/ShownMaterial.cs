using PressEvents.Domain.Briefing;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Talents;

namespace PressEvents.Data.Queries;

/// <summary>
/// What of the material stands in packs. What is only in sections that the outline leaves out is in none: changing it makes no
/// new version of any pack, is no line of what changed, and corrects nothing.
/// </summary>
public static class ShownMaterial
{
    /// <param name="lede">Stands on every cover, and may name facts.</param>
    public static PackMaterial AsShown(this PackMaterial material, string? lede)
    {
        var shown = PackOutline.Read(material.Outline).Shown.ToHashSet();
        var kept = material with
        {
            WorkShort = In(PackPart.Work, material.WorkShort),
            WorkMedium = In(PackPart.Work, material.WorkMedium),
            WorkLong = In(PackPart.Work, material.WorkLong),
            Texts = material.Texts with
            {
                Production = In(PackPart.Production, material.Texts.Production),
                Billing = In(PackPart.Credits, material.Texts.Billing),
                Fairness = In(PackPart.Fairness, material.Texts.Fairness),
                Screening = In(PackPart.Screening, material.Texts.Screening),
            },
            People = shown.Contains(PackPart.People) ? material.People : [.. material.People.Select(InPassing)],
            Contents = [.. material.Contents.Where(content => shown.Contains(content.Part))],
            Screeners = shown.Contains(PackPart.Screening) ? material.Screeners : [],
        };
        return shown.Contains(PackPart.Facts) ? kept : kept with { Facts = Named(kept, lede) };

        string? In(PackPart part, string? text) => shown.Contains(part) ? text : null;
    }

    // Who comes stands on the page at a glance, and each one’s way for questions with the contacts.
    private static PackPersonRow InPassing(PackPersonRow person) => person with { Bio = null, Profile = new TalentProfile { FollowUp = person.Profile.FollowUp } };

    private static IReadOnlyList<PackFactRow> Named(PackMaterial material, string? lede)
    {
        var numbers = MaterialTexts.Of(material).SelectMany(text => FactReferences.In(text.Text)).Concat(FactReferences.In(lede)).ToHashSet();
        return [.. material.Facts.Where(fact => numbers.Contains(fact.Number))];
    }
}
