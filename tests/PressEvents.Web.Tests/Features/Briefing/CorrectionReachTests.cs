using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>How far a change reaches: to the packs that show what changed, and to no other pack, its version or its reader.</summary>
public sealed class CorrectionReachTests(MigratedTemplate template)
{
    private const string Later = "Blu-ray release: 5 December 2017.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fact_in_a_section_that_packs_leave_out_changes_no_pack_and_corrects_nothing()
    {
        using var evening = await WithoutFactsAsync(holders: 2);
        var before = await PacksAsync(evening);

        await evening.CorrectAsync(CorrectionEvening.Release, Later);

        Assert.Empty((await evening.AudienceAsync()).Readers);
        Assert.Equivalent(before.Select(pack => pack.Pack), (await PacksAsync(evening)).Select(pack => pack.Pack), strict: true);
    }

    [Fact]
    public async Task A_fact_that_a_section_names_reaches_packs_without_the_list_of_facts_and_its_neighbour_does_not()
    {
        using var evening = await WithoutFactsAsync(holders: 1, synopsis: "{{fact 10}}");

        await evening.CorrectAsync(7, "Filming took four years.");
        Assert.Empty((await evening.AudienceAsync()).Readers);
        await evening.CorrectAsync(CorrectionEvening.Release, Later);

        var reader = Assert.Single((await evening.AudienceAsync()).Readers);
        Assert.Equal([CorrectionEvening.Release], reader.Facts.Select(fact => fact.Number));
        var pack = Assert.Single(await PacksAsync(evening));
        Assert.Equal(reader.Copy.Version + 1, pack.Version.Number);
        Assert.Contains("5 December 2017", pack.Pack.Shared.Work.Short, StringComparison.Ordinal);
        var changed = pack.Pack.Changes.Select(change => change.Label).ToList();
        Assert.Contains("Fact 10", changed);
        Assert.DoesNotContain("Fact 7", changed);
    }

    [Fact]
    public async Task Of_the_guests_of_one_evening_those_are_corrected_whose_copy_shows_the_fact()
    {
        var (evening, guests) = await CorrectionEvening.BeginAsync(new TestDatabase(template), 5);
        using var ended = evening;
        await evening.FetchAsync(guests[0]);
        await evening.FetchAsync(guests[1]);
        await evening.FetchAsync(guests[2]);
        await evening.ShowAsync(PackPart.Facts, isShown: false);
        await evening.PublishAsync();
        await evening.FetchAsync(guests[2]);    // now holds the copy without
        await evening.FetchAsync(guests[3]);

        await evening.CorrectAsync(CorrectionEvening.Release, Later);

        var readers = (await evening.AudienceAsync()).Readers;
        Assert.Equal(["Guest 1", "Guest 2"], readers.Select(reader => reader.Guest.Name).Order(StringComparer.Ordinal));
        Assert.All(readers, reader => Assert.Equal([CorrectionEvening.Release], reader.Facts.Select(fact => fact.Number)));
    }

    [Fact]
    public async Task What_only_hosts_read_changes_no_pack()
    {
        var (evening, guests) = await CorrectionEvening.BeginAsync(new TestDatabase(template), 2);
        using var ended = evening;
        await evening.ChangeAsync(7, form => form.IsPrivate = true);
        await evening.PublishAsync();
        await evening.FetchAsync(guests[0]);
        await evening.FetchAsync(guests[1]);
        var before = await PacksAsync(evening);

        await evening.CorrectAsync(7, "Filming took four years.");

        Assert.Empty((await evening.AudienceAsync()).Readers);
        Assert.Equivalent(before.Select(pack => pack.Pack), (await PacksAsync(evening)).Select(pack => pack.Pack), strict: true);
    }

    private static async Task<IReadOnlyList<VersionedPack>> PacksAsync(CorrectionEvening evening) =>
    [
        .. (await new PackQuery(evening.Database.Databases, evening.Database.Clock).ComingAsync(Some.Product(evening.Evening.Organisation.Id), evening.Evening.Dinner.Id, PackSource.Published, Ct))
            .Select(Packing.Versions.Of),
    ];

    // Everybody holds the pack in which the section of facts is left out.
    private async Task<CorrectionEvening> WithoutFactsAsync(int holders, string synopsis = "A film.")
    {
        var (evening, guests) = await CorrectionEvening.BeginAsync(new TestDatabase(template), holders);
        await evening.ShowAsync(PackPart.Facts, isShown: false);
        await evening.DescribeAsync(synopsis);
        await evening.PublishAsync();
        foreach (var guest in guests)
        {
            await evening.FetchAsync(guest);
        }

        return evening;
    }
}
