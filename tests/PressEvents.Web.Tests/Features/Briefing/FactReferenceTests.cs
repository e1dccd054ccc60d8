using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Briefing.Ledger;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>A fact that texts name stays, and stays readable for whoever reads them; what it said before is kept.</summary>
public sealed class FactReferenceTests(MigratedTemplate template) : IAsyncLifetime
{
    private const string Mail = "The mail “About {{event}}”";

    private CorrectionEvening evening = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => evening = (await CorrectionEvening.BeginAsync(new TestDatabase(template), 1)).Evening;

    [Fact]
    public async Task The_ledger_says_in_which_texts_a_fact_is_named()
    {
        await NameEverywhereAsync();

        var facts = (await evening.LedgerAsync()).Facts;

        Assert.Equal(["The work at length", "Production notes", "Answer to “How long?”", Mail, "Host sheet: what proves it", "Host sheet: answer to “Why?”"], facts[0].Places);
        Assert.Empty(facts[1].Places);
    }

    [Fact]
    public async Task A_fact_that_is_named_is_not_removed_and_the_refusal_says_where()
    {
        await NameEverywhereAsync();

        var refused = Assert.IsType<Invalid>((await evening.RemoveAsync(7)).Refusal);

        Assert.StartsWith("Fact 7 is named in: The work at length; Production notes; ", refused.Sentence, StringComparison.Ordinal);
        Assert.Equal(2, (await evening.LedgerAsync()).Facts.Count);
        Assert.Null((await evening.RemoveAsync(CorrectionEvening.Release)).Refusal);
    }

    [Fact]
    public async Task A_fact_that_a_mail_says_is_not_put_under_embargo_and_one_that_packs_say_is()
    {
        await evening.Database.AddAsync(evening.Publicist.OrganisationId, Plan(CorrectionEvening.Release), MailNaming(7));

        var refused = Assert.IsType<Invalid>((await evening.ChangeAsync(7, form => form.IsEmbargoed = true)).Refusal);

        Assert.Equal((nameof(FactForm.IsEmbargoed), true), (refused.Field, refused.Sentence.Contains(Mail, StringComparison.Ordinal)));
        Assert.Null((await evening.ChangeAsync(CorrectionEvening.Release, form => form.IsEmbargoed = true)).Refusal);
        Assert.Equal([false, true], (await evening.LedgerAsync()).Facts.Select(fact => fact.Details.IsEmbargoed));
    }

    [Fact]
    public async Task A_fact_that_guests_read_somewhere_is_not_made_private_and_one_of_the_host_sheet_is()
    {
        await evening.Database.AddAsync(
            evening.Publicist.OrganisationId, Plan(7), new HostItem(HostItemId.New(Some.Now), evening.Evening.Dinner, 1, new OffTopic("Dates", "It is {{fact 10}}")));

        var refused = Assert.IsType<Invalid>((await evening.ChangeAsync(7, form => form.IsPrivate = true)).Refusal);

        Assert.Equal("Guests read fact 7 in: Production notes. Take it out there first.", refused.Sentence);
        Assert.Null((await evening.ChangeAsync(CorrectionEvening.Release, form => form.IsPrivate = true)).Refusal);
    }

    [Fact]
    public async Task A_text_that_was_never_sent_and_is_not_the_latest_holds_nothing_back()
    {
        await evening.Database.AddAsync(
            evening.Publicist.OrganisationId, MailNaming(7), new MessageText(MessageTextId.New(Some.Now), evening.Evening.Dinner, MessageKind.Invitation, 2, "Later", "{{link}}", Some.Now.AddHours(1)));

        Assert.Null((await evening.ChangeAsync(7, form => form.IsEmbargoed = true)).Refusal);
    }

    [Fact]
    public async Task Each_language_of_the_latest_text_holds_its_facts()
    {
        await evening.Database.AddAsync(
            evening.Publicist.OrganisationId,
            new MessageText(MessageTextId.New(Some.Now), evening.Evening.Dinner, MessageKind.Invitation, 1, "Venez", "{{fact 7}} {{link}}", Some.Now).In("fr"),
            new MessageText(MessageTextId.New(Some.Now), evening.Evening.Dinner, MessageKind.Invitation, 1, "Come", "{{link}}", Some.Now).In("en"));

        Assert.IsType<Invalid>((await evening.ChangeAsync(7, form => form.IsEmbargoed = true)).Refusal);
    }

    [Fact]
    public async Task The_line_under_the_title_is_read_by_anybody()
    {
        await evening.ReadAsync(async db =>
        {
            var dinner = db.Events.Single();
            dinner.Change(EventDetails.Of(dinner) with { Lede = "It took {{fact 7}}" });
            return await db.SaveChangesAsync(Ct);
        });

        Assert.Equal(nameof(FactForm.IsEmbargoed), Assert.IsType<Invalid>((await evening.ChangeAsync(7, form => form.IsEmbargoed = true)).Refusal).Field);
    }

    [Fact]
    public async Task A_fact_from_before_there_was_a_history_keeps_its_first_words_and_the_history_says_who_changed_what_when()
    {
        var fact = (await evening.LedgerAsync()).Facts[0];
        Assert.Empty(await HistoryAsync(fact.Id));

        await evening.ChangeAsync(7, form => form.Text = "Filming took four years.");
        await evening.ChangeAsync(7, form => form.Text = "Filming took four years.");    // nothing new
        await evening.ChangeAsync(evening.Second, 7, form => form.Source = "A letter");
        await evening.RemoveAsync(7);

        Assert.Equal(
            [(4, "Filming took four years.", "A letter", true), (3, "Filming took four years.", "A letter", false), (2, "Filming took four years.", "An account of the evening", false), (1, "Filming took three years.", "An account of the evening", false)],
            (await HistoryAsync(fact.Id)).Select(row => (row.Version.Version, row.Version.Text, row.Version.Source!, row.Version.IsRemoved)));
        Assert.Equal(["Petra", "Petra", "Petra", null], (await HistoryAsync(fact.Id)).Select(row => row.By));
        Assert.Equal((7, "Filming took four years."), (await evening.LedgerAsync()).Removed.Select(row => (row.Number, row.Text)).Single());
    }

    [Fact]
    public async Task Who_typed_over_a_change_by_somebody_else_is_told_and_changes_nothing()
    {
        var form = FactForm.Of((await evening.LedgerAsync()).Facts[0]);
        form.Text = "Mine.";
        await evening.ChangeAsync(evening.Second, 7, other => other.Text = "Theirs.");

        var result = await new ChangeFact(evening.Database.Transactions).ChangeAsync(evening.Publicist, evening.Evening.Dinner.Id, (await evening.LedgerAsync()).Facts[0].Id, form, Ct);

        Assert.IsType<ChangedMeanwhile>(result.Refusal);
        Assert.Equal("Theirs.", (await evening.LedgerAsync()).Facts[0].Details.Text);
    }

    [Theory]
    [InlineData("As {{fact 10}} says.")]
    [InlineData("As {{fact ten}} says.")]
    public async Task A_fact_names_no_other(string text) =>
        Assert.Equal(nameof(FactForm.Text), Assert.IsType<Invalid>((await evening.ChangeAsync(7, form => form.Text = text)).Refusal).Field);

    public ValueTask DisposeAsync()
    {
        evening.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<IReadOnlyList<FactVersionRow>> HistoryAsync(FactId fact) => new LedgerQuery(evening.Database.Databases).HistoryAsync(Some.Product(evening.Publicist.OrganisationId), fact, Ct);

    private MessageText MailNaming(int number) => new(MessageTextId.New(Some.Now), evening.Evening.Dinner, MessageKind.Invitation, 1, "About {{event}}", $"{FactReferences.To(number)} {{{{link}}}}", Some.Now);

    private PackPlan Plan(int number)
    {
        var plan = new PackPlan(evening.Evening.Dinner);
        plan.Write(new PackTexts { Production = $"It began so: {FactReferences.To(number)}" });
        return plan;
    }

    private async Task NameEverywhereAsync()
    {
        var dinner = evening.Evening.Dinner;
        var host = new HostBrief(dinner);
        host.Write(new HostTexts { Purpose = "To talk", Proofs = "One\n{{fact 7}}" });
        await evening.Database.AddAsync(
            evening.Publicist.OrganisationId,
            Plan(7),
            MailNaming(7),
            host,
            new PackItem(PackItemId.New(Some.Now), dinner, 1, new LikelyQuestion("How long?", "{{fact 7}}")),
            new PackItem(PackItemId.New(Some.Now), dinner, 2, new UsableQuote("As {{fact 10}} says", "Ada", "Ada")),
            new HostItem(HostItemId.New(Some.Now), dinner, 1, new HostileQuestion("Time", "Why?", "Because {{fact 7}}")));
        await evening.ReadAsync(async db =>
        {
            var saved = db.Events.Single();
            saved.Change(EventDetails.Of(saved) with { SynopsisLong = "A long shoot: {{fact 7}}" });
            return await db.SaveChangesAsync(Ct);
        });
    }
}
