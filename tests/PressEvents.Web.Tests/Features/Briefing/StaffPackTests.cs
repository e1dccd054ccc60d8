using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Platform.Jobs;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>What the team prints: one pack, all packs, a preview. Always of its own organisation.</summary>
public sealed class StaffPackTests(MigratedTemplate template) : IDisposable
{
    private readonly PackApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_zip_holds_a_pack_for_everybody_who_comes_and_says_who_is_left_out_and_why()
    {
        var evening = new PackedEvening();
        var ada = evening.Add("Ada Lovelace");
        evening.AddCompanion(ada, "Grace Companion");
        evening.Add("王小明");
        evening.Add("王小明", accepts: false);
        evening.Add("Silent Sam", GuestStatus.Invited);
        await evening.SaveAsync(app);
        using var publicist = await app.SignInAsync(evening.Organisation, Role.Publicist, "petra@agency.example");

        var bytes = await publicist.GetByteArrayAsync($"/staff/events/{evening.Dinner.Id.Value}/packs.zip", Ct);

        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal(
            ["The Defiant Ones – Ada Lovelace.pdf", "The Defiant Ones – 王小明 (2).pdf", "The Defiant Ones – 王小明.pdf", "left-out.txt"],
            zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        using var reader = new StreamReader(await zip.GetEntry("left-out.txt")!.OpenAsync(Ct), Encoding.UTF8);
        var leftOut = await reader.ReadToEndAsync(Ct);
        Assert.Contains("Grace Companion: Shares the pack of Ada Lovelace.", leftOut, StringComparison.Ordinal);
        Assert.Contains("Silent Sam: Has not answered.", leftOut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_printed_twice_until_something_in_it_changes()
    {
        var evening = new PackedEvening();
        var guest = evening.Add("Ada Lovelace");
        await evening.SaveAsync(app);
        var browser = app.NewBrowser();

        var first = await browser.GetByteArrayAsync($"{guest.Path}/pack.pdf", Ct);
        var second = await browser.GetByteArrayAsync($"{guest.Path}/pack.pdf", Ct);
        await ChangeFactAsync(evening, "Filming took four years.");
        var third = await browser.GetByteArrayAsync($"{guest.Path}/pack.pdf", Ct);

        Assert.Equal(2, app.Printer.Printed);
        Assert.Equal(first, second);
        Assert.Contains("four years", Encoding.UTF8.GetString(third), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.Combine(app.DataDirectory, "packs", guest.Guest.Id.Value.ToString("N"))));
    }

    [Fact]
    public async Task A_job_goes_on_without_its_page_and_can_be_stopped()
    {
        var evening = new PackedEvening();
        evening.Add("Ada Lovelace");
        await evening.SaveAsync(app);
        var jobs = app.Services.GetRequiredService<PackJobs>();
        app.Printer.Gate = new TaskCompletionSource();

        var job = jobs.Start(new PrintOrder(evening.Organisation.Id, evening.Dinner.Id, BundleForm.Zip));
        Assert.Same(job, jobs.Start(new PrintOrder(evening.Organisation.Id, evening.Dinner.Id, BundleForm.Zip)));
        job.Cancel();
        await job.Completion.WaitAsync(Ct);
        Assert.Equal(JobState.Cancelled, job.State);
        Assert.False(File.Exists(job.File));

        app.Printer.Gate = null;
        var again = jobs.Start(new PrintOrder(evening.Organisation.Id, evening.Dinner.Id, BundleForm.Zip));
        await again.Completion.WaitAsync(Ct);
        Assert.Equal((JobState.Finished, 1, 1), (again.State, again.Done, again.Total));
        Assert.True(File.Exists(again.File));
    }

    [Fact]
    public async Task A_printer_that_is_missing_ends_the_job_with_its_sentence()
    {
        var evening = new PackedEvening();
        evening.Add("Ada Lovelace");
        await evening.SaveAsync(app);
        app.Printer.Unavailability = "Install Chromium.";

        var job = app.Services.GetRequiredService<PackJobs>().Start(new PrintOrder(evening.Organisation.Id, evening.Dinner.Id, BundleForm.Zip));
        await job.Completion.WaitAsync(Ct);

        Assert.Equal((JobState.Failed, "Install Chromium."), (job.State, job.Problem));
    }

    [Fact]
    public async Task A_foreign_organisations_packs_are_not_there()
    {
        var (ours, theirs) = (new PackedEvening(), new PackedEvening("other"));
        var (own, foreign) = (ours.Add("Ada Lovelace"), theirs.Add("Bob Foreign"));
        await ours.SaveAsync(app);
        await theirs.SaveAsync(app);
        using var publicist = await app.SignInAsync(ours.Organisation, Role.Publicist, "petra@agency.example");

        foreach (var (dinner, guest) in new[] { (theirs.Dinner, foreign), (ours.Dinner, foreign), (theirs.Dinner, own) })
        {
            foreach (var file in new[] { $"packs/{guest.Guest.Id.Value}.pdf", $"packs/{guest.Guest.Id.Value}/preview" })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await publicist.GetAsync($"/staff/events/{dinner.Id.Value}/{file}", Ct)).StatusCode);
            }
        }

        Assert.Equal(HttpStatusCode.NotFound, (await publicist.GetAsync($"/staff/events/{theirs.Dinner.Id.Value}/packs.zip", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await publicist.GetAsync($"/staff/events/{ours.Dinner.Id.Value}/packs/{own.Guest.Id.Value}.pdf", Ct)).StatusCode);
        Assert.Equal(1, app.Printer.Printed);
    }

    [Fact]
    public async Task A_viewer_sees_a_preview_in_our_own_frame_only_and_no_zip()
    {
        var evening = new PackedEvening();
        var guest = evening.Add("Ada Lovelace");
        await evening.SaveAsync(app);
        using var viewer = await app.SignInAsync(evening.Organisation, Role.Viewer, "victor@agency.example");

        var preview = await viewer.GetAsync($"/staff/events/{evening.Dinner.Id.Value}/packs/{guest.Guest.Id.Value}/preview", Ct);
        var zip = await viewer.GetAsync($"/staff/events/{evening.Dinner.Id.Value}/packs.zip", Ct);

        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        Assert.Contains("frame-ancestors 'self'", string.Join(';', preview.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, zip.StatusCode);
    }

    public void Dispose() => app.Dispose();

    private async Task ChangeFactAsync(PackedEvening evening, string text)
    {
        await using var db = await app.Databases.ForAsync(evening.Organisation.Id, Ct);
        (await db.Facts.SingleAsync(Ct)).Change(new FactDetails(text));
        await db.SaveChangesAsync(Ct);
    }
}
