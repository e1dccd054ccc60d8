using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Mail;
using PressEvents.Web.Mail.Transport;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp.Codes;

/// <summary>A guest with a browser of their own who asks for a code, reads their mail and types what it says.</summary>
internal sealed partial class CodeBrowser(MailApp app, MaterialEvening evening, Invitee guest)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public HttpClient Client { get; } = app.NewBrowser();

    public Task<Screen> OpenAsync() => Screen.OpenAsync(Client, guest.Path);

    /// <summary>Presses the button that mails a code, whichever of the two stands there.</summary>
    public async Task<Screen> AskAsync()
    {
        app.Clock.Advance(TimeSpan.FromSeconds(1));    // no two mails of the same instant
        return await (await OpenAsync()).SendFormAsync($"form[action='{guest.Path}/code']", []);
    }

    public async Task<Screen> TypeAsync(string code) => await (await OpenAsync()).SendFormAsync($"form[action='{guest.Path}/device']", [("code", code)]);

    /// <summary>Sends what is due and reads the code in the last mail.</summary>
    public async Task<string> ReceiveAsync()
    {
        await app.SendAsync();
        var last = await app.ReadAsync(evening.Evening.Organisation.Id, db => db.Outbox
            .Where(m => m.GuestId == guest.Guest.Id && m.Kind == MessageKind.Code && m.State == OutboxState.Sent)
            .OrderByDescending(m => m.QueuedAt).ThenByDescending(m => m.Id).Select(m => m.Id).FirstAsync(Ct));
        var mail = await app.Services.GetRequiredService<MailFolder>().ReadAsync(last, Ct);
        return SixDigits().Match(mail!.TextBody!).Value;
    }

    /// <summary>From the first visit to the proven browser.</summary>
    public async Task<Screen> ProveAsync()
    {
        await (await AskAsync()).FollowAsync();
        return await (await TypeAsync(await ReceiveAsync())).FollowAsync();
    }

    public static string Other(string code) => code[..5] + (code[5] == '0' ? '1' : '0');

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex SixDigits();
}
