using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using PressEvents.Domain.Mail;
using PressEvents.Web.Mail.Return;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Mail.Return;

/// <summary>Reports that bring nothing of the message back are known by the address they came to, where it is one of ours.</summary>
public sealed class ReturnedByPathTests(MigratedTemplate template) : IAsyncLifetime
{
    private MailSink sink = null!;
    private MailApp app = null!;
    private string path = "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        sink = await MailSink.StartAsync();
        app = new MailApp(template, new Dictionary<string, string>(sink.Settings, StringComparer.Ordinal) { ["Smtp:ReturnPath"] = "bounces@agency.example" });
        await app.ListAsync("ada@outlet.example");
        await app.InviteAsync();
        await app.SendAsync();
        path = Assert.Single(sink.Senders);
    }

    [Theory]
    [InlineData("To")]
    [InlineData("Delivered-To")]
    [InlineData("X-Original-To")]
    public async Task The_address_it_came_to_tells_which_message_came_back(string header)
    {
        await NoteAsync(header, path);

        var row = Assert.Single(await app.OutboxAsync());
        Assert.Equal("550 gone", row.BounceWords);
        Assert.Equal(SuppressionReason.Bounced, Assert.Single(await SuppressionsAsync()).Reason);
    }

    [Fact]
    public async Task An_address_with_a_seal_of_somebody_elses_marks_nothing()
    {
        var at = path.IndexOf('@', StringComparison.Ordinal);
        await NoteAsync("To", $"{path[..(at - 1)]}{(path[at - 1] == '0' ? '1' : '0')}{path[at..]}");

        Assert.Null(Assert.Single(await app.OutboxAsync()).BouncedAt);
        Assert.Empty(await SuppressionsAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        sink.Dispose();
    }

    private Task<List<MailSuppression>> SuppressionsAsync() => app.ReadAsync(app.Organisation.Id, db => db.MailSuppressions.ToListAsync(Ct));

    // The id in it is of no message of ours.
    private async Task NoteAsync(string header, string address)
    {
        var report = Bounces.Report(OutboxMessageId.New(Some.Now), "failed", "5.1.1", "550 gone");
        using var text = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(report.Replace("To: press@agency.example", $"{header}: {address}", StringComparison.Ordinal)));
        await app.Services.GetRequiredService<NoteReturned>().NoteAsync(await MimeMessage.LoadAsync(text, Ct), Ct);
    }
}
