using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Talents;
using PressEvents.Web.Platform.Pictures;

namespace PressEvents.Web.Platform.PressKits;

/// <summary>Plans a press kit within a transaction, and writes what the plan says.</summary>
public sealed class PressKitWriter(PictureFiles pictureFiles)
{
    private static KitSetting SettingOf(PressEvent pressEvent) =>
        new(DateOnly.FromDateTime(EventWords.In(pressEvent.StartsAt, pressEvent.TimeZone).Date), pressEvent.TimeZone);

    /// <summary>What would become of the kit; nothing is written.</summary>
    internal static async Task<PressKitPlan> PlanAsync(Work work, PressEvent pressEvent, IReadOnlyList<KitFile> files, IReadOnlyDictionary<string, KitPicture> pictures)
    {
        var kit = PressKitReader.Read(files, SettingOf(pressEvent));
        var facts = await KitFacts.CheckAsync(work, pressEvent.Id, kit);
        return PressKitPlanner.Plan(kit, pictures, await MaterialState.ReadAsync(work.Db, pressEvent, work.Ct), facts);
    }

    internal async Task<Result<PressKitPlan>> WriteAsync(Work work, PressEvent pressEvent, IReadOnlyList<KitFile> kit, IReadOnlyDictionary<string, KitPicture> pictures)
    {
        var plan = await PlanAsync(work, pressEvent, kit, pictures);
        if (plan.Texts is { } texts && await WriteTextsAsync(work, pressEvent, texts) is { IsDone: false } refused)
        {
            return refused.Refusal!;
        }

        await WriteTalentAsync(work, pressEvent, plan);
        await WriteItemsAsync(work, pressEvent, plan);
        foreach (var (name, jpeg) in plan.Pictures)
        {
            await pictureFiles.KeepAsync(name, jpeg, work.Ct);
        }

        if (plan.ChangesAnything)
        {
            work.Audit("material.imported", pressEvent.Id, pressEvent.Id.Value, FormattableString.Invariant($"added={plan.Count(KitOutcome.Added)} changed={plan.Count(KitOutcome.Changed)}"));
        }

        return plan;
    }

    internal static async Task<Result> WriteTextsAsync(Work work, PressEvent pressEvent, FieldValues texts)
    {
        var plan = await work.Db.PackPlans.SingleOrDefaultAsync(p => p.EventId == pressEvent.Id, work.Ct);
        if (plan is null)
        {
            plan = new PackPlan(pressEvent);
            work.Db.PackPlans.Add(plan);
        }

        plan.Write(PackTextFields.Texts(texts));
        return pressEvent.Change(PackTextFields.Details(pressEvent, texts));
    }

    private static async Task WriteTalentAsync(Work work, PressEvent pressEvent, PressKitPlan plan)
    {
        var known = await work.Db.Talents.Where(t => t.EventId == pressEvent.Id).ToListAsync(work.Ct);
        var order = known.Select(t => t.Order).DefaultIfEmpty().Max();
        foreach (var (id, values) in plan.Talent)
        {
            var person = known.FirstOrDefault(t => t.Id == id);
            if (person is null)
            {
                person = new Talent(TalentId.New(work.Now), pressEvent, ++order, values.Needed("Name"), null, null);
                work.Db.Talents.Add(person);
            }

            TalentFields.Write(person, values);
        }
    }

    private static async Task WriteItemsAsync(Work work, PressEvent pressEvent, PressKitPlan plan)
    {
        var known = await work.Db.PackItems.Where(i => i.EventId == pressEvent.Id).ToListAsync(work.Ct);
        var orders = known.GroupBy(i => i.Part).ToDictionary(part => part.Key, part => part.Max(i => i.Order));
        foreach (var (id, content) in plan.Items)
        {
            if (known.FirstOrDefault(i => i.Id == id) is { } item)
            {
                item.Change(content);
                continue;
            }

            var order = orders.GetValueOrDefault(content.Part) + 1;
            orders[content.Part] = order;
            work.Db.PackItems.Add(new PackItem(PackItemId.New(work.Now), pressEvent, order, content));
        }
    }
}
