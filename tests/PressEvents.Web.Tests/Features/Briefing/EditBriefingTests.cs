using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Queries;
using PressEvents.Domain;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Briefing.Ledger;
using PressEvents.Web.Features.Briefing.Terms;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

public sealed class EditBriefingTests : IAsyncLifetime
{
    private readonly TestDatabase database;
    private readonly PackedEvening evening = new(isPublished: false);
    private readonly StaffActor publicist;
    private readonly StaffActor viewer;

    public EditBriefingTests(MigratedTemplate template)
    {
        database = new TestDatabase(template);
        publicist = new StaffActor(evening.Organisation.Id, evening.AddMember().Id);
        viewer = new StaffActor(evening.Organisation.Id, evening.AddMember(Role.Viewer).Id);
        evening.Add("Ada Lovelace");
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await evening.SaveAsync(database);

    [Fact]
    public async Task A_removed_facts_number_is_not_given_out_again()
    {
        await AddFactAsync("It runs four hours.");
        var eighth = (await FactsAsync())[^1];
        Assert.Equal(8, eighth.Number);
        await new RemoveFact(database.Transactions).RemoveAsync(publicist, evening.Dinner.Id, eighth.Id, Ct);

        await AddFactAsync("It has four parts.");

        Assert.Equal([7, 9], (await FactsAsync()).Select(fact => fact.Number));
        Assert.Equal(["fact.added", "fact.removed", "fact.added"], await TrailAsync());
    }

    [Theory]
    [InlineData("", null, nameof(FactForm.Text))]
    [InlineData("   ", null, nameof(FactForm.Text))]
    [InlineData("A fact.", "31.12.2017", nameof(FactForm.AsOf))]
    public async Task A_wrong_fact_is_refused_beside_its_field_and_not_saved(string text, string? asOf, string field)
    {
        var result = await new AddFact(database.Transactions).AddAsync(publicist, evening.Dinner.Id, new FactForm { Text = text, AsOf = asOf }, Ct);

        Assert.Equal(field, Assert.IsType<Invalid>(result.Refusal).Field);
        Assert.Single(await FactsAsync());
        Assert.Empty(await TrailAsync());
    }

    [Fact]
    public async Task A_fact_is_corrected_under_its_number()
    {
        var fact = (await FactsAsync())[0];

        await new ChangeFact(database.Transactions).ChangeAsync(
            publicist, evening.Dinner.Id, fact.Id, new FactForm { Text = " Four years. ", Source = "A letter", AsOf = "2018-01-02" }, Ct);

        var changed = (await FactsAsync())[0];
        Assert.Equal((fact.Id, 7, 2), (changed.Id, changed.Number, changed.Version));
        Assert.Equal(new FactDetails("Four years.") { Source = "A letter", AsOf = new DateOnly(2018, 1, 2) }, changed.Details);
    }

    [Fact]
    public async Task New_rules_are_a_new_version_and_old_acceptances_stay_with_the_old_one()
    {
        Assert.True((await PublishAsync("Only one rule now.\r\n")).IsDone);

        var versions = await new BriefingQuery(database.Databases).RulesAsync(Some.Product(evening.Organisation.Id), evening.Dinner.Id, Ct);
        Assert.Equal([(2, "Only one rule now.", 0), (1, evening.Rules.Text, 1)], versions.Select(v => (v.Version, v.Text, v.Acceptances)));
    }

    [Fact]
    public async Task The_same_or_no_words_are_no_new_version()
    {
        Assert.IsType<Invalid>((await PublishAsync($"  {evening.Rules.Text}\r\n")).Refusal);
        Assert.IsType<Invalid>((await PublishAsync(" ")).Refusal);
        Assert.IsType<Invalid>((await PublishAsync(new string('x', 8001))).Refusal);
        Assert.Equal(1, await database.ReadAsync(evening.Organisation.Id, db => db.GroundRules.CountAsync(Ct)));
    }

    [Fact]
    public async Task The_pack_is_published_once_and_keeps_its_instant()
    {
        await Packing.Publish(database).PublishAsync(publicist, evening.Dinner.Id, Ct);
        database.Clock.Advance(TimeSpan.FromHours(1));
        await Packing.Publish(database).PublishAsync(publicist, evening.Dinner.Id, Ct);

        Assert.Equal(Some.Now, await database.ReadAsync(evening.Organisation.Id, db => db.Events.Select(e => e.PackPublishedAt).SingleAsync(Ct)));
        Assert.Equal(["pack.published"], await TrailAsync());
    }

    [Fact]
    public async Task A_viewer_and_a_stranger_change_nothing()
    {
        var other = new PackedEvening("other");
        var stranger = new StaffActor(other.Organisation.Id, other.AddMember().Id);
        await other.SaveAsync(database);
        var fact = new FactForm { Text = "Mine." };

        Assert.IsType<NotAllowed>((await new AddFact(database.Transactions).AddAsync(viewer, evening.Dinner.Id, fact, Ct)).Refusal);
        Assert.IsType<NotFound>((await new AddFact(database.Transactions).AddAsync(stranger, evening.Dinner.Id, fact, Ct)).Refusal);
        Assert.IsType<NotFound>((await Packing.Publish(database).PublishAsync(stranger, evening.Dinner.Id, Ct)).Refusal);
        Assert.Null(await new LedgerQuery(database.Databases).ForEventAsync(Some.Product(stranger.OrganisationId), evening.Dinner.Id, Ct));
        Assert.Equal(["access.refused"], await TrailAsync());
    }

    public ValueTask DisposeAsync()
    {
        database.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<Result> AddFactAsync(string text) =>
        new AddFact(database.Transactions).AddAsync(publicist, evening.Dinner.Id, new FactForm { Text = text }, Ct);

    private Task<Result> PublishAsync(string text) => new PublishGroundRules(database.Transactions).PublishAsync(publicist, evening.Dinner.Id, text, Ct);

    private async Task<IReadOnlyList<LedgerRow>> FactsAsync() => (await new LedgerQuery(database.Databases).ForEventAsync(Some.Product(evening.Organisation.Id), evening.Dinner.Id, Ct))!.Facts;

    private Task<List<string>> TrailAsync() =>
        database.ReadAsync(evening.Organisation.Id, db => db.AuditEntries.OrderBy(a => a.Sequence).Select(a => a.Action).ToListAsync(Ct));
}
