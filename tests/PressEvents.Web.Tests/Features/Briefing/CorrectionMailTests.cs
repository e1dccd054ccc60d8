using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Queries.Corrections;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Mail.Composing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>What the mail says of a fact that changed, as it leaves the outbox.</summary>
public sealed class CorrectionMailTests(MigratedTemplate template) : IAsyncLifetime
{
    private MailSink sink = null!;
    private MailApp mail = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        sink = await MailSink.StartAsync();
        mail = new MailApp(template, sink.Settings);
    }

    [Fact]
    public async Task A_mail_says_each_fact_in_one_line_with_the_version_its_reader_holds()
    {
        var guest = await HolderAsync();
        await CorrectAsync(("Blu-ray release: 28 November 2017.", "Blu-ray release: 5 December 2017."), ("Filming took three years.", "Filming took *four* years <b>.</b>"));

        await mail.SendAsync();

        var sent = Assert.Single(sink.Received).Message;
        Assert.StartsWith("A correction to your pack", sent.Subject, StringComparison.Ordinal);
        Assert.Contains("- Fact 1, Blu-ray release: was 28 November 2017, is 5 December 2017 – in your pack version 3.", sent.TextBody, StringComparison.Ordinal);
        Assert.Contains("- Fact 2: was “Filming took three years”, is “Filming took *four* years <b>.</b>” – in your pack version 3.", sent.TextBody, StringComparison.Ordinal);
        Assert.Contains("Filming took *four* years &lt;b&gt;.&lt;/b&gt;", sent.HtmlBody, StringComparison.Ordinal);
        Assert.Matches("Open your pack: http://localhost[^ ]*/i/[^/]+/pack", sent.TextBody);
        Assert.DoesNotContain("{{", sent.TextBody + sent.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(OutboxState.Sent, (await mail.OutboxAsync())[0].State);
        Assert.Equal(guest.Id, (await mail.OutboxAsync())[0].GuestId);
    }

    [Fact]
    public async Task What_is_or_was_under_embargo_stands_in_no_mail()
    {
        await HolderAsync();
        await CorrectAsync(embargoed: true, ("A secret date: 28 November.", "A secret date: 5 December."));

        await mail.SendAsync();

        var sent = Assert.Single(sink.Received).Message;
        Assert.Contains("Fact 1 has changed; it is or was under embargo, so only your pack says how – in your pack version 3.", sent.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", sent.TextBody + sent.HtmlBody + sent.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("December", sent.TextBody + sent.HtmlBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Une correction à votre dossier", "Fait 1, Blu-ray : 28 November devient 5 December – dans la version 3 de votre dossier.")]
    [InlineData("de", "Eine Berichtigung zu Ihrer Pressemappe", "Fakt 1, Blu-ray: bisher 28 November, jetzt 5 December – in Fassung 3 Ihrer Mappe.")]
    [InlineData("es", "Una corrección a su dosier", "Dato 1, Blu-ray: antes 28 November, ahora 5 December – en la versión 3 de su dosier.")]
    public async Task It_is_in_the_language_of_its_reader(string language, string subject, string line)
    {
        await HolderAsync(language);
        await CorrectAsync(("Blu-ray: 28 November.", "Blu-ray: 5 December."));

        await mail.SendAsync();

        var sent = Assert.Single(sink.Received).Message;
        Assert.StartsWith(subject, Plain(sent.Subject!), StringComparison.Ordinal);
        Assert.Contains(line, Plain(sent.TextBody!), StringComparison.Ordinal);
        Assert.DoesNotContain("{{", sent.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gave_their_place_back_meanwhile_is_left_alone()
    {
        var guest = await HolderAsync();
        await CorrectAsync(("Blu-ray: 28 November.", "Blu-ray: 5 December."));
        await mail.ReadAsync(mail.Organisation.Id, async db =>
        {
            (await db.Guests.SingleAsync(g => g.Id == guest.Id, Ct)).MoveTo(GuestStatus.Cancelled, Some.System(mail.Organisation), Channel.Link, Some.Now);
            return await db.SaveChangesAsync(Ct);
        });

        await mail.SendAsync();

        Assert.Empty(sink.Received);
        Assert.Equal((OutboxState.Held, "They are not coming any more."), ((await mail.OutboxAsync())[0].State, (await mail.OutboxAsync())[0].Reason));
    }

    [Fact]
    public void A_fact_that_is_gone_and_one_with_another_source_have_their_words()
    {
        var words = mail.Services.GetRequiredService<CorrectionWords>();
        var fact = NewFact(1, "It has four parts.", embargoed: false);
        var first = new FactVersion(fact, null, Some.Now);
        var removed = FactVersion.Removed(fact, null, Some.Now);
        fact.Change(fact.Details with { Source = "A letter" });

        Assert.Equal("Fact 1, “It has four parts”, is withdrawn; please do not use it – in your pack version 2.", words.Line(new FactCorrection(first, removed), 2));
        Assert.Equal(
            "Fact 1, “It has four parts”: another source or date is given for it; your pack says which.",
            words.Line(new FactCorrection(first, new FactVersion(fact, null, Some.Now)), null));
    }

    public async ValueTask DisposeAsync()
    {
        await mail.DisposeAsync();
        sink.Dispose();
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');

    private Fact NewFact(int number, string text, bool embargoed) =>
        new(FactId.New(Some.Now), mail.Dinner, number, new FactDetails(text) { IsEmbargoed = embargoed });

    private async Task<Guest> HolderAsync(string? language = null)
    {
        var guest = (await mail.ListAsync("ada@outlet.example"))[0];
        await mail.ReadAsync(mail.Organisation.Id, async db =>
        {
            var saved = await db.Guests.SingleAsync(g => g.Id == guest.Id, Ct);
            saved.MoveTo(GuestStatus.Accepted, Some.System(mail.Organisation), Channel.Publicist, Some.Now);
            saved.SpeakIn(language);
            return await db.SaveChangesAsync(Ct);
        });
        return guest;
    }

    private Task CorrectAsync(params (string Was, string Is)[] texts) => CorrectAsync(embargoed: false, texts);

    // The first edition, a copy of it in the guest's hands, other words, the next edition, and the correction queued.
    private async Task CorrectAsync(bool embargoed, params (string Was, string Is)[] texts)
    {
        var ids = new List<FactId>();
        await RunAsync(work =>
        {
            var facts = texts.Select((text, index) => NewFact(index + 1, text.Was, embargoed)).ToList();
            ids.AddRange(facts.Select(fact => fact.Id));
            work.Db.AddRange(facts);
            work.Db.AddRange(facts.Select(fact => new FactVersion(fact, null, work.Now)));
            var copy = new PackCopy(
                PackCopyId.New(work.Now), work.Db.Guests.Single(), 3, new string('0', 64),
                PackLine.Write([.. facts.Select(fact => new PackLine(PackLine.KeyOf(fact.Id), $"Fact {fact.Number}", fact.Text, fact.Version))]), work.Now);
            copy.NotePrint(work.Now);
            work.Db.Add(copy);
            return Task.FromResult(Result.Done);
        });
        await RunAsync(work =>
        {
            foreach (var fact in work.Db.Facts.ToList())
            {
                fact.Change(fact.Details with { Text = texts[fact.Number - 1].Is });
                work.Db.Add(new FactVersion(fact, null, work.Now));
            }

            return Task.FromResult(Result.Done);
        });
        await RunAsync(async work =>
        {
            await PublishMaterial.FreezeAsync(work, (await work.LockEventAsync(mail.Dinner.Id))!);
            return Result.Done;
        });
        await RunAsync(async work => (await NoteCorrections.RunAsync(work, mail.Dinner.Id, 1)).Refusal is { } refusal ? refusal : Result.Done);
    }

    private async Task RunAsync(Func<Work, Task<Result>> act) =>
        Assert.Null((await mail.Services.GetRequiredService<Transactions>().RunAsync(Some.System(mail.Organisation), Permission.EditBriefing, act, Ct)).Refusal);
}
