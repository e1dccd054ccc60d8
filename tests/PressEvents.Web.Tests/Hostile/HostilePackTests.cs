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

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_printed_pack_says_what_was_typed_and_nothing_in_it_acts()
    {
        Assert.SkipUnless(app.Services.GetRequiredService<IDocumentPrinter>().IsAvailable, "No browser to print with.");
        var loaded = await app.Services.GetRequiredService<LoadPlan>().LoadAsync(new SeedPlan([HostilePlan.For("printed")]), Ct);
        var map = loaded.Value!.Organisations[0];
        var organisation = OrganisationId.From(map.Id);
        var guest = await app.ReadAsync(organisation, db => db.Guests.Where(g => g.Status == GuestStatus.Accepted && g.ContactId != null).Select(g => g.Id).FirstAsync(Ct));
        var fields = await app.ReadAsync(organisation, db => Task.FromResult(TextFields.Plain(db)));

        foreach (var text in HostileStrings.All.Where((_, index) => IsFull || index % 5 == 0))
        {
            await app.ReadAsync(organisation, async db =>
            {
                await TextFields.FillAsync(db, fields, text, Ct);
                return true;
            });
            var file = await PrintAsync(organisation, PressEventId.From(map.Events[0].Id), guest);

            using var pdf = PdfDocument.Open(file);
            var raw = Encoding.Latin1.GetString(file);
            Assert.Contains("/URI", raw, StringComparison.Ordinal);    // the file's objects can be read
            Assert.DoesNotMatch(Acting(), raw);
            Assert.Contains(Squeezed(Plain(text)), Squeezed(string.Concat(pdf.GetPages().Select(page => page.Text))), StringComparison.Ordinal);
        }
    }

    public void Dispose() => app.Dispose();

    // Of a text too long for a line, its beginning; of one with marks that no font draws alone, the word that stands in every one of them.
    private static string Plain(string text) => text.Length > 200 ? text[..40]
        : text.All(c => c is >= ' ' and <= '~') ? text
        : HostileStrings.Mark;

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private async Task<byte[]> PrintAsync(OrganisationId organisation, PressEventId dinner, GuestId guest)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var row = await scope.ServiceProvider.GetRequiredService<PackQuery>().FindAsync(organisation, dinner, guest, PackSource.Published, Ct);
        return (await scope.ServiceProvider.GetRequiredService<PackPrinter>().PrintAsync(row!, PaperSize.A4, Ct)).Pdf;
    }
}
