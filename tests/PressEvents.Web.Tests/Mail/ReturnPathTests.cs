using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Mail;
using PressEvents.Web.Mail;
using PressEvents.Web.Mail.Return;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Mail;

/// <summary>What comes back by a message's own address names that message, and nobody else can make such an address.</summary>
public sealed class ReturnPathTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_message_has_a_return_path_that_names_it_and_one_recipient()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = AppOf(sink, "bounces@agency.example");
        await app.ListAsync("ada@outlet.example", "bo@outlet.example");
        await app.InviteAsync();
        await app.SendAsync();

        var rows = await app.OutboxAsync();
        Assert.Equal(2, sink.Asked.Count);
        foreach (var sent in sink.Senders)
        {
            Assert.StartsWith("bounces+", sent, StringComparison.Ordinal);
            Assert.Contains((await FindAsync(app, sent.ToUpperInvariant()))!.Id, rows.Select(row => row.Id));
        }

        Assert.Equal(2, sink.Senders.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_return_path_somebody_made_up_names_nothing()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = AppOf(sink, "bounces@agency.example");
        await app.ListAsync("ada@outlet.example");
        await app.InviteAsync();
        await app.SendAsync();

        var good = Assert.Single(sink.Senders);
        var id = Assert.Single(await app.OutboxAsync()).Id;
        Assert.Equal(id, (await FindAsync(app, good))!.Id);
        foreach (var forged in (string[])[
            good.Replace("@agency.example", "@rival.example", StringComparison.Ordinal),
            $"bounces+{id.Value:N}{new string('0', 16)}@agency.example",
            $"bounces+{ReturnToken.Of(id, new byte[32])}@agency.example",
            $"bounces+{OutboxMessageId.New(Some.Now).Value:N}{good[40..56]}@agency.example",
            "bounces+@agency.example", "bounces@agency.example", "", "no address"])
        {
            Assert.Null(await FindAsync(app, forged));
        }
    }

    [Fact]
    public async Task Without_the_setting_mail_comes_back_to_the_sender()
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        await app.ListAsync("ada@outlet.example");
        await app.InviteAsync();
        await app.SendAsync();

        Assert.Equal("press@agency.example", Assert.Single(sink.Senders));
    }

    [Theory]
    [InlineData("bounces", false)]
    [InlineData("far-too-long-a-name@agency.example", false)]
    [InlineData("bounces@agency.example", true)]
    public void A_return_path_that_cannot_be_meant_stops_the_start_with_one_sentence(string path, bool isGood)
    {
        var result = new SmtpChecks().Validate(null, new SmtpOptions { ReturnPath = path });

        Assert.Equal(isGood, result.Succeeded);
        Assert.True(isGood || result.FailureMessage!.StartsWith($"Smtp:ReturnPath is “{path}”", StringComparison.Ordinal));
    }

    private static Task<ReturnedMessage?> FindAsync(MailApp app, string address) => app.Services.GetRequiredService<ReturnPaths>().FindAsync(address, Ct);

    private MailApp AppOf(MailSink sink, string path) =>
        new(template, new Dictionary<string, string>(sink.Settings, StringComparer.Ordinal) { ["Smtp:ReturnPath"] = path });
}
