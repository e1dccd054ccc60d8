using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MimeKit;
using PressEvents.Data.Writing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Rsvps;
using PressEvents.Domain.Rules;
using PressEvents.Print;
using PressEvents.Web.Features.Rsvp;
using PressEvents.Web.Mail.Composing;
using PressEvents.Web.Tests.Features.Briefing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>The product with a printer that needs no browser; and, as a control, with a GET that answers for the guest.</summary>
internal sealed class ScannedApp(MigratedTemplate template, bool getActs = false) : PressEventsApp(template)
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<IDocumentPrinter>(new NotingPrinter()));
            if (getActs)
            {
                services.AddSingleton<IStartupFilter>(new ActingGet());
            }
        });
    }

    // What a careless product does: a link in a mail that answers when it is opened.
    private sealed class ActingGet : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (http, then) =>
            {
                if (http.Request.Path.StartsWithSegments("/i", StringComparison.Ordinal, out var rest) && InvitationToken.TryParse(rest.Value?.Trim('/')) is { } token)
                {
                    var answer = new GivenAnswer(Answer.Yes, Guid.CreateVersion7(Some.Now));
                    await http.RequestServices.GetRequiredService<AnswerInvitation>().AnswerAsync(token, answer, http.RequestAborted);
                }

                await then(http);
            });
            next(app);
        };
    }
}

/// <summary>A guest in every state there is, each with every message the product can word; later states and kinds join by themselves.</summary>
internal sealed partial class ScannedEvening
{
    private readonly AnsweredEvening evening = new(capacity: 40, with: details => details with
    {
        AsksHouseRules = true,
        MealValue = new Money(8500, "USD"),
        Accent = "#7A1F2B",
        EmbargoLiftsAt = details.StartsAt.AddDays(1),
    });

    public Domain.Organisations.Organisation Organisation => evening.Organisation;

    /// <summary>Every address in every mail: in both parts and in the headers.</summary>
    public IReadOnlyList<string> Urls { get; private set; } = [];

    public static async Task<ScannedEvening> BeginAsync(PressEventsApp app)
    {
        var scanned = new ScannedEvening();
        await scanned.FillAsync(app);
        return scanned;
    }

    private async Task FillAsync(PressEventsApp app)
    {
        var rules = evening.AddRules();
        evening.Dinner.PublishPack(Some.Now);
        evening.Dinner.Move(EventDetails.Of(evening.Dinner) with { Venue = "The Short Room" }, Some.Now);
        var guests = Enum.GetValues<GuestStatus>().Select(status => evening.Invite($"Guest {status}", status, plusOnes: 1)).ToList();
        foreach (var guest in guests)
        {
            guest.Guest.SetHouseRules(outletPays: true, noGifts: true);
            evening.Add(new RulesAcceptance(RulesAcceptanceId.New(Some.Now), guest.Guest, rules, Channel.Link, Some.Now));
        }

        await evening.SaveAsync(app);
        var urls = new HashSet<string>(StringComparer.Ordinal);
        foreach (var guest in guests)
        {
            urls.UnionWith(await MailAllAsync(app, guest.Guest.Id));
        }

        Urls = [.. urls];
    }

    private async Task<IReadOnlyList<string>> MailAllAsync(PressEventsApp app, GuestId id)
    {
        await using var db = await app.Databases.ForAsync(Organisation.Id, TestContext.Current.CancellationToken);
        var facts = await app.Services.GetRequiredService<MailFactsQuery>().ForGuestAsync(db, id, TestContext.Current.CancellationToken);
        var guest = await db.Guests.SingleAsync(g => g.Id == id, TestContext.Current.CancellationToken);
        var urls = new List<string>();
        foreach (var draft in Drafts())
        {
            var (_, token) = await LinkMint.MintAsync(db, guest, draft.Kind.ToString(), Some.Now, TestContext.Current.CancellationToken);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            urls.AddRange(UrlsOf(app.Services.GetRequiredService<MessageComposer>().Compose(OutboxMessageId.New(Some.Now), facts!, draft, token, Some.Now)));
        }

        return urls;
    }

    private static IEnumerable<MessageDraft> Drafts() =>
        from kind in Enum.GetValues<MessageKind>().Where(MessageComposer.HasWords)
        from outcome in kind is MessageKind.Confirmation
            ? [GuestStatus.Accepted, GuestStatus.Waitlisted, GuestStatus.Declined, GuestStatus.Cancelled]
            : new GuestStatus?[] { null }
        select new MessageDraft(kind, null, null, outcome, outcome is GuestStatus.Waitlisted ? 1 : null);

    private static IEnumerable<string> UrlsOf(MimeMessage mail) =>
        Address().Matches(string.Join('\n', mail.Headers.Select(header => header.Value).Append(mail.HtmlBody).Append(mail.TextBody)))
            .Select(match => System.Net.WebUtility.HtmlDecode(match.Value).TrimEnd('.', ','));

    [GeneratedRegex("""https?://[^\s"'<>]+""", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
