using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries.Corrections;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Briefing.Ledger;
using PressEvents.Web.Features.Briefing.Outline;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>An evening whose guests hold packs, and whose facts change.</summary>
internal sealed class CorrectionEvening : IDisposable
{
    /// <summary>A fact with a date in it.</summary>
    public const int Release = 10;

    private CorrectionEvening(TestDatabase database)
    {
        Database = database;
        Publicist = new StaffActor(Evening.Organisation.Id, Evening.AddMember().Id);
        Second = new StaffActor(Evening.Organisation.Id, Evening.AddMember().Id);
        Viewer = new StaffActor(Evening.Organisation.Id, Evening.AddMember(Role.Viewer).Id);
    }

    public PackedEvening Evening { get; } = new();

    public TestDatabase Database { get; }

    public StaffActor Publicist { get; }

    public StaffActor Second { get; }

    public StaffActor Viewer { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>With so many guests who come, fact 7 of every evening and fact 10, a date; everybody’s pack is at its third version.</summary>
    public static async Task<(CorrectionEvening Evening, IReadOnlyList<PackedGuest> Guests)> BeginAsync(TestDatabase database, int guests)
    {
        var evening = new CorrectionEvening(database);
        List<PackedGuest> added = [.. Enumerable.Range(1, guests).Select(number => evening.Evening.Add($"Guest {number}"))];
        await evening.SaveAsync();
        return (evening, added);
    }

    /// <summary>The guest fetches their pack as it was published last.</summary>
    public Task FetchAsync(PackedGuest guest) => ReadAsync(async db =>
    {
        var latest = await db.PackCopies.Where(c => c.GuestId == guest.Guest.Id).OrderByDescending(c => c.Version).FirstAsync(Ct);
        latest.NoteFetch(Database.Clock.GetUtcNow());
        return await db.SaveChangesAsync(Ct);
    });

    public Task PublishAsync() => PublishAsync(Evening.Dinner);

    public async Task PublishAsync(PressEvent dinner)
    {
        Database.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await Packing.Publish(Database).PublishAsync(Publicist, dinner.Id, Ct)).Refusal);
    }

    /// <summary>The work in one line, which the next edition says.</summary>
    public Task DescribeAsync(string synopsis) => ReadAsync(async db =>
    {
        var dinner = await db.Events.SingleAsync(e => e.Id == Evening.Dinner.Id, Ct);
        dinner.Change(EventDetails.Of(dinner) with { SynopsisShort = synopsis });
        return await db.SaveChangesAsync(Ct);
    });

    /// <summary>The outline shows the section or leaves it out; packs do once that is published.</summary>
    public async Task ShowAsync(PackPart part, bool isShown) =>
        Assert.Null((await new ArrangePack(Database.Transactions).ShowAsync(Publicist, Evening.Dinner.Id, part, isShown, Ct)).Refusal);

    public Task<Result> ChangeAsync(int number, Action<FactForm> type) => ChangeAsync(Publicist, number, type);

    public async Task<Result> ChangeAsync(StaffActor actor, int number, Action<FactForm> type)
    {
        Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var row = (await LedgerAsync()).Facts.Single(fact => fact.Number == number);
        var form = FactForm.Of(row);
        type(form);
        return await new ChangeFact(Database.Transactions).ChangeAsync(actor, Evening.Dinner.Id, row.Id, form, Ct);
    }

    /// <summary>Changed and published.</summary>
    public async Task CorrectAsync(int number, string text)
    {
        Assert.Null((await ChangeAsync(number, form => form.Text = text)).Refusal);
        await PublishAsync();
    }

    public async Task<Result> RemoveAsync(int number)
    {
        Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var row = (await LedgerAsync()).Facts.Single(fact => fact.Number == number);
        return await new RemoveFact(Database.Transactions).RemoveAsync(Publicist, Evening.Dinner.Id, row.Id, Ct);
    }

    public async Task<LedgerView> LedgerAsync() => (await new LedgerQuery(Database.Databases).ForEventAsync(Some.Product(Publicist.OrganisationId), Evening.Dinner.Id, Ct))!;

    public async Task<CorrectionAudience> AudienceAsync() => (await LedgerAsync()).Corrections;

    public Task<Result<int>> SendAsync(int? confirmed = null) => new SendCorrections(Database.Transactions).SendAsync(Publicist, Evening.Dinner.Id, confirmed, Ct);

    public Task<List<OutboxMessage>> OutboxAsync() => ReadAsync(db => db.Outbox.Where(m => m.Kind == MessageKind.PackCorrected).ToListAsync(Ct));

    public Task<List<CorrectionNote>> NotesAsync() => ReadAsync(db => db.CorrectionNotes.ToListAsync(Ct));

    public Task<T> ReadAsync<T>(Func<PressDb, Task<T>> read) => Database.ReadAsync(Publicist.OrganisationId, read);

    public void Dispose() => Database.Dispose();

    private async Task SaveAsync()
    {
        await Evening.SaveAsync(Database);
        await Database.AddAsync(
            Publicist.OrganisationId,
            new Fact(FactId.New(Some.Now), Evening.Dinner, Release, new FactDetails("Blu-ray release: 28 November 2017.") { Source = "The distributor", AsOf = new DateOnly(2017, 11, 1) }));
        foreach (var draft in Enumerable.Range(1, 3))
        {
            await DescribeAsync($"Draft {draft}");
            await PublishAsync();
        }
    }
}
