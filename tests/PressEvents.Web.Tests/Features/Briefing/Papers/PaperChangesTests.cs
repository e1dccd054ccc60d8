using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Organisations;
using PressEvents.Print.Documents;
using PressEvents.Web.Features.Briefing.Papers;
using PressEvents.Web.Features.Briefing.Papers.Documents;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing.Papers;

/// <summary>What is printed again: exactly what would look different.</summary>
public sealed class PaperChangesTests
{
    private static readonly PaperEvening Evening = PaperEvenings.Of(12);

    public static TheoryData<string> Kinds => [.. WorkingPapers.All.Select(paper => paper.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_piece_is_on_the_list_of_changes_exactly_when_it_would_be_printed_differently(string kind)
    {
        var paper = WorkingPapers.Find(kind)!;
        var before = await LooksAsync(paper, Evening);
        var printed = Printed(paper, Evening);

        await PaperEvenings.Edited(Evening).SampleAsync(async edited =>
        {
            var after = await LooksAsync(paper, edited);
            var listed = PaperStanding.Of(paper, edited, printed).Changes.Select(change => (change.Subject, change.News)).Order();
            var recomputed = before.Keys.Union(after.Keys).Where(subject => !string.Equals(before.GetValueOrDefault(subject), after.GetValueOrDefault(subject), StringComparison.Ordinal))
                .Select(subject => (subject, !before.ContainsKey(subject) ? PaperNews.New : after.ContainsKey(subject) ? PaperNews.Changed : PaperNews.Gone)).Order();
            Assert.Equal(recomputed, listed);
        }, iter: 25, threads: 1);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_was_printed_and_did_not_change_is_right(string kind)
    {
        var paper = WorkingPapers.Find(kind)!;

        Assert.Empty(PaperStanding.Of(paper, Evening, Printed(paper, Evening)).Changes);
        Assert.Null(PaperStanding.Of(paper, Evening, []).PrintedAt);
    }

    [Fact]
    public void A_change_is_named_for_whom_and_what_it_says_now()
    {
        var paper = WorkingPapers.Find("place-cards")!;
        var person = Evening.Guests.First(guest => guest.Diet.Count == 0);
        var edited = Evening with { People = [.. Evening.People.Select(p => p == person ? p with { Diet = ["vegan"] } : p)] };

        var change = Assert.Single(PaperStanding.Of(paper, edited, Printed(paper, Evening)).Changes);

        Assert.Equal((PaperNews.Changed, person.Called), (change.News, change.Whom));
        Assert.Equal("code: D2", Assert.Single(change.Says));
    }

    [Fact]
    public void Whoever_does_not_come_any_more_is_named_to_be_taken_away()
    {
        var paper = WorkingPapers.Find("door-sheet")!;
        var person = Evening.Guests.First();
        var edited = Evening with { People = [.. Evening.People.Where(p => p != person)] };

        var change = Assert.Single(PaperStanding.Of(paper, edited, Printed(paper, Evening)).Changes);

        Assert.Equal((PaperNews.Gone, person.Called), (change.News, change.Whom));
    }

    [Fact]
    public void The_kitchen_strikes_out_a_seat_and_reads_no_name()
    {
        var paper = WorkingPapers.Find("kitchen")!;
        var person = Evening.Guests.First(guest => guest.Diet.Count > 0 && guest.DietNote is null);
        var edited = Evening with { People = [.. Evening.People.Select(p => p == person ? p with { Diet = [] } : p)] };

        var changes = PaperStanding.Of(paper, edited, Printed(paper, Evening)).Changes;

        Assert.Equal([(PaperNews.Changed, "Totals"), (PaperNews.Gone, person.Seat!.Words)], changes.Select(change => (change.News, change.Whom)));
    }

    private static IReadOnlyList<PrintedPaper> Printed(WorkingPaper paper, PaperEvening evening) => [.. paper.Pieces(evening).Select(piece =>
    {
        var row = new PrintedPaper(PrintedPaperId.New(Some.Now), OrganisationId.New(Some.Now), evening.Id, paper.Kind, piece.Subject);
        row.Note(PaperHash.Of(piece), Some.Now);
        return row;
    })];

    // Each piece printed alone: the independent witness of what it says.
    private static async Task<Dictionary<string, string>> LooksAsync(WorkingPaper paper, PaperEvening evening)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var razor = new RazorDocument(services, NullLoggerFactory.Instance);
        var looks = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var piece in paper.Pieces(evening))
        {
            var section = new PaperSection(paper, evening, [piece], PaperSize.A4, Some.Now);
            looks[piece.Subject] = await razor.RenderAsync<PaperDocument>(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(PaperDocument.Section)] = section });
        }

        return looks;
    }
}
