using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Briefing.Ledger;
using PressEvents.Web.Features.Briefing.Outline;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>Who answers for a fact is the team's own matter: its history says so, and nothing that guests have does.</summary>
public sealed class FactOwnerTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(nameof(FactForm.Owner), false)]
    [InlineData(nameof(FactForm.Source), true)]
    public async Task Another_owner_is_no_new_version_for_anybody_and_another_source_is(string field, bool isNews)
    {
        using var evening = await HeldAsync();
        var editions = await EditionsAsync(evening);

        await evening.ChangeAsync(CorrectionEvening.Release, form => Type(form, field, "The label"));
        Assert.Equal(isNews, (await OutlineAsync(evening)).HasChanged);
        await evening.PublishAsync();

        Assert.Equal(isNews ? editions + 1 : editions, await EditionsAsync(evening));
        var copies = await CopiesAsync(evening);
        Assert.Equal(isNews ? 4 : 3, copies[^1].Version);
        Assert.Equal(isNews ? 2 : 1, FactVersionIn(copies[^1]));
        Assert.Equal(isNews ? 1 : 0, (await evening.AudienceAsync()).Readers.Count);
        Assert.Equal(0, (await evening.LedgerAsync()).Unpublished);
    }

    [Fact]
    public async Task The_history_says_whose_it_was_whose_it_is_and_who_changed_it()
    {
        using var evening = await HeldAsync();
        await evening.ChangeAsync(CorrectionEvening.Release, form => form.Owner = "The label");

        var fact = (await evening.LedgerAsync()).Facts.Single(row => row.Number == CorrectionEvening.Release);
        var history = await new LedgerQuery(evening.Database.Databases).HistoryAsync(Some.Product(evening.Publicist.OrganisationId), fact.Id, Ct);

        Assert.Equal(["The label", null], history.Select(row => row.Version.Owner));
        Assert.Equal("Petra", history[0].By);
        Assert.Equal(["Owner: was empty, is The label."], FactSteps.Between(history[1].Version, history[0].Version));
    }

    [Fact]
    public async Task A_change_of_words_after_one_of_owners_is_told_once_and_as_what_it_is()
    {
        using var evening = await HeldAsync();
        await evening.ChangeAsync(CorrectionEvening.Release, form => form.Owner = "The label");
        await evening.PublishAsync();
        await evening.CorrectAsync(CorrectionEvening.Release, "Blu-ray release: 5 December 2017.");
        await evening.ChangeAsync(CorrectionEvening.Release, form => form.Owner = "Somebody else");
        await evening.PublishAsync();

        var change = Assert.Single(Assert.Single((await evening.AudienceAsync()).Readers).Facts);
        Assert.Equal(("Blu-ray release: 28 November 2017.", "Blu-ray release: 5 December 2017."), (change.From.Text, change.To.Text));
        await evening.SendAsync();

        await evening.ChangeAsync(CorrectionEvening.Release, form => form.Owner = null);
        await evening.PublishAsync();
        Assert.Empty((await evening.AudienceAsync()).Readers);
    }

    [Fact]
    public async Task Two_who_name_an_owner_at_once_do_not_overwrite_each_other()
    {
        using var evening = await HeldAsync();
        var seen = FactForm.Of((await evening.LedgerAsync()).Facts.Single(row => row.Number == CorrectionEvening.Release));
        var id = (await evening.LedgerAsync()).Facts.Single(row => row.Number == CorrectionEvening.Release).Id;
        await evening.ChangeAsync(CorrectionEvening.Release, form => form.Owner = "The label");

        seen.Owner = "Somebody else";
        var result = await new ChangeFact(evening.Database.Transactions).ChangeAsync(evening.Second, evening.Evening.Dinner.Id, id, seen, Ct);

        Assert.IsType<ChangedMeanwhile>(result.Refusal);
        Assert.Equal("The label", (await evening.LedgerAsync()).Facts.Single(row => row.Id == id).Details.Owner);
    }

    private static void Type(FactForm form, string field, string text)
    {
        if (field is nameof(FactForm.Owner))
        {
            form.Owner = text;
        }
        else
        {
            form.Source = text;
        }
    }

    private static int? FactVersionIn(PackCopy copy) =>
        PackLine.Read(copy.Lines).Single(line => line.Text?.StartsWith("Blu-ray", StringComparison.Ordinal) is true).FactVersion;

    private static Task<int> EditionsAsync(CorrectionEvening evening) => evening.ReadAsync(db => db.PackEditions.CountAsync(Ct));

    private static Task<List<PackCopy>> CopiesAsync(CorrectionEvening evening) => evening.ReadAsync(db => db.PackCopies.OrderBy(copy => copy.Version).ToListAsync(Ct));

    private static async Task<OutlineRow> OutlineAsync(CorrectionEvening evening) =>
        (await new OutlineQuery(evening.Database.Databases).FindAsync(Some.Product(evening.Publicist.OrganisationId), evening.Evening.Dinner.Id, Ct))!;

    private async Task<CorrectionEvening> HeldAsync()
    {
        var (evening, guests) = await CorrectionEvening.BeginAsync(new TestDatabase(template), 1);
        await evening.FetchAsync(guests[0]);
        return evening;
    }
}
