using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.PressKits;

namespace PressEvents.Web.Features.Seeding;

/// <summary>Brings the press kits of a plan's events. One that is not whole is refused as a whole.</summary>
public sealed class KitLoader(PressKitPictures pictures, PressKitWriter writer)
{
    /// <summary>The kits by the slug of their event, pictures drawn anew: before anybody is kept waiting.</summary>
    internal async Task<IReadOnlyDictionary<string, MadeKit>> MakeAsync(OrganisationPlan plan, CancellationToken ct)
    {
        var made = new Dictionary<string, MadeKit>(StringComparer.Ordinal);
        foreach (var pressEvent in plan.Events.Where(e => e.PressKit.Count > 0))
        {
            made[pressEvent.Slug] = new MadeKit(pressEvent.PressKit, await pictures.MakeAsync(pressEvent.PressKit, ct));
        }

        return made;
    }

    /// <summary>A kit is laid beside what the database holds, so all else has to be there.</summary>
    internal async Task<Refusal?> WriteAsync(Work work, IReadOnlyDictionary<string, MadeKit> kits)
    {
        foreach (var (slug, kit) in kits)
        {
            var pressEvent = await work.Db.Events.SingleAsync(e => e.Slug == slug, work.Ct);
            var brought = await writer.WriteAsync(work, pressEvent, kit.Files, kit.Pictures);
            if ((brought.Refusal ?? Problem(brought.Value!)) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private static Invalid? Problem(PressKitPlan plan) =>
        plan.Lines.FirstOrDefault(line => line.Outcome is KitOutcome.Refused) is { } line ? new Invalid("pressKit", $"{line.Where}: {line.Why}") : null;
}

/// <summary>A kit whose pictures are made.</summary>
internal sealed record MadeKit(IReadOnlyList<KitFile> Files, IReadOnlyDictionary<string, KitPicture> Pictures);
