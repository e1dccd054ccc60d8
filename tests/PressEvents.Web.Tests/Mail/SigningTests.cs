using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using MimeKit.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Security;
using PressEvents.Data;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Mail.Signing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Mail;

/// <summary>Mail is signed once somebody says so, and two verifiers that know nothing of each other find the signature good.</summary>
public sealed class SigningTests(MigratedTemplate template) : IAsyncLifetime
{
    private MailSink sink = null!;
    private MailApp app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private SigningKeys Keys => app.Services.GetRequiredService<SigningKeys>();

    private SystemActor Actor => Some.System(app.Organisation);

    public async ValueTask InitializeAsync()
    {
        sink = await MailSink.StartAsync();
        app = new MailApp(template, sink.Settings);
        await app.ListAsync("ada@outlet.example");
        await app.InviteAsync();
    }

    [Fact]
    public async Task Two_verifiers_find_the_signature_good_and_a_changed_byte_breaks_it()
    {
        var key = await MakeAndStartAsync();
        await app.SendAsync();

        var raw = Assert.Single(sink.Received).Raw;
        var changed = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(raw).Replace("Defiant", "Defiamt", StringComparison.Ordinal));
        Assert.NotEqual(raw, changed);
        Assert.Equal(("holds", true), await VerifyAsync(raw, key));
        Assert.Equal(("broken", false), await VerifyAsync(changed, key));
    }

    [Theory]
    [InlineData("From: Somebody else <else@rival.example>")]
    [InlineData("Subject: Something else")]
    [InlineData("List-Unsubscribe: <https://rival.example>")]
    public async Task A_second_header_added_on_the_way_breaks_it(string header)
    {
        var key = await MakeAndStartAsync();
        await app.SendAsync();

        var added = Encoding.UTF8.GetBytes($"{header}\r\n{Encoding.UTF8.GetString(Assert.Single(sink.Received).Raw)}");

        Assert.Equal("broken", (await VerifyAsync(added, key)).Debian);
    }

    [Fact]
    public async Task Nothing_is_signed_before_somebody_starts_it_and_nothing_after_it_was_stopped()
    {
        Assert.True((await Keys.MakeAsync(Actor, Ct)).IsDone);
        await app.SendAsync();
        var key = Assert.Single(await Keys.ListAsync(Ct)).Key;
        Assert.True((await Keys.StartAsync(Actor, key.Selector, Ct)).IsDone);
        await SendAnotherAsync("bo@outlet.example");
        Assert.True((await Keys.StopAsync(Actor, key.Selector, Ct)).IsDone);
        await SendAnotherAsync("cy@outlet.example");

        Assert.Equal([false, true, false], sink.Received.Select(mail => mail.Message.Headers.Contains(HeaderId.DkimSignature)));
    }

    [Fact]
    public async Task A_new_key_has_another_selector_and_only_one_signs()
    {
        var old = await MakeAndStartAsync();
        var fresh = await MakeAndStartAsync();

        Assert.NotEqual(old.Selector, fresh.Selector);
        Assert.Equal(fresh.Selector, Assert.Single(await Keys.ListAsync(Ct), key => key.Key.SignsSince is not null).Key.Selector);
    }

    [Fact]
    public async Task A_key_that_cannot_be_read_loses_no_mail()
    {
        await app.ReadAsync(app.Organisation.Id, async db =>
        {
            db.DkimKeys.Add(new DkimKey { Domain = "agency.example", Selector = "old", PrivateKey = [1, 2, 3], PublicKey = "AAAA", MadeAt = Some.Now, SignsSince = Some.Now });
            return await db.SaveChangesAsync(Ct);
        });

        await app.SendAsync();

        Assert.Equal(OutboxState.Sent, Assert.Single(await app.OutboxAsync()).State);
        Assert.False(Assert.Single(sink.Received).Message.Headers.Contains(HeaderId.DkimSignature));
        Assert.False(Assert.Single(await Keys.ListAsync(Ct)).IsUsable);
    }

    [Fact]
    public async Task The_private_key_is_nowhere_in_clear()
    {
        var key = await MakeAndStartAsync();

        Assert.DoesNotContain("PRIVATE", Encoding.Latin1.GetString(key.PrivateKey), StringComparison.Ordinal);
        Assert.All(SigningRecord.QuotedValueOf(key).Split("\" \""), part => Assert.True(part.Trim('"').Length <= 255));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        sink.Dispose();
    }

    private static async Task<(string Debian, bool MimeKit)> VerifyAsync(byte[] raw, DkimKey key)
    {
        var message = MimeMessage.Load(new MemoryStream(raw), Ct);
        var signature = message.Headers[message.Headers.IndexOf(HeaderId.DkimSignature)];
        var verifier = new DkimVerifier(new OneKey(key));
        return (await PythonTool.RunAsync("dkim_verify.py", raw, SigningRecord.ValueOf(key)), await verifier.VerifyAsync(message, signature, Ct));
    }

    private async Task SendAnotherAsync(string address)
    {
        await app.ListAsync(address);
        await app.InviteAsync();
        await app.SendAsync();
    }

    private async Task<DkimKey> MakeAndStartAsync()
    {
        Assert.True((await Keys.MakeAsync(Actor, Ct)).IsDone);
        var key = (await Keys.ListAsync(Ct)).Single(k => k.Key.SignsSince is null).Key;
        Assert.True((await Keys.StartAsync(Actor, key.Selector, Ct)).IsDone);
        return key;
    }

    private sealed class OneKey(DkimKey key) : IDkimPublicKeyLocator
    {
        public AsymmetricKeyParameter LocatePublicKey(string methods, string domain, string selector, CancellationToken cancellationToken = default) =>
            PublicKeyFactory.CreateKey(Convert.FromBase64String(key.PublicKey));

        public Task<AsymmetricKeyParameter> LocatePublicKeyAsync(string methods, string domain, string selector, CancellationToken cancellationToken = default) =>
            Task.FromResult(LocatePublicKey(methods, domain, selector, cancellationToken));
    }
}
