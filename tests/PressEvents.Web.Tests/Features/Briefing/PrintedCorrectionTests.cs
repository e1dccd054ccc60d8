using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Guests;
using PressEvents.Print;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Platform;
using PressEvents.Web.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>Corrections on paper: every pack is printed by a real browser before and after the change, and no pack comes from the store.</summary>
public sealed partial class PrintedCorrectionTests(MigratedTemplate template) : IDisposable
{
    private const string Later = "Blu-ray release: 5 December 2017.";

    private readonly PressEventsApp app = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_date_changes_and_version_4_of_the_five_who_hold_3_lists_it_alone_while_the_packs_of_others_are_the_same_bytes()
    {
        var (evening, guests) = await BeginAsync(guests: 5);
        using var ended = evening;
        var elsewhere = await ElsewhereAsync(evening);
        var (five, others) = (await PrintAsync(evening, evening.Evening), await PrintAsync(evening, elsewhere));

        await evening.CorrectAsync(CorrectionEvening.Release, Later);
        await evening.PublishAsync(elsewhere.Dinner);
        var (fiveAfter, othersAfter) = (await PrintAsync(evening, evening.Evening), await PrintAsync(evening, elsewhere));

        Assert.All(five.Values, pack => Assert.Equal(3, pack.Version));
        Assert.All(fiveAfter, pack =>
        {
            Assert.Equal(4, pack.Value.Version);
            Assert.NotEqual(five[pack.Key].Pdf, pack.Value.Pdf);
            var page = ChangePage(pack.Value.Pdf);
            Assert.Contains("5 December 2017", page, StringComparison.Ordinal);
            Assert.Equal(["Fact 10"], Facts(page));
        });
        Assert.All(others, pack => Assert.Equal((pack.Value.Version, Hash(pack.Value)), (othersAfter[pack.Key].Version, Hash(othersAfter[pack.Key]))));
        var readers = (await evening.AudienceAsync()).Readers;
        Assert.Equal(guests.Select(guest => guest.Guest.Name).Order(StringComparer.Ordinal), readers.Select(reader => reader.Guest.Name).Order(StringComparer.Ordinal));
        Assert.All(readers, reader => Assert.Equal([CorrectionEvening.Release], reader.Facts.Select(fact => fact.Number)));
    }

    [Fact]
    public async Task What_no_pack_shows_leaves_every_byte_of_every_pack_as_it_was()
    {
        var (evening, _) = await BeginAsync(guests: 2);
        using var ended = evening;
        await evening.ChangeAsync(7, form => form.IsPrivate = true);
        await evening.PublishAsync();
        var before = await PrintAsync(evening, evening.Evening);

        await evening.CorrectAsync(7, "Filming took four years.");
        await evening.ChangeAsync(CorrectionEvening.Release, form => form.Owner = "Somebody");
        await evening.PublishAsync();
        var after = await PrintAsync(evening, evening.Evening);

        Assert.Equal(before.Select(pack => (pack.Key, pack.Value.Version, Hash(pack.Value))), after.Select(pack => (pack.Key, pack.Value.Version, Hash(pack.Value))));
    }

    [Fact]
    public async Task A_seat_that_changes_leaves_the_bytes_of_those_who_sit_elsewhere_as_they_were()
    {
        var (evening, _) = await BeginAsync(guests: 1);
        using var ended = evening;
        var hall = await ElsewhereAsync(evening, seated: true);
        var before = await PrintAsync(evening, hall);

        await evening.ReadAsync(db => db.PublishedSeats.Where(seat => seat.EventId == hall.Dinner.Id && seat.SeatNumber == 1).ExecuteUpdateAsync(set => set.SetProperty(p => p.SeatNumber, 5), Ct));
        await evening.PublishAsync(hall.Dinner);
        var after = await PrintAsync(evening, hall);

        Assert.Equal(["Ada Elsewhere", "Bo Elsewhere"], before.Keys.Where(name => !before[name].Pdf.AsSpan().SequenceEqual(after[name].Pdf)).Order(StringComparer.Ordinal));
        Assert.Equal([("Ada Elsewhere", 2), ("Bo Elsewhere", 2), ("Cy Elsewhere", 1)], after.Select(pack => (pack.Key, pack.Value.Version)));
    }

    public void Dispose() => app.Dispose();

    private async Task<(CorrectionEvening Evening, IReadOnlyList<PackedGuest> Guests)> BeginAsync(int guests)
    {
        Assert.SkipUnless(app.Services.GetRequiredService<IDocumentPrinter>().IsAvailable, "No browser to print with.");
        var (evening, added) = await CorrectionEvening.BeginAsync(TestDatabase.Of(app), guests);
        foreach (var guest in added)
        {
            await evening.FetchAsync(guest);
        }

        return (evening, added);
    }

    // Another evening of the same agency, with packs that are held, too.
    private static async Task<PackedEvening> ElsewhereAsync(CorrectionEvening evening, bool seated = false)
    {
        var elsewhere = new PackedEvening("elsewhere", by: evening.Evening.Organisation);
        List<PackedGuest> guests = [elsewhere.Add("Ada Elsewhere", seat: seated ? 1 : null), elsewhere.Add("Bo Elsewhere", seat: seated ? 2 : null), elsewhere.Add("Cy Elsewhere")];
        await elsewhere.SaveAsync(evening.Database);
        await evening.PublishAsync(elsewhere.Dinner);
        foreach (var guest in guests)
        {
            await evening.FetchAsync(guest);
        }

        return elsewhere;
    }

    private async Task<SortedDictionary<string, (int Version, byte[] Pdf)>> PrintAsync(CorrectionEvening evening, PackedEvening of)
    {
        foreach (var guest in of.Rows.OfType<Guest>())
        {
            app.Services.GetRequiredService<PackFolders>().Delete(guest.Id);    // what was printed before
        }

        var packs = new SortedDictionary<string, (int, byte[])>(StringComparer.Ordinal);
        await using var scope = app.Services.CreateAsyncScope();
        foreach (var row in await scope.ServiceProvider.GetRequiredService<PackQuery>().ComingAsync(Some.Product(evening.Evening.Organisation.Id), of.Dinner.Id, PackSource.Published, Ct))
        {
            var pack = scope.ServiceProvider.GetRequiredService<PackVersions>().Of(row);
            packs[row.Guest.Name] = (pack.Version.Number, (await scope.ServiceProvider.GetRequiredService<PackPrinter>().PrintAsync(pack, PaperSize.A4, Ct)).Pdf);
        }

        return packs;
    }

    private static string Hash((int Version, byte[] Pdf) pack) => Convert.ToHexStringLower(SHA256.HashData(pack.Pdf));

    private static string ChangePage(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes);
        var page = pdf.GetPage(PdfContents.Read(bytes).PageOf[PackParts.Anchor(PackPart.Corrections)]);
        return ContentOrderTextExtractor.GetText(page).Replace('\u00A0', ' ');
    }

    private static IEnumerable<string> Facts(string page) => FactLabel().Matches(page).Select(match => match.Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"Fact \d+", RegexOptions.None, 1000)]
    private static partial Regex FactLabel();
}
