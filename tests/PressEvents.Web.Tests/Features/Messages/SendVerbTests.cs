using System.Text.Json;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Guests;
using PressEvents.Web.Features.Briefing.Packs;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Messages;

public sealed class SendVerbTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sending_reports_how_far_every_message_came()
    {
        using var sink = await MailSink.StartAsync();
        using var home = await EveningAsync("ada@outlet.example", "refuse@outlet.example", "cut@outlet.example");

        var (code, output, _) = await home.RunAsync(sink.Settings, "send", "invitation", "--event", "dinner", "--json");

        Assert.Equal(0, code);
        var sent = JsonDocument.Parse(output).RootElement;
        Assert.Equal((3, 1, 1, 1, 0), (Of(sent, "queued"), Of(sent, "sent"), Of(sent, "failed"), Of(sent, "inDoubt"), Of(sent, "held")));

        var (_, listed, _) = await home.RunAsync(sink.Settings, "outbox", "--event", "dinner", "--json");
        var rows = JsonDocument.Parse(listed).RootElement.EnumerateArray().ToList();
        Assert.Equal(["failed", "inDoubt", "sent"], rows.Select(row => row.GetProperty("state").GetString()!).Order(StringComparer.Ordinal));
        var first = rows.Single(row => row.GetProperty("state").GetString() is "sent");
        Assert.Equal("invitation", first.GetProperty("kind").GetString());
        Assert.Equal(sink.Received.Single(mail => mail.To is "ada@outlet.example").MessageId, first.GetProperty("messageId").GetString());
    }

    [Fact]
    public async Task Sending_again_with_nobody_left_is_no_mistake()
    {
        using var home = await EveningAsync("ada@outlet.example");
        await home.RunAsync(null, "send", "invitation", "--event", "dinner");

        var (code, output, error) = await home.RunAsync(null, "send", "invitation", "--event", "dinner", "--json");

        Assert.Equal(0, code);
        Assert.Equal(0, Of(JsonDocument.Parse(output).RootElement, "queued"));
        Assert.Contains("Nobody on the list is left to invite.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_needs_approval_is_not_sent_from_the_command_line_either()
    {
        using var home = await EveningAsync("ada@outlet.example");
        await using (var db = home.Open())
        {
            var dinner = db.Events.Single();
            dinner.Change(EventDetails.Of(dinner) with { NeedsApproval = true });
            await db.SaveChangesAsync(Ct);
        }

        var (code, output, error) = await home.RunAsync(null, "send", "invitation", "--event", "dinner", "--json");

        Assert.Equal((1, ""), (code, output));
        Assert.Equal("Another member must approve this list before its first send.", error.Trim());
        await using var after = home.Open();
        Assert.Empty(after.Outbox);
    }

    [Fact]
    public async Task A_wave_is_sent_by_its_number_and_the_next_one_without()
    {
        using var home = await EveningAsync("ada@outlet.example", "bo@outlet.example", "cy@outlet.example");
        await using (var db = home.Open())
        {
            db.Guests.Single(g => g.Name == "bo").PlanWave(2);
            db.Guests.Single(g => g.Name == "cy").PlanWave(1);
            await db.SaveChangesAsync(Ct);
        }

        var (_, first, _) = await home.RunAsync(null, "send", "invitation", "--event", "dinner", "--json");
        var (_, second, _) = await home.RunAsync(null, "send", "invitation", "--event", "dinner", "--wave", "2", "--json");

        Assert.Equal((2, 1), (Of(JsonDocument.Parse(first).RootElement, "queued"), Of(JsonDocument.Parse(second).RootElement, "queued")));
    }

    [Fact]
    public async Task Offers_go_to_nobody_who_has_none()
    {
        using var home = await EveningAsync("ada@outlet.example");

        var (code, output, _) = await home.RunAsync(null, "send", "offer", "--event", "dinner", "--json");

        Assert.Equal((0, 0), (code, Of(JsonDocument.Parse(output).RootElement, "queued")));
        await using var after = home.Open();
        Assert.Empty(after.Outbox);
    }

    [Fact]
    public async Task A_correction_goes_to_everybody_who_holds_an_older_fact_and_only_once()
    {
        using var home = await EveningAsync("ada@outlet.example", "bo@outlet.example", "cy@outlet.example");
        await using (var db = home.Open())
        {
            await HoldAnOlderFactAsync(db, home, "ada", "bo");
        }

        var (code, first, _) = await home.RunAsync(null, "send", "pack-corrected", "--event", "dinner", "--json");
        var (again, second, error) = await home.RunAsync(null, "send", "pack-corrected", "--event", "dinner", "--json");

        Assert.Equal((0, 2), (code, Of(JsonDocument.Parse(first).RootElement, "queued")));
        Assert.Equal((0, 0), (again, Of(JsonDocument.Parse(second).RootElement, "queued")));
        Assert.Contains("Nobody who can be written to holds a fact that has changed since.", error, StringComparison.Ordinal);
        await using var after = home.Open();
        Assert.Equal(["ada", "bo"], after.Outbox.Join(after.Guests, m => m.GuestId, g => g.Id, (_, g) => g.Name).AsEnumerable().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(1, "“confirmation” cannot be sent from here", "send", "confirmation", "--event", "dinner")]
    [InlineData(1, "There is no event “supper”.", "send", "invitation", "--event", "supper")]
    [InlineData(2, "--wave counts from 1.", "send", "invitation", "--event", "dinner", "--wave", "0")]
    [InlineData(2, "--event", "outbox")]
    public async Task What_cannot_be_done_is_said_in_one_sentence(int expected, string sentence, params string[] arguments)
    {
        using var home = await EveningAsync("ada@outlet.example");

        var (code, output, error) = await home.RunAsync(null, arguments);

        Assert.Equal(expected, code);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Theory]
    [InlineData("Smtp:Security", "Sometimes", "Smtp:Security is “Sometimes”")]
    [InlineData("Smtp:Port", "99999", "Smtp:Port is “99999”")]
    [InlineData("Smtp:From", "a@b.example, c@d.example", "Smtp:From is")]
    [InlineData("Smtp:Host", "mail.example", "With Smtp:Host set, Smtp:From must say")]
    public async Task A_wrong_mail_setting_stops_with_one_sentence(string name, string value, string sentence)
    {
        using var home = await EveningAsync("ada@outlet.example");

        var (code, _, error) = await home.RunAsync(
            new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value }, "send", "invitation", "--event", "dinner");

        Assert.Equal(1, code);
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Fact]
    public async Task Links_prints_every_guest_with_a_fresh_link()
    {
        using var home = await EveningAsync("ada@outlet.example");

        var (code, output, _) = await home.RunAsync(null, "links", "--event", "dinner", "--json");

        Assert.Equal(0, code);
        var line = Assert.Single(JsonDocument.Parse(output).RootElement.EnumerateArray());
        Assert.Equal(["id", "name", "email", "status", "link"], line.EnumerateObject().Select(p => p.Name));
        Assert.Equal("listed", line.GetProperty("status").GetString());
        Assert.StartsWith("http://localhost:5080/i/", line.GetProperty("link").GetString(), StringComparison.Ordinal);
    }

    private static int Of(JsonElement tally, string name) => tally.GetProperty(name).GetInt32();

    private static async Task HoldAnOlderFactAsync(PressDb db, VerbHome home, params string[] holders)
    {
        var (dinner, now) = (db.Events.Single(), TimeProvider.System.GetUtcNow());
        var fact = new Fact(FactId.New(now), dinner, 1, new FactDetails("It runs four hours."));
        db.AddRange(fact, new FactVersion(fact, null, now));
        foreach (var guest in db.Guests.ToList())
        {
            guest.MoveTo(GuestStatus.Accepted, Some.System(home.Organisation), Channel.Publicist, now);
            var copy = new PackCopy(PackCopyId.New(now), guest, 1, new string('0', 64), PackLine.Write([new PackLine(PackLine.KeyOf(fact.Id), "Fact 1", fact.Text, fact.Version)]), now);
            if (holders.Contains(guest.Name, StringComparer.Ordinal))
            {
                copy.NoteFetch(now);
            }

            db.Add(copy);
        }

        fact.Change(new FactDetails("It runs five hours."));
        db.Add(new FactVersion(fact, null, now));
        var material = new PackMaterial { Facts = [new PackFactRow(1, fact.Text, null, null) { Id = fact.Id, Version = fact.Version }] };
        db.Add(new PackEdition(PackEditionId.New(now), dinner, 1, material.Write(), null, now));
        await db.SaveChangesAsync(Ct);
    }

    private async Task<VerbHome> EveningAsync(params string[] addresses)
    {
        var home = new VerbHome(template);
        await home.ListAsync(addresses, Ct);
        return home;
    }
}
