using System.Text.Json;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Mail;

/// <summary>Names, titles and addresses that try to be more than text, on the wire and read by Python's strict parser, which shares no code with ours.</summary>
public sealed class InjectionTests(MigratedTemplate template)
{
    private static readonly string[] Headers =
    [
        "Auto-Submitted", "Content-Language", "Content-Type", "Date", "From", "List-Unsubscribe", "List-Unsubscribe-Post", "MIME-Version", "Message-Id", "Reply-To", "Subject", "To",
    ];

    public static TheoryData<string> Texts =>
    [
        "Ada\r\nBcc: eve@evil.example", "Ada\nX-Evil: 1", "Ada\r\n\r\nThe body begins here", "a@b.example, c@d.example", "=?utf-8?Q?Ada=0D=0ABcc:_eve@evil.example?=",
        "Ada\0Lovelace", "\u202EecalevoL adA\u202C", "\"Ada\" <eve@evil.example>", "Ada; eve@evil.example", "王小明 O’Brien Ιωάννα Łukasz محمد 김하늘 שרה", "👩‍🚀 Ada", "<script>alert(1)</script>", ".\r\nQUIT",
        new string('ą', 300),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Whatever_a_name_or_title_holds_one_person_is_written_to_no_header_is_added_and_the_text_survives(string text)
    {
        using var sink = await MailSink.StartAsync();
        await using var app = new MailApp(template, sink.Settings);
        var name = PersonName.From(text)!;
        var details = Some.Details() with { Title = OneLine(text), HostLine = text, Venue = text, ContactName = text };
        var dinner = Some.Opened(new PressEvent(PressEventId.New(Some.Now), app.Organisation.Id, Slug.TryParse("hostile")!.Value, details, Some.Now));
        var contact = new Contact(ContactId.New(Some.Now), app.Organisation.Id, new ContactDetails(name) { Email = EmailAddress.TryParse("ada@outlet.example") }, null, Some.Now);
        var party = Some.Party(dinner);
        await app.AddAsync(app.Organisation.Id, app.Organisation, dinner, contact, party, Some.Guest(party, contact));
        await app.AddAsync(app.Organisation.Id, new Domain.Mail.OutboxMessage(Domain.Mail.OutboxMessageId.New(Some.Now), await app.ReadAsync(app.Organisation.Id, db => Task.FromResult(db.Guests.Single())),
            Domain.Mail.MessageKind.Invitation, null, null, Some.Now));

        await app.SendAsync();

        Assert.Equal(["ada@outlet.example"], sink.Asked);
        var parsed = await ParseAsync(Assert.Single(sink.Received).Raw);
        Assert.Equal(Headers, parsed.Headers.Order(StringComparer.Ordinal));
        Assert.Empty(parsed.Defects);
        Assert.Equal(["ada@outlet.example"], parsed.To);
        Assert.Equal(Said(name.Full), Said(parsed.ToName));
        Assert.Contains(Said(OneLine(text)), Said(parsed.Subject), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ada@outlet.example, eve@evil.example")]
    [InlineData("ada@outlet.example\r\nBcc: eve@evil.example")]
    [InlineData("Ada <ada@outlet.example>")]
    [InlineData("ada@outlet.example\0")]
    [InlineData("<ada@outlet.example> <eve@evil.example>")]
    public void What_is_not_one_address_is_none(string typed) => Assert.Null(EmailAddress.TryParse(typed));

    // Control and formatting characters may be left out; letters may not.
    private static string Said(string text) => string.Concat(text.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c) && c is not ('\u202E' or '\u202C' or '\uFFFD')));

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) is { Length: <= 120 } whole ? whole : text[..120];

    private static async Task<StrictMail> ParseAsync(byte[] raw)
    {
        const string Script = """
            import sys, json, email
            from email import policy
            mail = email.message_from_bytes(sys.stdin.buffer.read(), policy=policy.SMTP)
            defects = [repr(d) for part in mail.walk() for d in part.defects] + [repr(d) for value in mail.values() for d in getattr(value, 'defects', [])]
            to = mail['To'].addresses
            print(json.dumps(dict(Headers=mail.keys(), Defects=defects, To=[a.addr_spec for a in to], ToName=to[0].display_name, Subject=str(mail['Subject']))))
            """;
        return JsonSerializer.Deserialize<StrictMail>(await PythonTool.RunLinesAsync(Script, raw))!;
    }

    private sealed record StrictMail(IReadOnlyList<string> Headers, IReadOnlyList<string> Defects, IReadOnlyList<string> To, string ToName, string Subject);
}
