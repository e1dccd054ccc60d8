using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Conventions;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Talents;

namespace PressEvents.Data.Queries;

/// <summary>
/// What all packs of an event share, and guests may read: it is edited as a draft and frozen when published. Nothing private is in it,
/// nor anything of a guest. The evening itself — time, place, rules, run of show, seats — is not: packs say that as it is.
/// </summary>
public sealed record PackMaterial
{
    /// <summary>As <see cref="PackOutline"/> writes it.</summary>
    public string Outline { get; init; } = PackOutline.Usual.ToString();

    /// <summary>What guests' own packs are printed on.</summary>
    public PaperSize Paper { get; init; }

    public PackTexts Texts { get; init; } = new();

    /// <summary>The work in one line.</summary>
    public string? WorkShort { get; init; }

    /// <summary>In about fifty words, Markdown.</summary>
    public string? WorkMedium { get; init; }

    /// <summary>In about 250 words, Markdown.</summary>
    public string? WorkLong { get; init; }

    public IReadOnlyList<PackFactRow> Facts { get; init; } = [];

    /// <summary>The talent, in their order.</summary>
    public IReadOnlyList<PackPersonRow> People { get; init; } = [];

    /// <summary>The entries of all lists, each list in its order.</summary>
    public IReadOnlyList<PackContent> Contents { get; init; } = [];

    /// <summary>Without their addresses.</summary>
    public IReadOnlyList<ScreenerRow> Screeners { get; init; } = [];

    public IEnumerable<TContent> Of<TContent>()
        where TContent : PackContent => Contents.OfType<TContent>();

    /// <summary>Without the pictures that may not be used any more.</summary>
    /// <param name="today">Where the evening is.</param>
    public PackMaterial WithoutExpired(DateOnly today) =>
        Of<PackImage>().Any(image => image.IsExpiredOn(today)) ? this with { Contents = [.. Contents.Where(content => content is not PackImage image || !image.IsExpiredOn(today))] } : this;

    /// <summary>Under which names the pictures are kept that packs show: those of sections that are left out are not among them.</summary>
    public IReadOnlySet<Guid> ShownPictures()
    {
        var shown = PackOutline.Read(Outline).Shown.ToHashSet();
        IEnumerable<Guid?> people = shown.Contains(PackPart.People) ? [.. People.Select(person => person.Profile.Headshot), .. Of<Portrait>().Select(person => person.Headshot)] : [];
        IEnumerable<Guid?> images = shown.Contains(PackPart.Images) ? Of<PackImage>().Select(image => (Guid?)image.Picture) : [];
        return people.Concat(images).OfType<Guid>().ToHashSet();
    }

    public string Write() => JsonSerializer.Serialize(this, JsonForm.Options);

    public static PackMaterial Read(string written) => JsonSerializer.Deserialize<PackMaterial>(written, JsonForm.Options)!;
}

/// <summary>A fact as packs print it.</summary>
public sealed record PackFactRow(int Number, string Text, string? Source, DateOnly? AsOf, bool IsEmbargoed = false)
{
    public FactId Id { get; init; }

    /// <summary>Since which version of the fact it reads like this; for corrections.</summary>
    public int Version { get; init; } = 1;
}

/// <summary>One of the talent as packs print them.</summary>
public sealed record PackPersonRow(TalentId Id, string Name, string? Role, string? Bio, TalentProfile Profile);

/// <summary>Reads the material as it is being edited.</summary>
public static class PackMaterialReads
{
    public static async Task<PackMaterial> DraftAsync(PressDb db, PressEvent pressEvent, CancellationToken ct)
    {
        var id = pressEvent.Id;
        var plan = await db.PackPlans.AsNoTracking().SingleOrDefaultAsync(p => p.EventId == id, ct);
        var items = await db.PackItems.AsNoTracking().Where(i => i.EventId == id).OrderBy(i => i.Order).ThenBy(i => i.Id).ToListAsync(ct);
        return new PackMaterial
        {
            Outline = (plan?.Outline ?? PackOutline.Usual).ToString(),
            Paper = plan?.Paper ?? PaperSize.A4,
            Texts = plan?.Texts ?? new PackTexts(),
            WorkShort = pressEvent.SynopsisShort,
            WorkMedium = pressEvent.SynopsisMedium,
            WorkLong = pressEvent.SynopsisLong,
            Facts = await PackFacts.DraftAsync(db, id, ct),
            People = await db.Talents.AsNoTracking().Where(t => t.EventId == id).OrderBy(t => t.Order).ThenBy(t => t.Id)
                .Select(t => new PackPersonRow(t.Id, t.Name, t.Role, t.Bio, t.Profile)).ToListAsync(ct),
            Contents = [.. items.Select(item => item.Content)],
            Screeners = await db.Screeners.Where(s => s.EventId == id).OrderBy(s => s.Order).ThenBy(s => s.Id)
                .Select(s => new ScreenerRow(s.Id, s.Title, s.Note)).ToListAsync(ct),
        };
    }

    /// <summary>The latest edition; null while nothing was published.</summary>
    public static Task<PackEdition?> EditionAsync(PressDb db, PressEventId eventId, CancellationToken ct) =>
        db.PackEditions.AsNoTracking().Where(e => e.EventId == eventId).OrderByDescending(e => e.Number).FirstOrDefaultAsync(ct);
}
