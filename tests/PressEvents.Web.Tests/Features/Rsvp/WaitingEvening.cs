using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PressEvents.Domain.Audit;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Guests.Waiting;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>The product with an evening that is full, or nearly so, and a publicist.</summary>
internal sealed class WaitingEvening : IAsyncDisposable
{
    private WaitingEvening(PressEventsApp app, AnsweredEvening evening)
    {
        (App, Evening) = (app, evening);
        var member = new Member(MemberId.New(Some.Now), evening.Organisation.Id, "Ben", "ben@agency.example", Role.Publicist, Some.Now);
        evening.Add(member);
        Publicist = new StaffActor(evening.Organisation.Id, member.Id);
    }

    public PressEventsApp App { get; }

    public AnsweredEvening Evening { get; }

    public StaffActor Publicist { get; }

    public PressEventId Id => Evening.Dinner.Id;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<WaitingEvening> BeginAsync(
        MigratedTemplate template, PostgresServer? postgres = null, int capacity = 1, Func<EventDetails, EventDetails>? with = null) =>
        new(new StillApp(template, postgres is null ? null : await postgres.NewDatabaseAsync()), new AnsweredEvening(capacity, with));

    public Invitee Add(string name, GuestStatus status = GuestStatus.Waitlisted, int plusOnes = 0, int priority = 0, string? timeZone = null) =>
        Evening.Invite(name, status, plusOnes, priority, timeZone);

    public Task SaveAsync() => Evening.SaveAsync(App);

    public T Use<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    public Task KeepAsync() => Use<KeepWaitlists>().RunAsync(Ct);

    public Task<Screen> OpenAsync(Invitee guest) => Screen.OpenAsync(App.NewBrowser(), guest.Path);

    /// <summary>Answers on the guest’s own page and shows it again.</summary>
    public async Task<Screen> AnswerAsync(Invitee guest, string answer, params IEnumerable<(string Name, string Value)> typed) =>
        await (await (await OpenAsync(guest)).SendAsync([("answer", answer), .. typed])).FollowAsync();

    /// <summary>Says yes and brings these people.</summary>
    public Task<Screen> ComeWithAsync(Invitee guest, string[] names, bool maySplit = false) =>
        AnswerAsync(guest, "yes", [.. names.Select((name, index) => ($"plusOne[{index}].name", name)), .. maySplit ? [("maySplit", "true")] : Array.Empty<(string, string)>()]);

    public async Task<GuestStatus> StatusAsync(Invitee guest) =>
        (await App.ReadAsync(Evening.Organisation.Id, db => db.Guests.SingleAsync(g => g.Id == guest.Guest.Id, Ct))).Status;

    /// <summary>Every guest’s status by name, plus-ones among them.</summary>
    public Task<Dictionary<string, GuestStatus>> StatusesAsync() =>
        App.ReadAsync(Evening.Organisation.Id, db => db.Guests.ToDictionaryAsync(g => g.Name, g => g.Status, Ct));

    /// <summary>The offers there were, and then the one that stands.</summary>
    public Task<List<Offer>> OffersAsync() =>
        App.ReadAsync(Evening.Organisation.Id, db => db.Offers.OrderBy(o => o.EndedAt == null).ThenBy(o => o.MadeAt).ThenBy(o => o.Id).ToListAsync(Ct));

    public Task<List<OutboxMessage>> MailAsync(MessageKind kind) =>
        App.ReadAsync(Evening.Organisation.Id, db => db.Outbox.Where(m => m.Kind == kind).OrderBy(m => m.Id).ToListAsync(Ct));

    public Task<List<AuditEntry>> TrailAsync() =>
        App.ReadAsync(Evening.Organisation.Id, db => db.AuditEntries.OrderBy(a => a.Sequence).ToListAsync(Ct));

    public async Task<IReadOnlyList<string>> ActionsAsync() => (await TrailAsync()).ConvertAll(entry => entry.Action);

    public ValueTask DisposeAsync() => App.DisposeAsync();

    /// <summary>The product without its workers: what they do happens when a test says so, not when its clock moves on.</summary>
    private sealed class StillApp(MigratedTemplate template, string? postgres) : PressEventsApp(template, postgres)
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
            {
                foreach (var worker in services.Where(s => s.ImplementationType?.Assembly == typeof(Program).Assembly && s.ServiceType == typeof(IHostedService)).ToList())
                {
                    services.Remove(worker);
                }
            });
        }
    }
}
