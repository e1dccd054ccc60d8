using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Print;
using PressEvents.Print.Documents;
using PressEvents.Web;
using PressEvents.Web.Features.Briefing.Documents;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Features.Seeding;
using PressEvents.Web.Platform.Start;

namespace PressEvents.Benchmarks.Printing;

/// <summary>The product with the sample evening and as many guests who come as are asked for; its packs are the real ones.</summary>
internal sealed class PackRoom : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string folder;
    private readonly EventKey key;

    private PackRoom(WebApplication app, string folder, EventKey key) => (this.app, this.folder, this.key) = (app, folder, key);

    public IDocumentPrinter Printer => app.Services.GetRequiredService<IDocumentPrinter>();

    public static async Task<PackRoom> OpenAsync(int guests, CancellationToken ct)
    {
        var data = Directory.CreateTempSubdirectory("pressevents-benchmark-").FullName;
        var server = Server.Build([$"--PressEvents:DataDirectory={data}", "--PressEvents:PublicBaseUrl=http://localhost:5080", "--environment=Benchmark", "--Logging:LogLevel:Default=Error"]);
        await server.Services.GetRequiredService<StartUp>().ForVerbAsync(ct);
        await using var scope = server.Services.CreateAsyncScope();
        var sample = await scope.ServiceProvider.GetRequiredService<LoadSample>().LoadAsync(at: null, ct);
        var found = (await server.Services.GetRequiredService<EventLookup>().BySlugAsync(sample.Value!.Slug, ct))!;
        await FillAsync(server.Services.GetRequiredService<Databases>(), found, guests, ct);
        return new PackRoom(server, data, found);
    }

    public async Task<IReadOnlyList<VersionedPack>> PacksAsync(CancellationToken ct)
    {
        var rows = await app.Services.GetRequiredService<PackQuery>().ComingAsync(new SystemActor(key.OrganisationId, "benchmark"), key.Id, PackSource.Published, ct);
        return [.. rows.Select(app.Services.GetRequiredService<PackVersions>().Of)];
    }

    public async Task<byte[]> PrintAsync(VersionedPack pack, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<PackPrinter>().PrintAsync(pack, PaperSize.A4, ct)).Pdf;
    }

    /// <summary>The whole pack as one document, as a printer that joins nothing would get it.</summary>
    public async Task<string> HtmlAsync(VersionedPack pack, CancellationToken ct)
    {
        var documents = app.Services.GetRequiredService<DocumentPress>();
        var body = await documents.RenderAsync<PackDocument>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(PackDocument.Pack)] = pack.Pack,
            [nameof(PackDocument.Plates)] = await app.Services.GetRequiredService<PackPictures>().InlineAsync(pack.Pack, ct),
        });
        var info = new DocumentInfo(pack.Pack.Title, pack.Pack.Organisation, PackWords.Language.Name, pack.Pack.IssuedAt);
        return documents.Write(new HtmlDocument(info, await app.Services.GetRequiredService<PackSheet>().ForAsync(pack.Pack, PaperSize.A4, ct), body));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task FillAsync(Databases databases, EventKey key, int guests, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(key.OrganisationId, ct);
        var (now, product) = (TimeProvider.System.GetUtcNow(), new SystemActor(key.OrganisationId, "benchmark"));
        var coming = await db.Guests.CountAsync(g => g.EventId == key.Id && (g.Status == GuestStatus.Accepted || g.Status == GuestStatus.Arrived) && g.ContactId != null, ct);
        for (var number = coming; number < guests; number++)
        {
            var details = new ContactDetails(PersonName.From($"Guest {number}")!) { Email = EmailAddress.TryParse($"guest{number}@benchmark.example") };
            var contact = new Contact(ContactId.New(now), key.OrganisationId, details, null, now);
            var party = new Party(PartyId.New(now), key.OrganisationId, key.Id, 0);
            var guest = Guest.Lead(GuestId.New(now), party, contact, now);
            guest.MoveTo(GuestStatus.Invited, product, Channel.Publicist, now);
            guest.MoveTo(GuestStatus.Accepted, product, Channel.Publicist, now);
            db.AddRange(contact, party, guest);
        }

        await db.SaveChangesAsync(ct);
    }
}
