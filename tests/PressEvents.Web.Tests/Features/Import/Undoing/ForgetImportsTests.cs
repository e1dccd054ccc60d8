using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Imports;
using PressEvents.Web.Features.Import.Forgetting;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Import.Undoing;

public sealed class ForgetImportsTests(MigratedTemplate template, PostgresServer postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_thirty_days_the_record_of_people_is_gone_and_the_line_of_the_import_stays(bool onPostgres)
    {
        using var evening = await ImportEvening.BeginAsync(template, onPostgres ? postgres : null);
        await evening.CommitAsync("Name,Email\nMina Okafor,mina@example.com\n");
        var (kept, gone) = (Some.Contact(evening.Agency, "Kept", "kept@example.com"), Some.Contact(evening.Agency, "Gone", "gone@example.com"));
        await evening.Database.AddAsync(evening.Agency.Id, kept, new ContactMerge(ContactMergeId.New(Some.Now), kept, gone, "{}", evening.Actor, Some.Now));
        evening.Database.Clock.Advance(GuestImport.Reversible - TimeSpan.FromSeconds(1));
        await evening.CommitAsync("Name,Email\nJo Lee,jo@example.com\n");
        var forget = new ForgetImports(evening.Database.Databases, evening.Database.Transactions, evening.Database.Clock);
        Assert.Equal(0, await forget.ForgetDueAsync(Ct));

        evening.Database.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(2, await forget.ForgetDueAsync(Ct));
        Assert.Equal(0, await forget.ForgetDueAsync(Ct));
        var steps = await evening.ReadAsync(db => db.ImportSteps.Select(s => s.ImportId).Distinct().ToListAsync(Ct));
        var imports = await evening.ReadAsync(db => db.Imports.OrderBy(i => i.ImportedAt).Select(i => i.Id).ToListAsync(Ct));
        Assert.Equal([imports[1]], steps);
        Assert.Equal("", await evening.ReadAsync(db => db.ContactMerges.Select(m => m.Record).SingleAsync(Ct)));
    }

    [Fact]
    public async Task The_clock_drives_the_worker()
    {
        using var evening = await ImportEvening.BeginAsync(template);
        await evening.CommitAsync("Name,Email\nMina Okafor,mina@example.com\n");
        var forget = new ForgetImports(evening.Database.Databases, evening.Database.Transactions, evening.Database.Clock);
        using var worker = new ForgetImportsWorker(forget, evening.Database.Clock, NullLogger<ForgetImportsWorker>.Instance);
        await worker.StartAsync(Ct);

        evening.Database.Clock.Advance(GuestImport.Reversible);
        while (await evening.ReadAsync(db => db.ImportSteps.AnyAsync(Ct)))
        {
            // The worker may set its timer only now.
            evening.Database.Clock.Advance(TimeSpan.FromHours(1));
            await Task.Delay(5, Ct);
        }

        await worker.StopAsync(Ct);
    }
}
