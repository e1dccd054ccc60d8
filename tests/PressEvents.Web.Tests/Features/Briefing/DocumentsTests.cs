using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Queries;
using PressEvents.Domain.Seating;
using PressEvents.Web.Features.Briefing.Documents;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>The parts of a pack as markup: what they say, in which order, and how it is marked up.</summary>
public sealed class DocumentsTests : BunitContext
{
    private readonly TestDatabase database;

    public DocumentsTests(MigratedTemplate template)
    {
        database = new TestDatabase(template);
        Services.AddLocalization(options => options.ResourcesPath = "Resources");
        Services.AddSingleton<PackWords>();
        Services.AddSingleton<SharedPackWriter>();
        Services.AddSingleton<PackWriter>();
    }

    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Headings_go_down_one_step_at_a_time_and_every_part_has_one()
    {
        var written = WritePack(await RowAsync(seat: 2));
        var pack = Render<PackDocument>(p => p.Add(d => d.Pack, written));

        var levels = pack.FindAll("h1,h2,h3,h4").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Equal(1, levels.Count(level => level == 1));
        Assert.All(levels.Zip(levels.Skip(1)), step => Assert.True(step.Second <= step.First + 1));
        Assert.All(pack.FindAll("section"), part => Assert.NotNull(part.QuerySelector("h2[id]")));
        Assert.All(pack.FindAll("nav a"), link => Assert.NotNull(pack.Find(link.GetAttribute("href")!)));
        Assert.Empty(pack.FindAll("strong,em,figure,[style]"));
    }

    [Fact]
    public async Task What_an_event_does_not_have_is_left_out()
    {
        var row = await RowAsync(seat: null);
        var pack = Render<PackDocument>(p => p.Add(d => d.Pack, WritePack(row with { Material = row.Material with { Facts = [], People = [] }, RunOfShow = [], Rules = null })));

        Assert.Equal(["At a glance", "Ground rules", "The work", "Contacts and follow-up", "Fairness", "Corrections", "Notes"], pack.FindAll("h2").Select(heading => heading.TextContent));
        Assert.Equal(["Ground rules", "The work", "Contacts and follow-up", "Fairness", "Corrections", "Notes"], pack.FindAll("nav a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task Times_and_record_status_stand_in_the_order_of_the_evening()
    {
        var pack = WritePack(await RowAsync(seat: null));
        var table = Render<RunOfShowTable>(p => p.Add(t => t.Segments, pack.RunOfShow));

        Assert.Equal(["07:00–07:20", "07:20–08:00"], table.FindAll("tbody th").Select(cell => cell.TextContent));
        Assert.Equal(["On the record", "Off the record"], table.FindAll("tbody .record").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task What_people_typed_is_text_and_never_markup()
    {
        var row = await RowAsync(seat: null);
        var hostile = row with
        {
            Guest = row.Guest with { Name = "<script>alert(1)</script>" },
            Rules = new RulesRow(1, "# Rules\n<img src=x onerror=alert(1)> [here](javascript:alert(1)) ![p](https://other.example/p.png)", "hash", null),
        };
        var pack = Render<PackDocument>(p => p.Add(d => d.Pack, WritePack(hostile)));

        Assert.Empty(pack.FindAll("script,img,[onerror],a[href^=javascript]"));
        Assert.Contains("<script>alert(1)</script>", pack.Find(".name").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TableShape.Round)]
    [InlineData(TableShape.Long)]
    [InlineData(TableShape.Open)]
    public void The_guests_own_seat_is_drawn_nearest_to_them(TableShape shape)
    {
        var table = new PackTable("Table 1", shape, 8, 5, [new PackSeat(5, "Ada", null, true, false), new PackSeat(1, "Bob", null, false, false)]);

        var drawing = Render<TableDrawing>(p => p.Add(d => d.Table, table));

        double Height(IElement seat) => double.Parse(seat.QuerySelector("circle")!.GetAttribute("cy")!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(8, drawing.FindAll(".place").Count);
        Assert.Equal(drawing.FindAll(".place").Max(Height), Height(drawing.Find(".place.own")));
        Assert.Equal("img", drawing.Find("svg").GetAttribute("role"));
    }

    [Fact]
    public async Task The_same_contents_have_the_same_mark_whatever_their_version()
    {
        var row = await RowAsync(seat: 2);

        var same = WritePack(row);
        var other = WritePack(row with { Material = row.Material with { Facts = [] } });

        Assert.Equal(PackVersion.Of(row, same).ContentHash, PackVersion.Of(row, WritePack(row) with { Version = 4, Issued = "Yesterday" }).ContentHash);
        Assert.NotEqual(PackVersion.Of(row, same).ContentHash, PackVersion.Of(row, other).ContentHash);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        database.Dispose();
    }

    private BriefingPack WritePack(PackRow row) => Services.GetRequiredService<PackWriter>().Write(row);

    private async Task<PackRow> RowAsync(int? seat)
    {
        var evening = new PackedEvening();
        var guest = evening.Add("Ada Lovelace", seat: seat);
        await evening.SaveAsync(database);
        return (await new PackQuery(database.Databases, database.Clock).FindAsync(Some.Product(evening.Organisation.Id), evening.Dinner.Id, guest.Guest.Id, PackSource.Published, Ct))!;
    }
}
