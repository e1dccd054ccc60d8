using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Web.Platform.PressKits;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>What the use cases of lists have in common.</summary>
internal static class Entries
{
    /// <summary>The entry as typed, or what is wrong with it: a field, or a fact that it names.</summary>
    public static async Task<Result<PackContent>> ReadAsync(Work work, PressEventId eventId, MaterialList list, FieldValues values)
    {
        var read = list.Read(values);
        return read.IsDone && await FactChecks.ProblemAsync(work, eventId, FactAudience.Guests, KitFacts.Quoting(list.Fields, values)) is { } wrong ? wrong : read;
    }

    public static Task<PackItem?> FindAsync(Work work, PressEventId eventId, PackItemId id) =>
        work.Db.PackItems.SingleOrDefaultAsync(i => i.Id == id && i.EventId == eventId, work.Ct);

    public static Task<List<PackItem>> ListAsync(Work work, PressEventId eventId, PackPart part) =>
        work.Db.PackItems.Where(i => i.EventId == eventId && i.Part == part).OrderBy(i => i.Order).ThenBy(i => i.Id).ToListAsync(work.Ct);

    public static IEnumerable<Guid> PicturesOf(PackContent content) => content switch
    {
        PackImage image => [image.Picture],
        Portrait { Headshot: { } name } => [name],
        _ => [],
    };

    public static void Note(Work work, string action, PackItem item) => work.Audit(action, item.EventId, item.Id.Value, $"list={item.Part}");
}
