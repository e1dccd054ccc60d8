using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Imports;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;
using PressEvents.Web.Features.Import.Undoing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Import;

/// <summary>An agency with two dinners, and lists brought in and taken back, on either database.</summary>
internal sealed class ImportEvening : IDisposable
{
    private static readonly string[] NotCompared = ["AuditEntries", "AuditHeads", "Imports", "ImportSteps"];

    private ImportEvening(TestDatabase database, int capacity)
    {
        Database = database;
        Dinner = Some.Dinner(Agency, capacity);
        Screening = Some.Dinner(Agency, slug: "screening");
        Publicist = new Member(MemberId.New(Some.Now), Agency.Id, "Paula", "paula@agency.example", Role.Publicist, Some.Now);
    }

    public TestDatabase Database { get; }

    public Organisation Agency { get; } = Some.Organisation();

    public PressEvent Dinner { get; }

    public PressEvent Screening { get; }

    public Member Publicist { get; }

    public StaffActor Actor => new(Agency.Id, Publicist.Id);

    public UndoImport Undo => new(Database.Databases, Database.Transactions, Database.Clock);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<ImportEvening> BeginAsync(MigratedTemplate template, PostgresServer? postgres = null, int capacity = 16)
    {
        var evening = new ImportEvening(postgres is null ? new TestDatabase(template) : await TestDatabase.OnPostgresAsync(postgres), capacity);

        // A real clock's instants are finer than either database keeps.
        evening.Database.Clock.Advance(TimeSpan.FromTicks(1_234_567));
        await evening.Database.AddAsync(evening.Agency.Id, evening.Agency, evening.Dinner, evening.Screening, evening.Publicist);
        return evening;
    }

    public async Task<ImportPlan> PreviewAsync(string text) =>
        (await new PreviewImport(Database.Databases).PlanAsync(Some.Product(Agency.Id), Dinner.Id, Lists.File(text), new ImportChoices(), Ct)).Value!;

    public async Task<ImportPlan> CommitAsync(string text, PressEvent? to = null, ImportChoices? choices = null)
    {
        var done = await new ImportGuests(Database.Transactions, Database.Engine).CommitAsync(
            Actor, (to ?? Dinner).Id, Lists.File(text), choices ?? new ImportChoices(), null, null, Ct);
        Assert.Null(done.Refusal);
        return done.Value!;
    }

    /// <summary>Takes an import back and makes sure that the preview said the same.</summary>
    public async Task<UndoReport> UndoAsync(ImportPlan done)
    {
        var id = GuestImportId.From(done.ImportId!.Value);
        var shown = (await Undo.PreviewAsync(Actor, id, Ct)).Value!;
        var undone = await Undo.UndoAsync(Actor, id, Ct);
        Assert.Null(undone.Refusal);
        Assert.Equal((shown.PutBack, shown.Removed), (undone.Value!.PutBack, undone.Value.Removed));
        Assert.Equal(shown.LeftAlone, undone.Value.LeftAlone);
        return undone.Value;
    }

    public Task<Contact> ContactAsync(string name) => ReadAsync(db => db.Contacts.AsNoTracking().SingleAsync(c => c.Name == name, Ct));

    public Task<Guest> GuestAsync(string name) => ReadAsync(db => db.Guests.AsNoTracking().SingleAsync(g => g.Name == name && g.EventId == Dinner.Id, Ct));

    public Task<Result> EditAsync(Func<PressDb, Task> edit) =>
        Database.Transactions.RunAsync(Actor, Permission.EditContacts, async work =>
        {
            await edit(work.Db);
            return Result.Done;
        }, Ct);

    public Task<T> ReadAsync<T>(Func<PressDb, Task<T>> read) => Database.ReadAsync(Agency.Id, read);

    /// <summary>Every row of every table but the trail and the record of imports, column by column; versions left out.</summary>
    public Task<IReadOnlyList<string>> SnapshotAsync() => ReadAsync<IReadOnlyList<string>>(async db =>
    {
        var lines = new List<string>();
        await db.Database.OpenConnectionAsync(Ct);
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct(StringComparer.Ordinal).Except(NotCompared, StringComparer.Ordinal))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync(Ct);
            while (await reader.ReadAsync(Ct))
            {
                var cells = Enumerable.Range(0, reader.FieldCount).Where(i => reader.GetName(i) is not ("Version" or "CalendarSequence"))    // these only ever rise
                    .Select(i => FormattableString.Invariant($"{reader.GetName(i)}={reader.GetValue(i)}"));
                lines.Add($"{table}: {string.Join('|', cells)}");
            }
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    });

    public void Dispose() => Database.Dispose();
}
