using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>Texts that name facts, on the page of changes: told with the facts' words, and changed only where they were written anew.</summary>
public sealed class QuotedFactLinesTests : IAsyncLifetime
{
    private readonly TestDatabase database;
    private readonly PackedEvening evening = new();
    private readonly PackedGuest ada;
    private PackRow row = default!;

    public QuotedFactLinesTests(MigratedTemplate template)
    {
        database = new TestDatabase(template);
        ada = evening.Add("Ada Lovelace");
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        evening.Dinner.Change(EventDetails.Of(evening.Dinner) with { Lede = "A long shoot: {{fact 7}}" });
        await evening.SaveAsync(database);
        row = (await new PackQuery(database.Databases, database.Clock).FindAsync(Some.Product(evening.Organisation.Id), evening.Dinner.Id, ada.Guest.Id, PackSource.Published, Ct))!;
        row = row with { Material = Naming(row.Material) };
    }

    [Fact]
    public void A_text_is_told_with_the_words_of_the_facts_it_names()
    {
        var lines = Lines(row);

        Assert.Equal("A long shoot: Filming took three years.", lines.Single(line => line.Key is "evening/lede").Text);
        Assert.Equal("*It:* Filming took three years.", lines.Single(line => line.Key is "work/short").Text);
        Assert.Equal("The set. Filming took three years.", lines.Single(line => line.Key.StartsWith("image/", StringComparison.Ordinal)).Text!.Split(", ")[0]);
        Assert.DoesNotContain("{{", PackLine.Write(lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_changes_is_one_change_however_many_texts_name_it()
    {
        var fact = row.Material.Facts[0];
        var later = row with { Material = row.Material with { Facts = [fact with { Text = "Filming took four years.", Version = 2 }] } };

        var change = Assert.Single(PackChanges.Between(PackLine.Read(PackLine.Write(Lines(row))), Lines(later)));

        Assert.Equal(PackLine.KeyOf(fact.Id), change.Key);
        Assert.Equal("A long shoot: Filming took four years.", Lines(later).Single(line => line.Key is "evening/lede").Text);
    }

    [Fact]
    public void A_text_that_was_written_anew_is_a_change_with_both_as_they_read()
    {
        var before = Lines(row);
        row.Event.Change(EventDetails.Of(row.Event) with { Lede = "Three years in a yard. {{fact 7}}" });

        var change = Assert.Single(PackChanges.Between(before, Lines(row)));

        Assert.Equal("evening/lede", change.Key);
        Assert.Equal(("A long shoot: Filming took three years.", "Three years in a yard. Filming took three years."), (change.Before, change.After));
    }

    [Fact]
    public void A_caption_that_names_the_same_fact_and_has_another_credit_is_a_change()
    {
        var later = row with { Material = row.Material with { Contents = [.. row.Material.Contents.Select(content => content is PackImage image ? image with { Credit = "Kim Li" } : content)] } };

        Assert.StartsWith("image/", Assert.Single(PackChanges.Between(Lines(row), Lines(later))).Key, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        database.Dispose();
        return ValueTask.CompletedTask;
    }

    private static IReadOnlyList<PackLine> Lines(PackRow of) => PackLines.Of(of, Packing.Words);

    private static PackMaterial Naming(PackMaterial material) => material with
    {
        WorkShort = "*It:* {{fact 7}}",
        WorkLong = "At length: {{fact 7}}",
        Texts = new PackTexts { Arrival = "Ring twice. {{fact 7}}", Fairness = "**We pay.** {{fact 7}}", Screening = "{{fact 7}}" },
        Contents =
        [
            new PackImage(Guid.Parse("00000000-0000-0000-0000-000000000001"), "The set. {{fact 7}}", "Two people", "Kim Lo"),
            new LikelyQuestion("How long?", "{{fact 7}}"),
            new Portrait("Mara Vale", "Producer", "{{fact 7}}"),
        ],
        Screeners = [new ScreenerRow(ScreenerId.New(Some.Now), "The film", "{{fact 7}}")],
    };
}
