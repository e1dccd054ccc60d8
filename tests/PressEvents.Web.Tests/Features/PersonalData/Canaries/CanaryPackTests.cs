using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Print;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Platform.Jobs;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.PersonalData.Canaries;

/// <summary>Nothing private crosses with what is made of packs: corrections by mail, all packs in one file, and what a client with the viewer’s role may open.</summary>
public sealed partial class CanaryPackTests(MigratedTemplate template)
{
    // What a viewer may not see, whoever’s it is: what only hosts read, contact details, diet, notes.
    private static readonly string[] NotForViewers = ["HostBrief.", "HostItem.", "GuestBrief.", "Contact.", "Guest.Diet", "Guest.Access", "Guest.Private", "Fact.Owner", "Picture-"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_mail_of_a_correction_says_what_may_be_quoted_and_nothing_secret()
    {
        await using var evening = new CanaryEvening(template);
        await evening.FillAsync();

        var mail = await CanaryCorrection.MailAsync(evening, "A fact as it is now.");

        Assert.Contains("A fact as it is now", mail, StringComparison.Ordinal);
        Assert.Contains("Fact 9 has changed", mail, StringComparison.Ordinal);    // under embargo: that, and no more
        Assert.DoesNotContain(CanaryEvening.Canary, mail, StringComparison.OrdinalIgnoreCase);
    }

    // The control.
    [Fact]
    public async Task A_correction_that_says_a_secret_is_found()
    {
        await using var evening = new CanaryEvening(template);
        await evening.FillAsync();

        Assert.Contains(CanaryEvening.Canary, await CanaryCorrection.MailAsync(evening, $"{CanaryEvening.Canary}-told"), StringComparison.Ordinal);
    }

    // Each guest reads the names of others at their own table; the file holds all guests’ names. Secrets are in nobody’s.
    [Theory]
    [InlineData(BundleForm.Pdf)]
    [InlineData(BundleForm.Zip)]
    public async Task All_packs_in_one_file_hold_no_secret_of_anybody(BundleForm form)
    {
        await using var evening = await AcceptedAsync(new CanaryEvening(template));

        var found = Names(await BoundAsync(evening, form));

        Assert.Contains("Guest.Name", found);
        Assert.Empty(found.Intersect(StoredTexts.Secret));
        Assert.DoesNotContain(found, name => name.StartsWith("Picture-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(BundleForm.Pdf)]
    [InlineData(BundleForm.Zip)]
    public async Task A_secret_that_one_pack_prints_is_found_in_the_file_of_all(BundleForm form)
    {
        await using var evening = await AcceptedAsync(new CanaryEvening(template, new LeakyActivator()));

        Assert.Contains("HostItem.Content.HostileQuestion.Answer", Names(await BoundAsync(evening, form)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_viewer_may_open_says_nothing_that_is_only_for_hosts_unless_it_leaks(bool leaks)
    {
        await using var evening = await AcceptedAsync(new CanaryEvening(template, leaks ? new LeakyActivator() : null));
        using var viewer = await StaffBrowsers.SignInAsync(evening, evening.Agency, Role.Viewer, "victor@agency.example");
        var (at, guest) = ($"/staff/events/{evening.Dinner.Id.Value}", evening.GuestId.Value);
        string[] open = [$"{at}/packs/{guest}/preview", $"{at}/packs/{guest}.pdf", $"{at}/packs/accent.css", $"{at}/pictures/{evening.Pictures.Shown:D}.jpg"];
        string[] shut =
        [
            $"{at}/packs.pdf", $"{at}/packs.zip", $"{at}/host-sheets.pdf", $"{at}/papers/kitchen.pdf",
            $"{at}/pictures/{evening.Pictures.Elsewhere:D}.jpg",
        ];

        var said = new List<string>();
        foreach (var path in open.Concat(shut))
        {
            using var response = await viewer.GetAsync(path, Ct);
            var bytes = await response.Content.ReadAsByteArrayAsync(Ct);
            Assert.Equal(open.Contains(path), response.IsSuccessStatusCode);
            said.Add($"{response.Headers}{response.Content.Headers}{(path.EndsWith(".pdf", StringComparison.Ordinal) && response.IsSuccessStatusCode ? PdfSearch.Text(bytes) : System.Text.Encoding.UTF8.GetString(bytes))}");
        }

        Assert.Equal(leaks, Names(string.Join('\n', said)).Any(name => NotForViewers.Any(start => name.StartsWith(start, StringComparison.Ordinal))));
    }

    // Canaries are called by what they stand in.
    private static HashSet<string> Names(string text) =>
        CanaryName().Matches(text).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

    private static async Task<CanaryEvening> AcceptedAsync(CanaryEvening evening)
    {
        Assert.SkipUnless(evening.Services.GetRequiredService<IDocumentPrinter>().IsAvailable, "No browser to print with.");
        await evening.FillAsync();
        await evening.StandAsync(GuestStatus.Accepted, _ => { });
        return evening;
    }

    private static async Task<string> BoundAsync(CanaryEvening evening, BundleForm form)
    {
        var job = evening.Services.GetRequiredService<PackJobs>().Start(new PrintOrder(evening.Agency.Id, evening.Dinner.Id, form));
        await job.Completion.WaitAsync(Ct);
        Assert.Equal((JobState.Finished, null, 2), (job.State, job.Problem, job.Total));
        if (form is BundleForm.Pdf)
        {
            return PdfSearch.Text(await File.ReadAllBytesAsync(job.File, Ct));
        }

        var folder = ByteSearch.Unpacked(job.File);
        return string.Join('\n', Directory.EnumerateFiles(folder).Select(file => $"{file}\n{(file.EndsWith(".pdf", StringComparison.Ordinal) ? PdfSearch.Text(File.ReadAllBytes(file)) : File.ReadAllText(file))}"));
    }

    [GeneratedRegex(CanaryEvening.Canary + @"-(?<name>(Picture-)?[A-Za-z.]+)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex CanaryName();
}
