using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Print;
using PressEvents.Web.Mail.Composing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.PersonalData.Canaries;

/// <summary>Nothing private crosses to a guest: a canary in every text that is not theirs, and every page, file, header and mail searched for it.</summary>
public sealed class CanaryTests(MigratedTemplate template)
{
    // Also what is not linked to in every state.
    private static readonly string[] Known = ["", "?answer=yes", "/calendar.ics", "/pack", "/pack.pdf", "/accent.css", "/my-file", "/my-file?lang=fr", "/my-file.json", "/my-file.csv", "/my-file/erase", "/receipt.pdf", "/not-me", "/not-me?sent"];

    private static readonly Dictionary<string, Action<PressEvent>> Moments = new(StringComparer.Ordinal)
    {
        ["open"] = _ => { },
        ["closed"] = dinner => dinner.MoveTo(EventState.Closed, Some.Now),
        ["cancelled"] = dinner => dinner.MoveTo(EventState.Cancelled, Some.Now),
        ["over"] = dinner => dinner.Change(EventDetails.Of(dinner) with { StartsAt = Some.Now.AddDays(-2), EndsAt = Some.Now.AddDays(-1), RsvpClosesAt = Some.Now.AddDays(-3) }),
    };

    public static TheoryData<string> MomentNames => [.. Moments.Keys];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_text_that_is_stored_is_a_guests_to_see_or_a_secret_and_every_secret_has_its_canary()
    {
        await using var evening = new CanaryEvening(template);
        await evening.FillAsync();
        await using var db = await evening.Databases.UnscopedAsync(Ct);
        var texts = StoredTexts.Of(db.Model).SelectMany(text => text.Names).ToList();

        Assert.Empty(texts.Except(StoredTexts.MayBeSeen).Except(StoredTexts.Secret));
        Assert.Empty(StoredTexts.MayBeSeen.Intersect(StoredTexts.Secret));
        Assert.Empty(StoredTexts.MayBeSeen.Concat(StoredTexts.Secret).Except(texts));
        Assert.Empty(StoredTexts.Secret.Except(evening.Planted));
        Assert.True(evening.Planted.Count > 40);
    }

    [Theory]
    [MemberData(nameof(MomentNames))]
    public async Task Nothing_secret_is_on_any_page_file_or_header_whatever_the_guests_state(string moment)
    {
        await using var evening = new CanaryEvening(template);
        await evening.FillAsync();
        var (answers, pdfs, pictures) = (0, 0, 0);
        foreach (var status in Enum.GetValues<GuestStatus>())
        {
            await evening.StandAsync(status, Moments[moment]);
            var found = await CrawlAsync(evening);

            Assert.Empty(Leaks(found));
            answers += found.Count;
            pdfs += found.Values.Count(answer => answer.Contains("application/pdf", StringComparison.Ordinal) && answer.Contains("We made it.", StringComparison.Ordinal));
            pictures += found.Values.Count(answer => answer.StartsWith("200", StringComparison.Ordinal) && answer.Contains("image/jpeg", StringComparison.Ordinal));
            Assert.All(evening.Pictures.Hidden, hidden => Assert.StartsWith("4", found[$"GET {evening.Path}/pictures/{hidden:D}.jpg"], StringComparison.Ordinal));
            Assert.Equal(status is not GuestStatus.Withdrawn, found[$"GET {evening.Path}"].Contains("Ada Lovelace", StringComparison.Ordinal));
        }

        Assert.True(answers > 100);
        Assert.True(pdfs > 0 || moment is "cancelled" || !evening.Services.GetRequiredService<IDocumentPrinter>().IsAvailable, "No pack was read.");
        Assert.Equal(moment is not "cancelled", pictures > 0);
    }

    [Fact]
    public async Task Nothing_secret_is_in_a_mail_of_any_kind()
    {
        await using var evening = new CanaryEvening(template);
        await evening.FillAsync();
        await using var db = await evening.Databases.ForAsync(evening.Agency.Id, Ct);
        var guest = await db.Guests.SingleAsync(g => g.Id == evening.GuestId, Ct);
        var body = string.Join("\n\n", Enum.GetValues<MessageKind>().SelectMany(Placeholders.Of).Distinct(StringComparer.Ordinal).Select(name => $"{{{{{name}}}}}"));
        var outcomes = Enum.GetValues<GuestStatus>().Where(status => status is GuestStatus.Accepted or GuestStatus.Declined or GuestStatus.Waitlisted or GuestStatus.Cancelled);
        var drafts = Enum.GetValues<MessageKind>().Select(kind => new MessageDraft(kind, string.Concat(body.Split('\n')), body))
            .Concat(outcomes.Select(outcome => new MessageDraft(MessageKind.Confirmation, null, null, outcome, 1)));

        foreach (var draft in drafts)
        {
            var outcome = draft.Outcome is { } status ? new RsvpOutcome(status, draft.WaitPosition) : null;
            var row = new OutboxMessage(OutboxMessageId.New(Some.Now), guest, draft.Kind, null, outcome, Some.Now);
            var facts = await evening.Services.GetRequiredService<MailFactsQuery>().ForMessageAsync(db, row, Ct);
            var mail = ByteSearch.Text(evening.Services.GetRequiredService<MessageComposer>().Compose(row.Id, facts!, draft, evening.Token, Some.Now));

            Assert.Contains("Ada", mail, StringComparison.Ordinal);
            Assert.DoesNotContain(CanaryEvening.Canary, mail, StringComparison.OrdinalIgnoreCase);
        }
    }

    // The controls, one for each kind of medium: something private is moved into it, and is found.
    [Fact]
    public async Task A_page_that_shows_a_private_note_is_found()
    {
        await using var evening = new CanaryEvening(template, new LeakyActivator());
        await evening.FillAsync();
        await evening.StandAsync(GuestStatus.Invited, _ => { });

        Assert.Contains(Leaks(await CrawlAsync(evening)), leak => leak.Contains("Guest.PrivateNotes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pack_that_prints_what_only_hosts_read_is_found_as_a_page_and_as_a_file()
    {
        await using var evening = new CanaryEvening(template, new LeakyActivator());
        Assert.SkipUnless(evening.Services.GetRequiredService<IDocumentPrinter>().IsAvailable, "No browser to print with.");
        await evening.FillAsync();
        await evening.StandAsync(GuestStatus.Accepted, _ => { });
        var leaks = Leaks(await CrawlAsync(evening));

        Assert.Contains(leaks, leak => leak.StartsWith($"GET {evening.Path}/pack:", StringComparison.Ordinal) && leak.Contains("HostileQuestion", StringComparison.Ordinal));
        Assert.Contains(leaks, leak => leak.StartsWith($"GET {evening.Path}/pack.pdf:", StringComparison.Ordinal) && leak.Contains("HostileQuestion", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mail_and_a_calendar_that_say_a_secret_are_found()
    {
        await using var evening = new CanaryEvening(template);
        await evening.FillAsync();
        await using var db = await evening.Databases.ForAsync(evening.Agency.Id, Ct);
        var guest = await db.Guests.SingleAsync(g => g.Id == evening.GuestId, Ct);
        var facts = await evening.Services.GetRequiredService<MailFactsQuery>().ForGuestAsync(db, guest.Id, Ct);
        var draft = new MessageDraft(MessageKind.Confirmation, "Your place", guest.PrivateNotes, GuestStatus.Accepted);
        var mail = evening.Services.GetRequiredService<MessageComposer>().Compose(OutboxMessageId.New(Some.Now), facts!, draft, evening.Token, Some.Now);
        Assert.Contains("Guest.PrivateNotes", ByteSearch.Text(mail), StringComparison.Ordinal);

        await evening.StandAsync(GuestStatus.Accepted, dinner => dinner.Change(EventDetails.Of(dinner) with { Venue = guest.PrivateNotes }));
        Assert.Contains(Leaks(await CrawlAsync(evening)), leak => leak.StartsWith($"GET {evening.Path}/calendar.ics:", StringComparison.Ordinal));
    }

    private static async Task<Dictionary<string, string>> CrawlAsync(CanaryEvening evening)
    {
        using var browser = evening.NewBrowser();
        var crawler = new GuestCrawler(browser, evening.Token.Value);
        await crawler.RunAsync([.. Known.Select(path => evening.Path + path), $"{evening.Path}/screeners/{evening.Screener.Id.Value}", $"/u/{evening.Token.Value}",
            .. evening.Pictures.Hidden.Select(name => $"{evening.Path}/pictures/{name:D}.jpg")]);
        return crawler.Answers;
    }

    private static List<string> Leaks(Dictionary<string, string> answers) =>
    [
        .. from answer in answers
           let at = answer.Value.IndexOf(CanaryEvening.Canary, StringComparison.OrdinalIgnoreCase)
           where at >= 0
           select $"{answer.Key}: {answer.Value[at..Math.Min(at + 60, answer.Value.Length)]}",
    ];
}
