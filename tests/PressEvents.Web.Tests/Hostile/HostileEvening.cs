using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Data.Queries.Lists;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Export;
using PressEvents.Web.Features.Seeding;
using PressEvents.Web.Mail.Composing;
using PressEvents.Web.Tests.Features.Briefing;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Hostile;

/// <summary>An evening with something in every field, and everything that the product makes of it.</summary>
internal sealed class HostileEvening(MigratedTemplate template) : IDisposable
{
    private readonly PackApp app = new(template);
    private readonly Dictionary<GuestStatus, string> pages = [];
    private OrganisationMap map = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private OrganisationId Organisation => OrganisationId.From(map.Id);

    private PressEventId Dinner => PressEventId.From(map.Events[0].Id);

    public static async Task<HostileEvening> BeginAsync(MigratedTemplate template)
    {
        var evening = new HostileEvening(template);
        var loaded = await evening.app.Services.GetRequiredService<LoadPlan>().LoadAsync(new SeedPlan([HostilePlan.For("hostile")]), Ct);
        Assert.Null(loaded.Refusal);
        evening.map = loaded.Value!.Organisations[0];
        foreach (var guest in evening.map.Events[0].Guests)
        {
            var status = await evening.app.ReadAsync(evening.Organisation, db => db.Guests.Where(g => g.Id == GuestId.From(guest.Id)).Select(g => g.Status).SingleAsync(Ct));
            evening.pages[status] = new Uri(guest.Link).AbsolutePath;
        }

        await evening.ReadAsync(db => HostileBriefing.AddAsync(db, Ct));
        return evening;
    }

    public Task<T> ReadAsync<T>(Func<PressDb, Task<T>> read) => app.ReadAsync(Organisation, read);

    public Task SayAsync(IReadOnlyCollection<string> fields, string text) => ReadAsync(async db =>
    {
        await TextFields.FillAsync(db, fields, text, Ct);
        return await HostileBriefing.PublishAsync(db, Ct);
    });

    /// <summary>The page of the guest who comes.</summary>
    public Task<string> PageAsync() => app.NewBrowser().GetStringAsync(pages[GuestStatus.Accepted], Ct);

    /// <summary>What guests, the team and their programs get to see of it.</summary>
    public async Task<IReadOnlyList<Output>> OutputsAsync()
    {
        var outputs = new List<Output>();
        var browser = app.NewBrowser();
        foreach (var (status, path) in pages)
        {
            outputs.Add(Output.OfHtml($"guest page, {status}", await browser.GetStringAsync(path, Ct)));
        }

        var accepted = pages[GuestStatus.Accepted];
        outputs.Add(Output.OfHtml("pack", await browser.GetStringAsync($"{accepted}/pack.pdf", Ct)));
        outputs.Add(Output.OfHtml("unsubscribe", await browser.GetStringAsync(accepted.Replace("/i/", "/u/", StringComparison.Ordinal), Ct)));
        outputs.Add(Output.OfCalendar("calendar file", await browser.GetStringAsync($"{accepted}/calendar.ics", Ct)));
        outputs.AddRange(await MailAsync());
        var owner = new StaffActor(Organisation, MemberId.From(map.Users[0].Id));
        var guests = (await app.Services.GetRequiredService<GuestSheet>().ReadAsync(owner, Dinner, GuestFilter.Listed, ListFilter.Everything, withNeeds: true, Ct))!;
        var contacts = (await app.Services.GetRequiredService<ContactSheet>().ReadAsync(owner, ListFilter.Everything, Ct))!;
        return [.. outputs, .. new[] { guests, contacts }.SelectMany(Output.OfSheet)];
    }

    public void Dispose() => app.Dispose();

    private Task<List<Output>> MailAsync() => ReadAsync(async db =>
    {
        var mails = new List<Output>();
        var guest = GuestId.From(map.Events[0].Guests[1].Id);
        var text = await db.MessageTexts.SingleAsync(Ct);
        var facts = (await app.Services.GetRequiredService<MailFactsQuery>().ForGuestAsync(db, guest, Ct))!;
        MessageDraft[] drafts =
        [
            new(MessageKind.Invitation, text.Subject, text.Body), new(MessageKind.Reminder, null, null),
            .. new[] { GuestStatus.Accepted, GuestStatus.Waitlisted, GuestStatus.Declined, GuestStatus.Cancelled }.Select(outcome => new MessageDraft(MessageKind.Confirmation, null, null, outcome, 1)),
        ];
        foreach (var draft in drafts)
        {
            var mail = app.Services.GetRequiredService<MessageComposer>().Compose(OutboxMessageId.New(Some.Now), facts, draft, InvitationToken.New(), Some.Now);
            mails.AddRange(await Output.OfMailAsync($"{draft.Kind} {draft.Outcome}", mail));
        }

        return mails;
    });
}
