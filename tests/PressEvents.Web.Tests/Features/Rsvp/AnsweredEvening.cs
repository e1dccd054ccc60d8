using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rules;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>One evening with the guests a test needs, each with a link of their own.</summary>
internal sealed class AnsweredEvening
{
    private readonly List<object> rows = [];
    private long waiting;

    public AnsweredEvening(int capacity = 16, Func<EventDetails, EventDetails>? with = null, string slug = "dinner")
    {
        var details = (with ?? (d => d))(Some.Details(capacity));
        Dinner = Some.Opened(new PressEvent(PressEventId.New(Some.Now), Organisation.Id, Slug.TryParse(slug)!.Value, details, Some.Now));
        rows.AddRange([Organisation, Dinner]);
    }

    public Organisation Organisation { get; } = Some.Organisation();

    public PressEvent Dinner { get; }

    public IReadOnlyList<object> Rows => rows;

    public GroundRules AddRules(int version = 1, string text = "1. **On the record.**\n2. No recording.")
    {
        var rules = Some.Rules(Dinner, version, text);
        rows.Add(rules);
        return rules;
    }

    public void Add(object row) => rows.Add(row);

    public Invitee Invite(
        string name = "Nguyễn Thị Ánh", GuestStatus status = GuestStatus.Invited, int plusOnes = 0, int priority = 0, string? timeZone = null, string? languages = null)
    {
        var number = rows.Count;
        var contact = new Contact(
            ContactId.New(Some.Now),
            Organisation.Id,
            new ContactDetails(PersonName.From(name)!) { Email = EmailAddress.TryParse($"guest{number}@outlet.example"), TimeZone = timeZone, Languages = languages },
            null,
            Some.Now);
        var party = Some.Party(Dinner, plusOnes, priority);
        var guest = Guest.Lead(GuestId.New(Some.Now), party, contact, Some.Now);
        foreach (var step in Way(status))
        {
            Assert.True(guest.MoveTo(step, Some.System(Organisation), Channel.Publicist, Some.Now).IsDone);
        }

        if (status is GuestStatus.Waitlisted)
        {
            party.JoinWaitlist(++waiting);
        }

        var invitation = new Invitation(InvitationId.New(Some.Now), guest, 1, Some.Now);
        var token = InvitationToken.New();
        var link = new InvitationLink(InvitationLinkId.New(Some.Now), invitation, token, "test", Some.Now);
        rows.AddRange([contact, party, guest, invitation, link]);
        return new Invitee(guest, party, token, link);
    }

    public Task SaveAsync(PressEventsApp app) => app.AddAsync(Organisation.Id, rows);

    private static GuestStatus[] Way(GuestStatus status) => status switch
    {
        GuestStatus.Listed => [],
        GuestStatus.Offered => [GuestStatus.Waitlisted, GuestStatus.Offered],
        GuestStatus.Arrived or GuestStatus.NoShow or GuestStatus.Cancelled => [GuestStatus.Accepted, status],
        _ => [status],
    };
}

/// <summary>A guest of the evening and the secret in their link.</summary>
internal sealed record Invitee(Guest Guest, Party Party, InvitationToken Token, InvitationLink Link)
{
    public string Path => $"/i/{Token.Value}";
}
