using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Talents;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Data;

public sealed class FactChecksTests(MigratedTemplate template) : IDisposable
{
    private readonly TestDatabase database = new(template);
    private readonly Organisation agency = Some.Organisation();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(FactAudience.Anybody, "{{fact 1}}", null)]
    [InlineData(FactAudience.Anybody, "{{fact 2}}", "Fact 2 is under embargo; this is read before anybody has accepted the ground rules.")]
    [InlineData(FactAudience.Anybody, "{{fact 3}}", "Fact 3 is for the host sheet only; guests would read it here.")]
    [InlineData(FactAudience.Guests, "{{fact 1}} and {{fact 2}}", null)]
    [InlineData(FactAudience.Guests, "{{fact 3}}", "Fact 3 is for the host sheet only; guests would read it here.")]
    [InlineData(FactAudience.Team, "{{fact 1}} {{fact 2}} {{fact 3}}", null)]
    [InlineData(FactAudience.Team, "{{fact 4}}", "There is no fact 4 in the ledger.")]
    [InlineData(FactAudience.Guests, "{{fact one}}", "{{fact one}} names no fact; write {{fact 7}} with the number the fact has in the ledger.")]
    [InlineData(FactAudience.Anybody, "{{first name}}, it took three years.", null)]
    public async Task A_text_may_name_facts_that_exist_and_that_its_readers_may_read(FactAudience audience, string text, string? problem)
    {
        var dinner = await SaveAsync();

        var found = await AskAsync(work => FactChecks.ProblemAsync(work, dinner.Id, audience, "Long", text));

        Assert.Equal(problem is null ? null : new Invalid("Long", problem), found);
    }

    [Fact]
    public async Task A_fact_of_another_event_is_none()
    {
        await SaveAsync();
        var other = Some.Dinner(agency, slug: "other");
        await database.AddAsync(agency.Id, other);

        var found = await AskAsync(work => FactChecks.ProblemAsync(work, other.Id, FactAudience.Team, [("Short", null), ("Long", "{{fact 1}}")]));

        Assert.Equal(new Invalid("Long", "There is no fact 1 in the ledger."), found);
    }

    [Fact]
    public void The_material_has_its_own_facts_in_its_texts_and_quotes_stand_as_they_were_said()
    {
        var material = new PackMaterial
        {
            Facts = [new PackFactRow(7, "It took *three* years.", null, null)],
            WorkLong = "A **long** shoot: {{fact 7}}",
            Texts = new PackTexts { Arrival = "{{fact 7}}", Billing = "{{fact 7}}" },
            People = [new PackPersonRow(TalentId.New(Some.Now), "Ada", null, "Ada says {{fact 7}}", new TalentProfile { SpeaksAbout = "{{fact 7}}" })],
            Contents = [new LikelyQuestion("How long?", "{{fact 7}} {{fact 8}}"), new UsableQuote("I like {{fact 7}}", "Ada", "Ada")],
        }.WithFacts();

        Assert.Equal(@"A **long** shoot: It took \*three\* years\.", material.WorkLong);
        Assert.Equal(("It took *three* years.", "{{fact 7}}"), (material.Texts.Arrival, material.Texts.Billing));
        Assert.Equal(("Ada says It took *three* years.", "It took *three* years."), (material.People[0].Bio, material.People[0].Profile.SpeaksAbout));
        Assert.Equal("It took *three* years. {{fact 8}}", material.Of<LikelyQuestion>().Single().Answer);
        Assert.Equal("I like {{fact 7}}", material.Of<UsableQuote>().Single().Text);
    }

    [Fact]
    public async Task What_is_published_is_said_as_it_was_published_and_what_is_newer_as_the_ledger_has_it()
    {
        var dinner = await SaveAsync();
        await database.Transactions.RunAsync(Some.System(agency), Permission.EditBriefing, async work =>
        {
            await PublishMaterial.FreezeAsync(work, (await work.LockEventAsync(dinner.Id))!);
            work.Db.Facts.Single(f => f.Number == 1).Change(new FactDetails("An open fact, changed."));
            work.Db.Facts.Add(new Fact(FactId.New(work.Now), dinner, 4, new FactDetails("A new fact.")));
            return Result.Done;
        }, Ct);

        Assert.Equal("An open fact. {{fact 2}} {{fact 3}} A new fact.", await FilledAsync(dinner, FactAudience.Anybody));
        Assert.Equal("An open fact. An embargoed fact. {{fact 3}} A new fact.", await FilledAsync(dinner, FactAudience.Guests));
        Assert.Equal("An open fact. An embargoed fact. A private fact. A new fact.", await FilledAsync(dinner, FactAudience.Team));
    }

    public void Dispose() => database.Dispose();

    private async Task<string> FilledAsync(PressEvent dinner, FactAudience audience) =>
        (await database.ReadAsync(agency.Id, db => FactWords.ReadAsync(db, dinner.Id, audience, Ct))).Fill("{{fact 1}} {{fact 2}} {{fact 3}} {{fact 4}}");

    private async Task<Invalid?> AskAsync(Func<Work, Task<Invalid?>> ask)
    {
        Invalid? found = null;
        await database.Transactions.RunAsync(Some.System(agency), Permission.EditBriefing, async work =>
        {
            found = await ask(work);
            return Result.Done;
        }, Ct);
        return found;
    }

    private async Task<PressEvent> SaveAsync()
    {
        var dinner = Some.Dinner(agency);
        await database.AddAsync(
            agency.Id,
            agency,
            dinner,
            new Fact(FactId.New(Some.Now), dinner, 1, new FactDetails("An open fact.")),
            new Fact(FactId.New(Some.Now), dinner, 2, new FactDetails("An embargoed fact.") { IsEmbargoed = true }),
            new Fact(FactId.New(Some.Now), dinner, 3, new FactDetails("A private fact.") { IsPrivate = true }));
        return dinner;
    }
}
