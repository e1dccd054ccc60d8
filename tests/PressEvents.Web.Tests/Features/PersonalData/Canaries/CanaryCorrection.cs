using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Mail.Composing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.PersonalData.Canaries;

/// <summary>The guest holds a pack, every fact of the evening changes, and the next edition is published: what the mail then says.</summary>
internal static class CanaryCorrection
{
    private const int Quotable = 8;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <param name="text">What the fact says now that may be mailed; all others change to canaries.</param>
    public static async Task<string> MailAsync(CanaryEvening evening, string text)
    {
        await evening.StandAsync(GuestStatus.Accepted, _ => { });
        await RunAsync(evening, HoldAsync);
        await RunAsync(evening, work => ChangeAsync(work, evening, text));
        await RunAsync(evening, async work => await PublishMaterial.FreezeAsync(work, (await work.LockEventAsync(evening.Dinner.Id))!) is null ? new NotFound("change") : Result.Done);
        await RunAsync(evening, async work => await NoteCorrections.RunAsync(work, evening.Dinner.Id, 1) is { Refusal: { } refusal } ? refusal : Result.Done);

        await using var db = await evening.Databases.ForAsync(evening.Agency.Id, Ct);
        var queued = await db.Outbox.SingleAsync(m => m.Kind == MessageKind.PackCorrected, Ct);
        var facts = await evening.Services.GetRequiredService<MailFactsQuery>().ForMessageAsync(db, queued, Ct);
        return ByteSearch.Text(evening.Services.GetRequiredService<MessageComposer>().Compose(queued.Id, facts!, new MessageDraft(MessageKind.PackCorrected, null, null), evening.Token, Some.Now));

        // What guests may read, and by mistake what only hosts do.
        async Task<Result> HoldAsync(Work work)
        {
            var known = await work.Db.FactVersions.Select(v => v.FactId).ToListAsync(Ct);
            var ledger = await FactsAsync(work, evening);
            var guest = await work.Db.Guests.SingleAsync(g => g.Id == evening.GuestId, Ct);
            var copy = new PackCopy(
                PackCopyId.New(work.Now), guest, 3, new string('0', 64),
                PackLine.Write([.. ledger.Select(fact => new PackLine(PackLine.KeyOf(fact.Id), $"Fact {fact.Number}", "As it was.", fact.Version))]), work.Now);
            copy.NotePrint(work.Now);
            work.Db.Add(copy);
            work.Db.AddRange(ledger.Where(fact => !known.Contains(fact.Id)).Select(fact => new FactVersion(fact, null, work.Now)));
            return Result.Done;
        }
    }

    private static async Task<Result> ChangeAsync(Work work, CanaryEvening evening, string text)
    {
        foreach (var fact in (await FactsAsync(work, evening)).Where(fact => !fact.IsPrivate))
        {
            fact.Change(fact.Details with { Text = fact.Number == Quotable ? text : $"{CanaryEvening.Canary}-changed-{fact.Number}" });
            work.Db.Add(new FactVersion(fact, null, work.Now));
        }

        return Result.Done;
    }

    // Those that are published, and the one that is for hosts alone and was taken out.
    private static Task<List<Fact>> FactsAsync(Work work, CanaryEvening evening) =>
        work.Db.Facts.Where(f => f.EventId == evening.Dinner.Id && (f.IsPrivate || f.Number >= Quotable)).ToListAsync(Ct);

    private static async Task RunAsync(CanaryEvening evening, Func<Work, Task<Result>> act) =>
        Assert.Null((await evening.Services.GetRequiredService<Transactions>().RunAsync(Some.System(evening.Agency), Permission.EditBriefing, act, Ct)).Refusal);
}
