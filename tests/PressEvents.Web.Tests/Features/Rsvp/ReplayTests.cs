using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Rsvps;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>One form sent a hundred times is one answer: in a row, at once, after a restart, and after the opposite answer.</summary>
public sealed class ReplayTests(MigratedTemplate template, PostgresServer postgres)
{
    private const int Each = 25;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_hundred_replays_of_one_form_are_one_change_one_mail_and_one_line(bool onPostgres)
    {
        var connection = onPostgres ? await postgres.NewDatabaseAsync() : null;
        await using var app = new PressEventsApp(template, connection);
        var evening = new AnsweredEvening();
        var guest = evening.Invite();
        await evening.SaveAsync(app);
        var form = await FilledForm.OpenAsync(app, guest, "yes");

        await form.SendAsync(app, Each, atOnce: false);
        await form.SendAsync(app, Each, atOnce: true);
        await using var again = await RestartAsync(app, connection);
        await form.SendAsync(again, Each, atOnce: true);
        await (await FilledForm.OpenAsync(again, guest, "no")).SendAsync(again, 1, atOnce: false);
        await form.SendAsync(again, Each, atOnce: true);

        var answers = await again.ReadAsync(evening.Organisation.Id, db => db.Rsvps.Select(r => r.Answer).ToListAsync(Ct));
        Assert.Equal([Answer.Yes, Answer.No], answers.Order());
        var mail = await again.ReadAsync(evening.Organisation.Id, db => db.Outbox.OrderBy(m => m.QueuedAt).Select(m => m.Outcome).ToListAsync(Ct));
        Assert.Equal([GuestStatus.Accepted, GuestStatus.Declined], mail.OfType<GuestStatus>().Order());
        var trail = await again.ReadAsync(evening.Organisation.Id, db => db.AuditEntries.OrderBy(a => a.Sequence).Select(a => a.Action).ToListAsync(Ct));
        Assert.Equal(["guest.accepted", "guest.declined"], trail);
        Assert.Equal(GuestStatus.Declined, await again.ReadAsync(evening.Organisation.Id, db => db.Guests.Select(g => g.Status).SingleAsync(Ct)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_offer_passed_on_a_hundred_times_passes_to_one(bool onPostgres)
    {
        await using var evening = await WaitingEvening.BeginAsync(template, onPostgres ? postgres : null);
        var (ada, zoe, bo, cy) = (evening.Add("Ada", GuestStatus.Accepted), evening.Add("Zoe"), evening.Add("Bo"), evening.Add("Cy"));
        await evening.SaveAsync();
        await evening.AnswerAsync(ada, "no");
        var form = await FilledForm.OpenAsync(evening.App, zoe, "no");

        await form.SendAsync(evening.App, Each, atOnce: false);
        await form.SendAsync(evening.App, 3 * Each, atOnce: true);

        Assert.Equal((GuestStatus.Declined, GuestStatus.Offered, GuestStatus.Waitlisted), (await evening.StatusAsync(zoe), await evening.StatusAsync(bo), await evening.StatusAsync(cy)));
        Assert.Equal(["guest.declined", "guest.offered", "guest.declined", "guest.offered"], await evening.ActionsAsync());
        Assert.Equal(2, (await evening.OffersAsync()).Count);
    }

    // The old server gives its directory up a moment after it has stopped; until then a second one is refused.
    private async Task<RestartedApp> RestartAsync(PressEventsApp app, string? connection)
    {
        await app.Services.GetRequiredService<IHost>().StopAsync(Ct);
        for (var tried = 1; ; tried++)
        {
            var again = new RestartedApp(template, app, connection);
            try
            {
                _ = again.CreateClient();
                return again;
            }
            catch (InvalidOperationException) when (tried < 200)
            {
                await again.DisposeAsync();
                await Task.Delay(100, Ct);
            }
        }
    }

    /// <summary>The product started anew on the data of another, which has stopped.</summary>
    private sealed class RestartedApp(MigratedTemplate template, PressEventsApp before, string? postgres) : PressEventsApp(template, postgres)
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("PressEvents:DataDirectory", before.DataDirectory);
        }
    }

    /// <summary>A form as a browser has it before sending, with the cookie that belongs to it.</summary>
    private sealed record FilledForm(string Path, string Cookie, IReadOnlyList<KeyValuePair<string, string>> Fields)
    {
        public static async Task<FilledForm> OpenAsync(PressEventsApp app, Invitee guest, string answer)
        {
            var reply = await Browser(app).GetAsync(guest.Path, Ct);
            var document = new HtmlParser().ParseDocument(await reply.Content.ReadAsStringAsync(Ct));
            var fields = Screen.FieldsOf((IHtmlFormElement)document.QuerySelector("form.answer")!).Append(("answer", answer));
            var cookie = string.Join("; ", reply.Headers.GetValues("Set-Cookie").Select(set => set.Split(';')[0]));
            return new FilledForm(guest.Path, cookie, [.. fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2))]);
        }

        public async Task SendAsync(PressEventsApp app, int times, bool atOnce)
        {
            for (var sent = 0; sent < times; sent += atOnce ? times : 1)
            {
                var replies = await Task.WhenAll(Enumerable.Range(0, atOnce ? times : 1).Select(_ => PostAsync(app)));
                Assert.All(replies, status => Assert.Equal(HttpStatusCode.SeeOther, status));
            }
        }

        private async Task<HttpStatusCode> PostAsync(PressEventsApp app)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new FormUrlEncodedContent(Fields) };
            request.Headers.Add("Cookie", Cookie);
            return (await Browser(app).SendAsync(request, Ct)).StatusCode;
        }

        private static HttpClient Browser(PressEventsApp app) => app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
    }
}
