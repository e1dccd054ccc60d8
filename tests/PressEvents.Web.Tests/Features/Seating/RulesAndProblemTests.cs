using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Seating;
using PressEvents.Seating.Problems;
using PressEvents.Web.Features.Guests;
using PressEvents.Web.Features.Seating;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Seating;

/// <summary>Rules read as sentences, and an event becomes a problem that says only who comes.</summary>
public sealed class RulesAndProblemTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_coming_talent_and_the_plan_are_the_problem()
    {
        using var evening = await SeatedEvening.BeginAsync(template);
        await evening.Evening.AddGuestAsync("Silent", GuestStatus.Invited);
        await evening.RuleAsync(SeatingRuleKind.Together, evening.Ada, evening.Bo);
        await evening.RuleAsync(SeatingRuleKind.Apart, evening.Ada, evening.Cy, Nearness.Table, isWish: true);

        var found = await evening.CaseAsync();

        Assert.Equal(["Ada", "Allen Hughes", "Bo", "Cy"], found.Problem.Guests.Select(guest => found.People[guest.Id]).Order(StringComparer.Ordinal));
        Assert.Equal([evening.Place(evening.Ada, evening.First[0]), evening.Place(evening.Bo, evening.First[1])], found.Plan.OrderBy(place => place.Seat));
        Assert.Equal("Ada must sit beside Bo", found.Rules[Assert.Single(found.Problem.Together).Id]);
        Assert.Equal((-25, Scope.Table), (Assert.Single(found.Problem.Wishes).Weight, found.Problem.Wishes[0].Scope));
        Assert.Empty(found.Faults);
        Assert.Empty(ProblemChecks.Of(found.Problem));
    }

    [Fact]
    public async Task A_rule_naming_somebody_who_declined_is_kept_and_said_and_does_not_count()
    {
        using var evening = await SeatedEvening.BeginAsync(template);
        await evening.RuleAsync(SeatingRuleKind.Together, evening.Ada, evening.Bo);
        await new WithdrawGuest(evening.Evening.Database.Transactions).WithdrawAsync(evening.Evening.Publicist, evening.Bo.Id, Ct);

        var found = await evening.CaseAsync();

        Assert.Empty(found.Problem.Together);
        Assert.Equal(["Ada must sit beside Bo: Bo is not coming, so this does not count now."], found.LeftOut);
        Assert.Empty(found.Faults);
    }

    [Fact]
    public async Task What_cannot_be_is_said_in_a_sentence_each()
    {
        using var evening = await SeatedEvening.BeginAsync(template);
        var (agency, all) = (evening.Evening, evening.First.Skip(2).Concat(evening.Second).Select(seat => seat.Id).ToList());
        await evening.Rules.SetAsync(agency.Publicist, agency.Dinner.Id, new RuleForm { Kind = SeatingRuleKind.At, Who = Sitter.Of(evening.Cy.Id), Table = evening.First[2].TableId, Seat = evening.First[2].Id }, Ct);
        await evening.Seats.BlockAsync(agency.Publicist, agency.Dinner.Id, all, true, Ct);
        await new MarkGuest(agency.Database.Transactions).NeedsAccessSeatAsync(agency.Publicist, agency.Dinner.Id, evening.Ada.Id, true, Ct);

        var found = await evening.CaseAsync();

        Assert.Equal(
            ["4 people are coming, and 2 seats can be used: 2 too few.", "1 person needs a seat that suits access, and 0 seats do.", "Cy must sit at Table 1, seat 3, and that seat is kept free."],
            found.Faults);
    }

    [Fact]
    public async Task Customs_keep_rivals_apart_and_plus_ones_beside_unless_given_up()
    {
        using var evening = await SeatedEvening.BeginAsync(template);
        var agency = evening.Evening;
        await MakeRivalsAsync(evening, evening.Ada, evening.Bo);
        var plusOne = await agency.AddPlusOneAsync(evening.Ada, "Dee", GuestStatus.Accepted);

        var found = await evening.CaseAsync();
        Assert.Equal("Ada and Bo write for rivals and must not sit beside or opposite each other", found.Rules[Assert.Single(found.Problem.Apart).Id]);
        Assert.Equal("Dee comes with Ada and must sit beside them", found.Rules[Assert.Single(found.Problem.Together).Id]);

        Assert.True((await evening.Apply.GiveUpAsync(agency.Publicist, agency.Dinner.Id, [found.Problem.Apart[0].Id, RuleKeys.Beside(Sitter.Of(plusOne.Id)), "rule:gone"], found.Revision, Ct)).IsDone);
        found = await evening.CaseAsync();
        Assert.Empty(found.Problem.Apart.Concat(found.Problem.Together));
    }

    [Fact]
    public async Task A_second_rule_between_two_takes_the_place_of_the_first_and_given_up_becomes_a_wish()
    {
        using var evening = await SeatedEvening.BeginAsync(template);
        await evening.RuleAsync(SeatingRuleKind.Together, evening.Ada, evening.Bo);
        var second = await evening.RuleAsync(SeatingRuleKind.Apart, evening.Bo, evening.Ada);
        var found = await evening.CaseAsync();
        Assert.Equal((0, $"rule:{second.Value.Value:N}"), (found.Problem.Together.Count, Assert.Single(found.Problem.Apart).Id));

        await evening.Apply.GiveUpAsync(evening.Evening.Publicist, evening.Evening.Dinner.Id, [found.Problem.Apart[0].Id], found.Revision, Ct);

        found = await evening.CaseAsync();
        Assert.Equal((0, -25), (found.Problem.Apart.Count, Assert.Single(found.Problem.Wishes).Weight));
        Assert.Equal("Bo should rather not sit beside Ada", Assert.Single(found.Rules).Value);
        Assert.True((await evening.Rules.RemoveAsync(evening.Evening.Publicist, second.Value, Ct)).IsDone);
        Assert.Empty((await evening.CaseAsync()).Problem.Wishes);
    }

    [Fact]
    public async Task Only_the_own_team_sets_rules_of_people_of_the_evening()
    {
        using var evening = await SeatedEvening.BeginAsync(template);
        var form = new RuleForm { Who = Sitter.Of(evening.Ada.Id), Other = Sitter.Of(GuestId.New(Some.Now)) };

        Assert.IsType<NobodyOfThisEvening>((await evening.Rules.SetAsync(evening.Evening.Publicist, evening.Evening.Dinner.Id, form, Ct)).Refusal);
        Assert.IsType<NotFound>((await evening.Rules.SetAsync(evening.Evening.Stranger, evening.Evening.Dinner.Id, form, Ct)).Refusal);
        Assert.IsType<NotAllowed>((await evening.Rules.SetAsync(evening.Evening.Of(Role.Viewer), evening.Evening.Dinner.Id, form, Ct)).Refusal);
        Assert.IsType<Invalid>((await evening.Rules.SetAsync(evening.Evening.Publicist, evening.Evening.Dinner.Id, new RuleForm { Who = form.Who, Other = form.Who }, Ct)).Refusal);
        Assert.Null(await new SeatingProblemQuery(evening.Evening.Database.Databases).ForEventAsync(evening.Evening.Of(Role.Viewer), evening.Evening.Dinner.Id, Ct));
    }

    private static Task<int> MakeRivalsAsync(SeatedEvening evening, params Guest[] guests) => evening.Evening.Database.ReadAsync(evening.Evening.Agency.Id, async db =>
    {
        foreach (var guest in guests)
        {
            var outlet = new Outlet(OutletId.New(Some.Now), guest.OrganisationId, $"{guest.Name} Weekly");
            outlet.Change(outlet.Details with { RivalGroup = "weeklies" });
            db.Outlets.Add(outlet);
            var contact = db.Contacts.Single(c => c.Id == guest.ContactId);
            contact.Change(contact.Details with { OutletId = outlet.Id }, outlet.Name);
        }

        return await db.SaveChangesAsync(Ct);
    });
}
