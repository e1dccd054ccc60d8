using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PressEvents.Data;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.PersonalData.Erasing;
using PressEvents.Web.Features.PersonalData.Places;
using PressEvents.Web.Features.PersonalData.Retention;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.PersonalData;

/// <summary>The product with an open dinner, a member of each role, and mail that goes when a test says so. One place may be left out of what is emptied.</summary>
internal sealed class FileEvening(MigratedTemplate template, string? postgres = null, string? without = null, Func<EventDetails, EventDetails>? with = null)
    : PressEventsApp(template, postgres)
{
    private readonly Dictionary<Role, Member> members = [];

    public Organisation Organisation { get; } = Some.Organisation();

    public PressEvent Dinner => field ??= Some.Opened(new PressEvent(PressEventId.New(Some.Now), Organisation.Id, Slug.TryParse("dinner")!.Value, (with ?? (d => d))(Some.Details()), Some.Now));

    public LogCapture Logs { get; } = new();

    public string? Postgres { get; } = postgres;

    public StaffActor Publicist => Of(Role.Publicist);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public StaffActor Of(Role role) => new(Organisation.Id, members[role].Id);

    public static async Task<FileEvening> BeginAsync(MigratedTemplate template, PostgresServer? server = null, string? without = null, Func<EventDetails, EventDetails>? with = null)
    {
        var evening = new FileEvening(template, server is null ? null : await server.NewDatabaseAsync(), without, with);
        if (server is not null)
        {
            await using var db = await evening.Databases.UnscopedAsync(Ct);
            await db.Database.MigrateAsync(Ct);
        }

        foreach (var role in Enum.GetValues<Role>())
        {
            evening.members[role] = new Member(MemberId.New(Some.Now), evening.Organisation.Id, $"{role} Person", $"{role}@agency.example", role, Some.Now);
        }

        await evening.AddAsync(evening.Organisation.Id, [evening.Organisation, evening.Dinner, .. evening.members.Values]);
        return evening;
    }

    /// <summary>A guest of the dinner with a link.</summary>
    public async Task<FileGuest> InviteAsync(ContactDetails details, GuestStatus status = GuestStatus.Invited, int plusOnes = 0, PressEvent? to = null)
    {
        var contact = new Contact(ContactId.New(Some.Now), Organisation.Id, details, null, Some.Now);
        await AddAsync(Organisation.Id, contact);
        return await InviteAsync(contact, status, plusOnes, to);
    }

    public async Task<FileGuest> InviteAsync(Contact contact, GuestStatus status, int plusOnes = 0, PressEvent? to = null)
    {
        var party = Some.Party(to ?? Dinner, plusOnes);
        var guest = Guest.Lead(GuestId.New(Some.Now), party, contact, Some.Now);
        foreach (var step in status is GuestStatus.Listed ? Array.Empty<GuestStatus>() : status is GuestStatus.Invited ? [status] : [GuestStatus.Invited, status])
        {
            Assert.True(guest.MoveTo(step, Some.System(Organisation), Channel.Publicist, Some.Now).IsDone);
        }

        var invitation = new Invitation(InvitationId.New(Some.Now), guest, 1, Some.Now);
        var token = InvitationToken.New();
        await AddAsync(Organisation.Id, party, guest, invitation, new InvitationLink(InvitationLinkId.New(Some.Now), invitation, token, "test", Some.Now));
        return new FileGuest(contact.Id, guest.Id, party, token);
    }

    public static ContactDetails Ada(string name = "Ada Lovelace", string? email = "ada@outlet.example") =>
        new(PersonName.From(name)!) { Email = EmailAddress.TryParse(email) };

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public Task<T> ReadAsync<T>(Func<PressDb, Task<T>> read) => ReadAsync(Organisation.Id, read);

    public Task<Contact> ContactAsync(ContactId id) => ReadAsync(db => db.Contacts.SingleAsync(c => c.Id == id, Ct));

    public Task<Guest> GuestAsync(GuestId id) => ReadAsync(db => db.Guests.SingleAsync(g => g.Id == id, Ct));

    public async Task<Erased> EraseAsync(FileGuest guest)
    {
        var erased = await Get<EraseContact>().EraseAsync(guest.Token, Ct);
        Assert.Null(erased.Refusal);
        return erased.Value!;
    }

    public async Task<int> KeepAsync() => await Get<KeepRetention>().EraseDueAsync(Ct);

    public Task<bool> RemoveTracesAsync() => Get<Traces>().RemoveAsync(Ct);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureLogging(logging => logging.AddProvider(Logs)
            .AddFilter<LogCapture>((category, level) => level >= LogLevel.Information || category?.StartsWith("PressEvents", StringComparison.Ordinal) is true));
        builder.ConfigureTestServices(services =>
        {
            // Sending and erasing happen when a test says so, not when its clock moves on.
            foreach (var worker in services.Where(s => s.ImplementationType?.Assembly == typeof(Program).Assembly && s.ServiceType == typeof(IHostedService)).ToList())
            {
                services.Remove(worker);
            }

            foreach (var place in services.Where(s => s.ImplementationInstance is KeptPlace known && string.Equals(known.Name, without, StringComparison.Ordinal)).ToList())
            {
                services.Remove(place);
            }
        });
    }
}

internal sealed record FileGuest(ContactId Contact, GuestId Guest, Party Party, InvitationToken Token)
{
    public string Path => $"/i/{Token.Value}";

    public string File => $"{Path}/my-file";
}
