using PressEvents.Data.Writing;
using PressEvents.Domain.Contacts;

namespace PressEvents.Web.Features.Seeding;

/// <summary>The contacts and outlets a plan brings, found again by e-mail.</summary>
internal sealed class SeededBook(Work work, OutletBook outlets)
{
    private readonly Dictionary<string, Contact> byEmail = new(StringComparer.Ordinal);

    public Contact this[string email] => byEmail[email.Trim().ToLowerInvariant()];

    public void Add(OutletPlan plan) => outlets.FindOrAdd(plan.Name)!.Change(new OutletDetails(plan.Name)
    {
        Kind = plan.Kind is null ? null : Enum.Parse<OutletKind>(plan.Kind, ignoreCase: true),
        RivalGroup = plan.RivalGroup,
        Site = plan.Site,
    });

    public PersonMap Add(ContactPlan plan)
    {
        var outlet = outlets.FindOrAdd(plan.Outlet);
        var details = new ContactDetails(PersonName.From(plan.Name, plan.FirstName, plan.LastName)!)
        {
            Email = EmailAddress.TryParse(plan.Email),
            OutletId = outlet?.Id,
            JobTitle = plan.Role,
            Beat = plan.Beat,
            Tier = plan.Tier,
            Languages = plan.Languages,
            Tags = plan.Tags,
            Phone = plan.Phone,
            TimeZone = plan.TimeZone,
            Pronouns = plan.Pronouns,
            Pronunciation = plan.Pronunciation,
            AssistantEmail = EmailAddress.TryParse(plan.AssistantEmail),
            PrivateNotes = plan.PrivateNotes,
            DoNotInvite = plan.DoNotInvite,
        };
        var contact = new Contact(ContactId.New(work.Now), work.Actor.OrganisationId, details, outlet?.Name, work.Now);
        work.Db.Contacts.Add(contact);
        work.Db.RecentPieces.AddRange(plan.Pieces.Select(piece => new RecentPiece(RecentPieceId.New(work.Now), contact, piece.Title, piece.Date, piece.Link)));
        if (contact.EmailKey is { } key)
        {
            byEmail[key] = contact;
        }

        return new PersonMap(contact.Id.Value, contact.Email);
    }
}
