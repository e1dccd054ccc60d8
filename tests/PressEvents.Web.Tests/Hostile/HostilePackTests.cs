using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Print;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Features.Seeding;
using PressEvents.Web.Tests.Support;
using UglyToad.PdfPig;

namespace PressEvents.Web.Tests.Hostile;

/// <summary>A pack as a real browser prints it: what was typed stands in it as text, and nothing in the file acts.</summary>
public sealed partial class HostilePackTests(MigratedTemplate template) : IDisposable
{
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("PRESSEVENTS_FULL") is "1";

    // What a reader of PDF might run or open by itself; a name ends at a delimiter, or /AA would be the beginning of a font's.
    [GeneratedRegex(@"/(JavaScript|JS|Launch|OpenAction|AA|EmbeddedFile|SubmitForm|RichMedia)[\s<(\[/]|/URI\s*\((javascript|data|file):", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Acting();

    private readonly PressEventsApp app = new(template);
    private OrganisationId organisation;
    private PressEventId dinner;
    private GuestId guest;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_printed_pack_says_what_was_typed_and_nothing_in_it_acts()
    {
        Assert.SkipUnless(app.Services.GetRequiredService<IDocumentPrinter>().IsAvailable, "No browser to print with.");
        await BeginAsync();
        var fields = await app.ReadAsync(organisation, db => Task.FromResult(TextFields.Plain(db)));

        foreach (var text in HostileStrings.All.Where((_, index) => IsFull || index % 5 == 0))
        {
            await SayAsync(fields, text);
            var file = await PrintAsync();

            var raw = Encoding.Latin1.GetString(file);
            Assert.Contains("/URI", raw, StringComparison.Ordinal);    // the file's objects can be read
            Assert.DoesNotMatch(Acting(), raw);
            Assert.Contains(Squeezed(Plain(text)), Squeezed(TextOf(file)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_paper_says_what_was_typed_and_nothing_in_it_acts()
    {
        Assert.SkipUnless(app.Services.GetRequiredService<IDocumentPrinter>().IsAvailable, "No browser to print with.");
        await BeginAsync();
        var fields = await app.ReadAsync(organisation, db => Task.FromResult(TextFields.Plain(db)));

        foreach (var text in HostileStrings.All.Where((_, index) => IsFull || index % 10 == 0))
        {
            await SayAsync(fields, text);
            foreach (var (kind, files) in await PrintPapersAsync())
            {
                var said = string.Concat(files.Select(TextOf));
                Assert.All(files, file => Assert.DoesNotMatch(Acting(), Encoding.Latin1.GetString(file)));
                Assert.True(Squeezed(said).Contains(text.Length > 200 ? text[..8] : HostileStrings.Mark, StringComparison.OrdinalIgnoreCase), $"{kind} does not say {text}: {said}");
            }
        }
    }

    [Fact]
    public async Task Nobody_is_called_while_texts_that_ask_for_it_are_printed()
    {
        Assert.SkipUnless(app.Services.GetRequiredService<IDocumentPrinter>().IsAvailable, "No browser to print with.");
        await BeginAsync();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var there = $"http://{listener.LocalEndpoint}";
        var text = $"hostile <img src={there}/i> \"><iframe src={there}/f></iframe></style><style>@import '{there}/c';p{{background:url({there}/u)}}</style><script src={there}/s></script> ![x]({there}/m)";
        await SayAsync(await app.ReadAsync(organisation, db => Task.FromResult<IReadOnlyList<string>>([.. TextFields.Plain(db), .. TextFields.OfMarkdown(db)])), text);

        Assert.Contains(Squeezed($"<img src={there}"), Squeezed(TextOf(await PrintAsync())), StringComparison.Ordinal);
        Assert.True((await PrintPapersAsync()).Count > 8);
        Assert.False(listener.Pending(), "Somebody called.");
        using var caller = new TcpClient();
        await caller.ConnectAsync((IPEndPoint)listener.LocalEndpoint, Ct);
        Assert.True(listener.Pending());    // the control: a call is seen
    }

    public void Dispose() => app.Dispose();

    private async Task BeginAsync()
    {
        var loaded = await app.Services.GetRequiredService<LoadPlan>().LoadAsync(new SeedPlan([HostilePlan.For("printed")]), Ct);
        var map = loaded.Value!.Organisations[0];
        (organisation, dinner) = (OrganisationId.From(map.Id), PressEventId.From(map.Events[0].Id));
        guest = await app.ReadAsync(organisation, db => db.Guests.Where(g => g.Status == GuestStatus.Accepted && g.ContactId != null).Select(g => g.Id).FirstAsync(Ct));
        await app.ReadAsync(organisation, db => HostileBriefing.AddAsync(db, Ct));
    }

    private Task<bool> SayAsync(IReadOnlyList<string> fields, string text) => app.ReadAsync(organisation, async db =>
    {
        await TextFields.FillAsync(db, fields, text, Ct);
        return await HostileBriefing.PublishAsync(db, Ct);
    });

    // Of a text too long for a line, its beginning; of one with marks that no font draws alone, the word that stands in every one of them.
    private static string Plain(string text) => text.Length > 200 ? text[..40]
        : text.All(c => c is >= ' ' and <= '~') ? text
        : HostileStrings.Mark;

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string TextOf(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return string.Concat(pdf.GetPages().Select(page => page.Text));
    }

    // Each kind that there is, the host sheets among them, as the command line writes it. Nobody moves on this evening.
    private async Task<Dictionary<string, List<byte[]>>> PrintPapersAsync()
    {
        using var folder = new TemporaryFolder();
        await using var scope = app.Services.CreateAsyncScope();
        var printed = new Dictionary<string, List<byte[]>>(StringComparer.Ordinal);
        foreach (var kind in scope.ServiceProvider.GetServices<IPaperKind>().Where(kind => kind.Name is not "rotation-cards"))
        {
            var order = new PaperOrder(new EventKey(dinner, organisation), null, PaperSize.A4, Path.Combine(folder.Path, kind.Name), TextWriter.Null);
            var written = (await kind.WriteAsync(order, Ct))!;
            Assert.NotEmpty(written.Files);
            printed.Add(kind.Name, [.. written.Files.Select(file => File.ReadAllBytes(file.File))]);
        }

        return printed;
    }

    private async Task<byte[]> PrintAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var row = await scope.ServiceProvider.GetRequiredService<PackQuery>().FindAsync(Some.Product(organisation), dinner, guest, PackSource.Published, Ct);
        return (await scope.ServiceProvider.GetRequiredService<PackPrinter>().PrintAsync(row!, PaperSize.A4, Ct)).Pdf;
    }
}
