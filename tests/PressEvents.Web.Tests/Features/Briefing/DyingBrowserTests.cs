using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Guests;
using PressEvents.Print;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Platform;
using PressEvents.Web.Platform.Jobs;
using PressEvents.Web.Tests.Support;
using UglyToad.PdfPig;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>A browser that is killed while the packs of an evening are printed costs time and nothing else.</summary>
public sealed class DyingBrowserTests(MigratedTemplate template)
{
    private readonly PackedEvening evening = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(BundleForm.Zip, 1)]
    [InlineData(BundleForm.Pdf, 2)]
    public async Task A_browser_killed_again_and_again_in_the_middle_of_a_job_loses_nothing(BundleForm form, int tabs)
    {
        using var app = await BeginAsync(tries: 2, tabs);
        app.Deadly.UnionWith([3, 6]);

        var job = await PrintAsync(app, form);

        Assert.Equal((JobState.Finished, null, 4, 4), (job.State, job.Problem, job.Done, job.Total));
        Assert.Equal(2, app.Killed);
        var disturbed = await File.ReadAllBytesAsync(job.File, Ct);
        foreach (var guest in evening.Rows.OfType<Guest>())
        {
            app.Services.GetRequiredService<PackFolders>().Delete(guest.Id);
        }

        app.Deadly.Clear();
        Assert.Equal(await File.ReadAllBytesAsync((await PrintAsync(app, form)).File, Ct), disturbed);
    }

    // The control: it is the second try that saves the packs.
    [Fact]
    public async Task Begun_only_once_the_job_ends_with_a_sentence_keeps_what_was_printed_and_done_again_is_whole()
    {
        using var app = await BeginAsync(tries: 1, tabs: 1);
        app.Deadly.Add(6);

        var job = await PrintAsync(app, BundleForm.Zip);

        Assert.Equal((JobState.Failed, 1), (job.State, app.Killed));
        Assert.InRange(job.Done, 1, 3);
        Assert.NotEmpty(job.Problem!);
        Assert.False(File.Exists(job.File));

        var again = await PrintAsync(app, BundleForm.Zip);
        Assert.Equal((JobState.Finished, 4), (again.State, again.Done));
        using var zip = await ZipFile.OpenReadAsync(again.File, Ct);
        Assert.Equal(4, zip.Entries.Count(entry => PagesOf(entry) > 3));
    }

    private static int PagesOf(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        using (var stream = entry.Open())
        {
            stream.CopyTo(bytes);
        }

        using var pdf = PdfDocument.Open(bytes.ToArray());
        return pdf.NumberOfPages;
    }

    private async Task<MortalBrowserApp> BeginAsync(int tries, int tabs)
    {
        var app = new MortalBrowserApp(template, tries, tabs);
        Assert.SkipUnless(app.Services.GetRequiredService<IDocumentPrinter>().IsAvailable, "No browser to print with.");
        foreach (var name in (string[])["Ada Lovelace", "Łukasz Żółć", "王小明", "محمد السراج"])
        {
            evening.Add(name);
        }

        await evening.SaveAsync(app);
        return app;
    }

    private async Task<PackJob> PrintAsync(MortalBrowserApp app, BundleForm form)
    {
        var job = app.Services.GetRequiredService<PackJobs>().Start(new PrintOrder(evening.Organisation.Id, evening.Dinner.Id, form));
        await job.Completion.WaitAsync(Ct);
        return job;
    }
}
