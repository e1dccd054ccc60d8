using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Facts;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>What of a pack counts as a change, and what of it may not even be written down.</summary>
public sealed class PackLinesTests : IAsyncLifetime
{
    private readonly TestDatabase database;
    private readonly PackedEvening evening = new();
    private readonly PackedGuest ada;
    private PackRow row = default!;

    public PackLinesTests(MigratedTemplate template)
    {
        database = new TestDatabase(template);
        ada = evening.Add("Ada Lovelace", seat: 2);
        evening.Add("Łukasz Żółć", seat: 3);
        evening.AddCompanion(ada, "Nguyễn Thị Ánh");
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await evening.SaveAsync(database);
        row = (await new PackQuery(database.Databases, database.Clock).FindAsync(Some.Product(evening.Organisation.Id), evening.Dinner.Id, ada.Guest.Id, PackSource.Published, Ct))!;
    }

    [Fact]
    public void The_same_pack_has_no_changes_and_comes_back_as_it_was_written()
    {
        var lines = PackLine.Read(PackLine.Write(Lines(row)));

        Assert.Equal(Lines(row), lines);
        Assert.Empty(PackChanges.Between(lines, Lines(row)));
        Assert.Equal(lines.Count, lines.Select(line => line.Key).Distinct().Count());
    }

    [Fact]
    public void A_changed_date_of_a_fact_is_one_change_and_no_other()
    {
        var fact = row.Material.Facts[0];
        var later = row with { Material = row.Material with { Facts = [fact with { AsOf = new DateOnly(2018, 1, 31), Version = 2 }] } };

        var change = Assert.Single(PackChanges.Between(Lines(row), Lines(later)));

        Assert.Equal(("Fact 7", PackLine.KeyOf(fact.Id), PackChangeKind.Changed), (change.Label, change.Key, change.Kind));
        Assert.Equal("Filming took three years. (An account of the evening; as of 31 December 2017)", change.Before);
        Assert.Equal("Filming took three years. (An account of the evening; as of 31 January 2018)", change.After);
    }

    [Fact]
    public void A_fact_whose_version_rose_for_a_reason_guests_do_not_read_is_no_change()
    {
        var fact = row.Material.Facts[0];
        var later = row with { Material = row.Material with { Facts = [fact with { Version = 2 }] } };

        Assert.Empty(PackChanges.Between(Lines(row), Lines(later)));
        Assert.Equal(2, Lines(later).Single(line => line.FactVersion is not null).FactVersion);
    }

    [Fact]
    public void What_came_and_what_went_stand_where_they_belong()
    {
        var fact = row.Material.Facts[0];
        var (gone, eighth, ninth) = (fact with { Id = FactId.New(Some.Now), Number = 6 }, fact with { Id = FactId.New(Some.Now), Number = 8, Text = "Eight." }, fact with { Id = FactId.New(Some.Now), Number = 9, Text = "Nine." });
        var old = row with { Material = row.Material with { Facts = [gone, fact, eighth] } };
        var now = row with { Material = row.Material with { Facts = [fact, ninth], WorkShort = "Another line." } };

        var changes = PackChanges.Between(Lines(old), Lines(now));

        Assert.Equal(
            [("The work in one line", PackChangeKind.Changed), ("Fact 6", PackChangeKind.Removed), ("Fact 8", PackChangeKind.Removed), ("Fact 9", PackChangeKind.Added)],
            changes.Select(change => (change.Label, change.Kind)));
    }

    [Fact]
    public void A_long_text_only_says_that_it_reads_differently()
    {
        var later = row with { Material = row.Material with { WorkLong = "It tells five decades of story." } };

        Assert.Equal(new PackChange("The work at length", null, null) { Key = "work/long" }, Assert.Single(PackChanges.Between(Lines(row), Lines(later))));
    }

    [Fact]
    public void An_embargo_that_lifts_is_a_change()
    {
        Assert.True(row.IsUnderEmbargo);

        var change = Assert.Single(PackChanges.Between(Lines(row), Lines(row with { IsUnderEmbargo = false })));

        Assert.Equal(("It holds", "It is lifted"), (change.Before, change.After));
    }

    [Fact]
    public void A_new_neighbour_is_a_change_that_names_nobody()
    {
        var seats = row.Table!.Taken.Select(seat => seat.IsOwn ? seat : seat with { Name = "Somebody Else" }).ToList();

        Assert.Equal("Who sits at your table", Assert.Single(PackChanges.Between(Lines(row), Lines(row with { Table = row.Table with { Taken = seats } }))).Label);
    }

    [Fact]
    public void No_other_guest_and_no_diet_stand_in_any_line()
    {
        var written = PackLine.Write(Lines(row with { Guest = row.Guest with { DietCodes = "VEGAN" } }));

        Assert.Equal(2, row.Table!.Taken.Count);
        Assert.NotEmpty(row.Companions);
        Assert.DoesNotContain("VEGAN", written, StringComparison.OrdinalIgnoreCase);
        Assert.All(["Łukasz", "Nguyễn", "Lovelace", PackedEvening.Canary], name => Assert.DoesNotContain(name, written, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_kind_of_entry_has_a_line_and_every_change_of_one_is_seen()
    {
        PackContent[] contents =
        [
            new Portrait("Mara Vale", "Producer", "Short."), new Interviewee("Ines Roth", "Engineer"), new CreditLine("Sound", "Mix", "Tom Ash"), new CreditLine("Sound", "Mix", "Ann Ash"),
            new Release("Japan", "Blu-ray", new DateOnly(2027, 1, 5), new TimeOnly(9, 0), "Asia/Tokyo"), new UsableQuote("We listened.", "Mara Vale", "Mara Vale, producer"),
            new LikelyQuestion("How long?", "Four hours."), new PackImage(Guid.Parse("00000000-0000-0000-0000-000000000001"), "At work", "Two people", "Kim Lo"), new EarlierPiece("A first look", "Gazette"),
        ];
        var full = row with { Material = row.Material with { Contents = contents } };

        Assert.Equal(contents.Length, PackChanges.Between(Lines(row), Lines(full)).Count(change => change.Kind is PackChangeKind.Added));
        Assert.Single(PackChanges.Between(Lines(full), Lines(full with { Material = full.Material with { Contents = [.. contents.Select(c => c is LikelyQuestion q ? q with { Answer = "Five." } : c)] } })));
        Assert.Single(PackChanges.Between(Lines(full), Lines(full with { Material = full.Material with { Contents = [.. contents.Select(c => c is PackImage i ? i with { Alt = "Three people" } : c)] } })));
        Assert.Empty(typeof(PackContent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PackContent))).Except(contents.Select(c => c.GetType())));
    }

    [Fact]
    public void Time_place_rules_and_run_of_show_are_said()
    {
        var labels = Lines(row).Select(line => line.Label).ToHashSet();

        Assert.Superset(new HashSet<string> { "When", "Where", "Ground rules", "Your acceptance of the ground rules", "Embargo", "Run of show: First course", "Your seat" }, labels);
    }

    public ValueTask DisposeAsync()
    {
        database.Dispose();
        return ValueTask.CompletedTask;
    }

    private IReadOnlyList<PackLine> Lines(PackRow of) => PackLines.Of(of, Packing.Words);
}
