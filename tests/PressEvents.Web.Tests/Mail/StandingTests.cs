using Microsoft.Extensions.DependencyInjection;
using PressEvents.Web.Mail.Signing;
using PressEvents.Web.Mail.Standing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Mail;

/// <summary>What a real name server answers, in the words of the page.</summary>
public sealed class StandingTests(MigratedTemplate template)
{
    private const string Domain = "agency.example";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("v=spf1 a:mail.agency.example -all", Verdict.Good)]
    [InlineData("v=spf1 include:_spf.provider.example ~all", Verdict.Good)]
    [InlineData("v=spf1 redirect=_spf.provider.example", Verdict.Good)]
    [InlineData("v=spf1 mx +all", Verdict.Weak)]
    [InlineData("v=spf1 mx all", Verdict.Weak)]
    [InlineData("v=spf1 mx", Verdict.Weak)]
    [InlineData("v=spf1 -all", Verdict.Wrong)]
    [InlineData("v=spf10 mx -all", Verdict.Missing)]
    [InlineData("some other text", Verdict.Missing)]
    [InlineData("v=spf1 mx -all|v=spf1 a -all", Verdict.Wrong)]
    public async Task Who_may_send_is_read_from_the_one_record(string records, Verdict verdict) =>
        Assert.Equal(verdict, (await ReportAsync(new() { [Domain] = records.Split('|') })).Spf.Verdict);

    [Theory]
    [InlineData("v=DMARC1; p=reject", Verdict.Good)]
    [InlineData("v=DMARC1; p=quarantine; rua=mailto:a@agency.example", Verdict.Good)]
    [InlineData("v=DMARC1; p=none", Verdict.Weak)]
    [InlineData("v=DMARC1; p=perhaps", Verdict.Wrong)]
    [InlineData("v=DMARC1; p=none|v=DMARC1; p=reject", Verdict.Wrong)]
    [InlineData("v=spf1 -all", Verdict.Missing)]
    public async Task What_becomes_of_forged_mail_is_read_from_the_one_record(string records, Verdict verdict) =>
        Assert.Equal(verdict, (await ReportAsync(new() { [$"_dmarc.{Domain}"] = records.Split('|') })).Dmarc.Verdict);

    [Theory]
    [InlineData("bounces.agency.example", "v=DMARC1; p=reject", "counts as")]
    [InlineData("bounces.agency.example", "v=DMARC1; p=reject; aspf=s", "does not count")]
    [InlineData("provider.example", "v=DMARC1; p=reject", "does not count")]
    public async Task A_return_path_beside_the_sender_counts_as_its_own_unless_the_record_is_strict(string returning, string record, string words)
    {
        var report = await ReportAsync(new() { [$"_dmarc.{Domain}"] = [record] }, $"bounces@{returning}");

        Assert.Contains(words, report.Dmarc.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_published_it_is_missing_and_the_records_to_publish_are_shown()
    {
        var report = await ReportAsync([]);

        Assert.Equal([Verdict.Missing, Verdict.Missing, Verdict.Missing], [report.Spf.Verdict, report.Dkim.Verdict, report.Dmarc.Verdict]);
        Assert.Equal(Domain, report.Spf.Publish!.Host);
        Assert.Equal("_dmarc.agency.example", report.Dmarc.Publish!.Host);
    }

    [Fact]
    public async Task A_name_server_that_cannot_tell_leaves_it_unknown_and_not_missing()
    {
        var report = await ReportAsync(new() { [Domain] = null, [$"_dmarc.{Domain}"] = null });

        Assert.Equal((Verdict.Unknown, Verdict.Unknown), (report.Spf.Verdict, report.Dmarc.Verdict));
        Assert.Contains("ServerFailure", report.Spf.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_name_server_the_page_says_so()
    {
        await using var app = AppOf($"127.0.0.1:{Loopback.FreePort()}");

        var report = await app.Services.GetRequiredService<CheckStanding>().RunAsync(Ct);

        Assert.Equal((Verdict.Unknown, Verdict.Unknown), (report!.Spf.Verdict, report.Dmarc.Verdict));
        Assert.StartsWith("This could not be checked.", report.Spf.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_found_published_only_where_its_own_record_is()
    {
        await using var maker = AppOf("127.0.0.1:9");
        await maker.AddAsync(maker.Organisation.Id, maker.Organisation);
        var keys = maker.Services.GetRequiredService<SigningKeys>();
        Assert.True((await keys.MakeAsync(Some.System(maker.Organisation), Ct)).IsDone);
        var key = Assert.Single(await keys.ListAsync(Ct));
        var host = SigningRecord.HostOf(key.Key);

        Assert.Equal(Verdict.Weak, await KeyAsync(key, host, SigningRecord.ValueOf(key.Key)));
        Assert.Equal(Verdict.Wrong, await KeyAsync(key, host, "v=DKIM1; k=rsa; p=AAAA"));
        Assert.Equal(Verdict.Missing, await KeyAsync(key, "elsewhere.example", SigningRecord.ValueOf(key.Key)));
    }

    [Theory]
    [InlineData("somewhere", false)]
    [InlineData("127.0.0.1:5353", true)]
    public void A_name_server_that_cannot_be_meant_stops_the_start_with_one_sentence(string server, bool isGood) =>
        Assert.Equal(isGood, new DnsChecks().Validate(null, new DnsOptions { Server = server }).Succeeded);

    private async Task<Verdict> KeyAsync(SigningKey key, string host, string record)
    {
        using var dns = await DnsServer.StartAsync(new Dictionary<string, string[]?>(StringComparer.Ordinal) { [host] = [record] });
        await using var app = AppOf(dns.Address);
        return (await app.Services.GetRequiredService<CheckStanding>().OfKeyAsync(key, Ct)).Verdict;
    }

    private async Task<StandingReport> ReportAsync(Dictionary<string, string[]?> texts, string? returnPath = null)
    {
        using var dns = await DnsServer.StartAsync(texts);
        await using var app = AppOf(dns.Address, returnPath);
        return (await app.Services.GetRequiredService<CheckStanding>().RunAsync(Ct))!;
    }

    private MailApp AppOf(string server, string? returnPath = null) => new(template, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Smtp:From"] = $"Press office <press@{Domain}>",
        ["Smtp:ReturnPath"] = returnPath ?? "",
        ["Dns:Server"] = server,
    });
}
