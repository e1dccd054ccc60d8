using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Queries;
using PressEvents.Domain.Guests;
using PressEvents.Print;
using PressEvents.Web.Features.Briefing.Copies;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Platform.Jobs;
using PressEvents.Web.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>Packs as one print job: what is in it, what it notes, and what becomes of it when the server dies.</summary>
public sealed class PrintJobTests(MigratedTemplate template) : IDisposable
{
    private readonly PackApp app = new(template);
    private readonly PackedEvening evening = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_server_that_died_began_the_next_one_finishes_and_prints_only_what_is_missing()
    {
        List<PackedGuest> guests = [evening.Add("Ada Lovelace"), evening.Add("Łukasz Żółć"), evening.Add("王小明")];
        await evening.SaveAsync(app);
        await PrintAsync(app, BundleForm.Zip, [guests[0].Guest.Id, guests[1].Guest.Id]);
        app.Printer.Gate = new TaskCompletionSource();
        app.Services.GetRequiredService<PackJobs>().Start(new PrintOrder(evening.Organisation.Id, evening.Dinner.Id, BundleForm.Zip));

        using var next = new PackApp(template);
        Copy(app.DataDirectory, next.DataDirectory);    // as the disk is at this moment
        var job = next.Services.GetRequiredService<PackJobs>().Of(evening.Dinner.Id, BundleForm.Zip);
        await job!.Completion.WaitAsync(Ct);

        Assert.Equal((JobState.Finished, 3, 3), (job.State, job.Done, job.Total));
        Assert.Equal(1, next.Printer.Printed);
        Assert.True(File.Exists(job.File));
        Assert.Empty(next.Services.GetRequiredService<PackTickets>().Unfinished());
    }

    [Fact]
    public async Task A_job_that_somebody_stopped_is_not_begun_again()
    {
        evening.Add("Ada Lovelace");
        await evening.SaveAsync(app);
        app.Printer.Gate = new TaskCompletionSource();
        var job = app.Services.GetRequiredService<PackJobs>().Start(new PrintOrder(evening.Organisation.Id, evening.Dinner.Id, BundleForm.Pdf));
        Assert.Single(app.Services.GetRequiredService<PackTickets>().Unfinished());

        job.Cancel();
        await job.Completion.WaitAsync(Ct);

        Assert.Equal(JobState.Cancelled, job.State);
        Assert.Empty(app.Services.GetRequiredService<PackTickets>().Unfinished());
    }

    [Fact]
    public async Task Only_what_changed_since_it_was_printed_is_left_to_print()
    {
        var ada = evening.Add("Ada Lovelace", seat: 1);
        evening.Add("Bob Neighbour", seat: 2);
        evening.Add("Carol Elsewhere");
        await evening.SaveAsync(app);
        Assert.Equal(["Ada Lovelace", "Bob Neighbour", "Carol Elsewhere"], await ToPrintAsync());
        await PrintAsync(app, BundleForm.Zip, guests: null);
        Assert.Empty(await ToPrintAsync());

        await using (var db = await app.Databases.ForAsync(evening.Organisation.Id, Ct))
        {
            await db.PublishedSeats.Where(p => p.GuestId == ada.Guest.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.SeatNumber, 5), Ct);
        }

        Assert.Equal(["Ada Lovelace", "Bob Neighbour"], await ToPrintAsync());
        await PrintAsync(app, BundleForm.Zip, [ada.Guest.Id]);
        Assert.Equal(["Bob Neighbour"], await ToPrintAsync());

        var copies = await app.ReadAsync(evening.Organisation.Id, db => db.PackCopies.OrderBy(copy => copy.Version).ToListAsync(Ct));
        Assert.Equal([(1, true), (2, true)], copies.Where(copy => copy.GuestId == ada.Guest.Id).Select(copy => (copy.Version, copy.PrintedAt is not null)));
        Assert.Equal(["packs=3", "packs=1"], await app.ReadAsync(
            evening.Organisation.Id, db => db.AuditEntries.Where(a => a.Action == "packs.printed").OrderBy(a => a.Sequence).Select(a => a.Details!).ToListAsync(Ct)));
    }

    [Fact]
    public async Task Fetching_the_file_by_address_notes_nothing()
    {
        evening.Add("Ada Lovelace");
        await evening.SaveAsync(app);
        using var publicist = await app.SignInAsync(evening.Organisation, Domain.Organisations.Role.Publicist, "petra@agency.example");

        await publicist.GetByteArrayAsync($"/staff/events/{evening.Dinner.Id.Value}/packs.zip", Ct);

        Assert.Empty(await app.ReadAsync(evening.Organisation.Id, db => db.PackCopies.ToListAsync(Ct)));
    }

    [Fact]
    public async Task One_document_holds_all_packs_in_the_order_of_the_tables_each_under_its_guests_name()
    {
        using var real = new PressEventsApp(template);
        Assert.SkipUnless(real.Services.GetRequiredService<IDocumentPrinter>().IsAvailable, "No browser to print with.");
        evening.Add("Ada Lovelace", seat: 4);
        evening.Add("Nguyễn Thị Ánh", seat: 2);
        evening.Add("Bob Unseated");
        await evening.SaveAsync(real);

        var job = real.Services.GetRequiredService<PackJobs>().Start(
            new PrintOrder(evening.Organisation.Id, evening.Dinner.Id, BundleForm.Pdf) { Sequence = PrintSequence.ByTable });
        await job.Completion.WaitAsync(Ct);

        Assert.Equal((JobState.Finished, null), (job.State, job.Problem));
        using var pdf = PdfDocument.Open(job.File);
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Equal(["Nguyễn Thị Ánh", "Ada Lovelace", "Bob Unseated"], bookmarks.Roots.Select(root => root.Title));
        var starts = bookmarks.Roots.OfType<DocumentBookmarkNode>().Select(root => root.PageNumber).ToList();
        Assert.Equal(3, starts.Count);
        Assert.Equal(1, starts[0]);
        Assert.Equal(starts.Order(), starts);
        Assert.Equal("The Defiant Ones: briefing packs", pdf.Information.Title);
    }

    public void Dispose() => app.Dispose();

    private async Task PrintAsync(PackApp on, BundleForm form, IReadOnlyList<GuestId>? guests)
    {
        var member = evening.AddMember();
        await on.AddAsync(evening.Organisation.Id, member);
        var job = on.Services.GetRequiredService<PackJobs>().Start(
            new PrintOrder(evening.Organisation.Id, evening.Dinner.Id, form) { Guests = guests, By = member.Id });
        await job.Completion.WaitAsync(Ct);
        Assert.Equal((JobState.Finished, null), (job.State, job.Problem));
        on.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private async Task<IReadOnlyList<string>> ToPrintAsync()
    {
        var rows = await app.Services.GetRequiredService<PackQuery>().ComingAsync(Some.Product(evening.Organisation.Id), evening.Dinner.Id, PackSource.Published, Ct);
        var versions = app.Services.GetRequiredService<PackVersions>();
        return [.. rows.Select(row => new PackStanding(versions.Of(row))).Where(standing => CopyFilter.ToPrint.Shows(standing)).Select(standing => standing.Name)];
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
