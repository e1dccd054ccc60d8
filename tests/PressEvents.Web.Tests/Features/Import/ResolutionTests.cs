using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;

namespace PressEvents.Web.Tests.Features.Import;

/// <summary>Every way in which a conflict can be settled, and what the plan makes of it.</summary>
public sealed class ResolutionTests
{
    private const string Header = "Name,Email,Outlet,Role\n";
    private const string OneAddress = Header + "Mina Okafor,desk@example.com,,\nJo Lee,desk@example.com,,";
    private const string Contradicting = Header + "Mina Okafor,mina@example.com,Example Weekly,\nMina Okafor,mina@example.com,Other Paper,Critic";

    [Fact]
    public void A_conflict_offers_what_can_be_done_and_nothing_else_does()
    {
        var plan = Lists.Plan(OneAddress + "\nAda Sample,ada@example.com,,");

        Assert.Equal(
            ["This line is right: the address is Mina Okafor’s", "The same person as on line 3: called Jo Lee", "Another person: Mina Okafor, without this address", "Leave this line out"],
            plan.Rows[0].Offers.Select(offer => offer.Words));
        Assert.Empty(plan.Rows[2].Offers);
    }

    [Fact]
    public void The_line_that_has_the_address_is_planned_and_the_other_is_asked_about_it()
    {
        var (plan, choices) = Settle(OneAddress, 2, ResolutionKind.HasAddress);

        Assert.Equal([ImportOutcome.Created, ImportOutcome.Conflict], Outcomes(plan));
        Assert.Equal("This line is right: the address is Mina Okafor’s", plan.Rows[0].Settled);
        Assert.Contains("Mina Okafor’s, as line 2 has it", plan.Rows[1].Reason, StringComparison.Ordinal);
        Assert.Equal([ImportOutcome.Conflict, ImportOutcome.Created], Outcomes(Settle(OneAddress, 3, ResolutionKind.HasAddress, choices).Plan));
    }

    [Theory]
    [InlineData(ResolutionKind.SameAsLine, ImportOutcome.Created, ImportOutcome.Unchanged, "Mina Okafor desk@example.com")]
    [InlineData(ResolutionKind.WithoutAddress, ImportOutcome.Created, ImportOutcome.Created, "Mina Okafor desk@example.com, Jo Lee ")]
    [InlineData(ResolutionKind.LeaveOut, ImportOutcome.Created, ImportOutcome.Refused, "Mina Okafor desk@example.com")]
    public void One_address_for_two_people_is_settled(ResolutionKind kind, ImportOutcome first, ImportOutcome second, string people)
    {
        var book = Book();

        var (plan, _) = Settle(OneAddress, 3, kind, book: book);

        Assert.Equal([first, second], Outcomes(plan));
        Assert.Equal(people, People(book));
    }

    [Theory]
    [InlineData(ResolutionKind.KeepName, ImportOutcome.Created, "Anna Müller a@example.com")]
    [InlineData(ResolutionKind.TakeName, ImportOutcome.Created, "Anna Maier a@example.com")]
    [InlineData(ResolutionKind.WithoutAddress, ImportOutcome.Created, "Anna Müller a@example.com, Anna Maier ")]
    [InlineData(ResolutionKind.LeaveOut, ImportOutcome.Refused, "Anna Müller a@example.com")]
    public void Another_name_under_a_known_address_is_settled(ResolutionKind kind, ImportOutcome outcome, string people)
    {
        var book = Book([Lists.Known("Anna Müller", "a@example.com")]);

        var (plan, _) = Settle(Header + "Anna Maier,a@example.com,Weekly,", 2, kind, book: book);

        Assert.Equal(outcome, plan.Rows[0].Outcome);
        Assert.Equal(people, People(book));
    }

    [Theory]
    [InlineData(ResolutionKind.ThisLine, "Other Paper", "Critic")]
    [InlineData(ResolutionKind.EarlierLine, "Example Weekly", "Critic")]
    [InlineData(ResolutionKind.LeaveOut, "Example Weekly", null)]
    public void A_later_line_that_contradicts_an_earlier_one_is_settled(ResolutionKind kind, string outlet, string? role)
    {
        var book = Book();

        var (plan, _) = Settle(Contradicting, 3, kind, book: book);

        Assert.NotEqual(ImportOutcome.Conflict, plan.Rows[1].Outcome);
        var person = Assert.Single(book.People);
        Assert.Equal((outlet, role), (person.Outlet, person.Values.GetValueOrDefault(ImportField.Role)));
    }

    [Fact]
    public void The_namesake_who_is_meant_is_named_with_outlet_and_address()
    {
        var meant = Lists.Known("Mina Okafor", "m2@example.com", "Weekly");
        Person[] known = [Lists.Known("Mina Okafor", "m1@example.com", "Weekly"), meant];
        const string Text = Header + "Mina Okafor,,Weekly,Critic";

        var offer = Lists.Plan(Text, known: known).Rows[0].Offers[1];
        var plan = Lists.Plan(Text, new ImportChoices { Resolutions = [offer] }, known: known);

        Assert.Equal("Mina Okafor, Weekly, m2@example.com", offer.Words);
        Assert.Equal("Critic", plan.Rows[0].Changes["role"].To);
        Assert.Equal("Critic", meant.Values[ImportField.Role]);
    }

    [Fact]
    public void None_of_the_namesakes_is_a_new_person()
    {
        var book = Book([Lists.Known("Mina Okafor", "m1@example.com", "Weekly"), Lists.Known("Mina Okafor", "m2@example.com", "Weekly")]);

        var (plan, _) = Settle(Header + "Mina Okafor,,Weekly,", 2, ResolutionKind.Another, book: book);

        Assert.Equal(ImportOutcome.Created, plan.Rows[0].Outcome);
        Assert.Equal(3, book.People.Count);
    }

    [Fact]
    public void One_row_can_be_settled_twice_and_a_choice_that_no_longer_fits_asks_again()
    {
        Person[] Known() => [Lists.Known("Anna Müller", "desk@example.com"), Lists.Known("Jo Lee", "j1@example.com"), Lists.Known("Jo Lee", "j2@example.com")];
        var first = Lists.Plan(OneAddress, known: Known()).Rows[1].Offers.Single(offer => offer.Kind is ResolutionKind.WithoutAddress);
        var once = Lists.Plan(OneAddress, new ImportChoices { Resolutions = [first] }, known: Known());
        Assert.Equal(ImportOutcome.Conflict, once.Rows[1].Outcome);

        var second = once.Rows[1].Offers[0];
        var people = Known();
        var gone = Lists.Plan(OneAddress, new ImportChoices { Resolutions = [first, second] }, known: people);

        Assert.Equal(ImportOutcome.Conflict, gone.Rows[1].Outcome);
        Assert.Equal($"{first.Words} · {second.Words}", gone.Rows[1].Settled);
        var here = Lists.Plan(OneAddress, new ImportChoices { Resolutions = [first, second with { Contact = people[1].ContactId }] }, known: people);
        Assert.Equal(ImportOutcome.Created, here.Rows[1].Outcome);
    }

    private static IEnumerable<ImportOutcome> Outcomes(ImportPlan plan) => plan.Rows.Select(row => row.Outcome);

    private static PlannedBook Book(params IEnumerable<Person> known) => new(new PlannedRoom(100), known);

    private static string People(PlannedBook book) => string.Join(", ", book.People.Select(person => $"{person.Name} {person.Email}"));

    // Chooses what the plan offers, as the page does, and plans again.
    private static (ImportPlan Plan, ImportChoices Choices) Settle(
        string text, int line, ResolutionKind kind, ImportChoices? before = null, PlannedBook? book = null)
    {
        Person[] known = [.. (book?.People ?? []).Select(person => new Person(person.Name) { ContactId = person.ContactId, Email = person.Email, Values = new(person.Values) })];
        var offered = Lists.Plan(text, before, known: known).Rows.Single(row => row.Line == line).Offers.Single(offer => offer.Kind == kind);
        var choices = new ImportChoices { Resolutions = [.. before?.Resolutions ?? [], offered] };
        var table = ImportTableOf(text, choices);
        return (ImportPlanner.Plan(table, book ?? Book()), choices);
    }

    private static PressEvents.Web.Features.Import.ImportTable ImportTableOf(string text, ImportChoices choices) =>
        PressEvents.Web.Features.Import.ImportTable.Read(Lists.File(text), choices).Value!;
}
