using Microsoft.EntityFrameworkCore.Metadata;

namespace PressEvents.Web.Tests.Features.PersonalData.Canaries;

/// <summary>Every text in the database: what a guest may see of their own row and of the evening, and what nobody outside the team ever sees. A new text belongs on one of the two lists.</summary>
internal static class StoredTexts
{
    /// <summary>Of the guest's own rows, and of their evening. Of another guest's rows, none of it.</summary>
    public static IReadOnlySet<string> MayBeSeen { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Organisation.Name", "Outlet.Name",
        "Contact.Name", "Contact.GivenName", "Contact.FamilyName", "Contact.Email", "Contact.OtherEmails", "Contact.JobTitle", "Contact.Beat", "Contact.Languages",
        "Contact.Phone", "Contact.TimeZone", "Contact.Pronouns", "Contact.Pronunciation", "Contact.AssistantEmail", "Correction.WantedEmail",
        "Guest.Name", "Guest.Diet", "Guest.DietNote", "Guest.Access", "Guest.Equipment", "Guest.Language", "Party.NamedPlusOnes",
        "Question.Words", "Question.Choices", "QuestionAnswer.Text", "Substitute.Note",
        "PressEvent.Title", "PressEvent.Kind", "PressEvent.HostLine", "PressEvent.Lede", "PressEvent.TimeZone", "PressEvent.Venue", "PressEvent.Address",
        "PressEvent.AccessNote", "PressEvent.Dress", "PressEvent.ContactName", "PressEvent.ContactEmail", "PressEvent.Accent", "PressEvent.CoverImage", "PressEvent.CoverAlt", "PressEvent.MealCurrency",
        "PressEvent.MovedFromZone", "PressEvent.MovedFromVenue", "PressEvent.MovedFromAddress", "Embargo.Territory", "Embargo.Format", "Embargo.TimeZone",
        "Screener.Title", "Screener.Address", "Screener.Note",
        "PressEvent.SynopsisShort", "PressEvent.SynopsisMedium", "PressEvent.SynopsisLong",
        "GroundRules.Text", "GroundRules.TextHash", "RulesAcceptance.TextHash", "Talent.Name", "Talent.Role", "Talent.Bio", "Fact.Text", "Fact.Source", "Segment.Title", "Table.Name", "Course.Name", "PublishedSeat.TableName", "PublishedSeat.CourseName",
        "MessageText.Subject", "MessageText.Body",
    };

    public static IReadOnlySet<string> Secret { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Account.UserName", "Account.NormalizedUserName", "Account.Email", "Account.NormalizedEmail", "Account.PasswordHash", "Account.SecurityStamp",
        "Account.ConcurrencyStamp", "Account.PhoneNumber", "Member.Name", "Member.Email",
        "Outlet.NameKey", "Outlet.RivalGroup", "Outlet.RivalKey", "Outlet.Site",
        "Contact.EmailKey", "Contact.Tier", "Contact.Tags", "Contact.TagKeys", "Contact.PrivateNotes", "Contact.DoNotInvite", "Contact.SearchText",
        "ContactMerge.Record", "Correction.Fields", "GuestImport.FileName", "ImportStep.Before", "ImportStep.After",
        "SavedFilter.Name", "SavedFilter.Query", "ChosenColumns.Columns", "PressEvent.Slug", "Guest.PrivateNotes", "ListApproval.Guests", "ListApproval.Note",
        "InvitationLink.IssuedFor", "InvitationLink.Label", "Offer.Reason", "SeatingRule.Reason", "WaivedRule.Key", "SeatingStep.Action", "SeatingStep.Moves", "SeatingVersion.Name", "SeatingVersion.Plan", "Substitute.Name", "Substitute.Email", "Substitute.JobTitle", "OutboxMessage.Reason",
        "AuditEntry.ActorKind", "AuditEntry.Action", "AuditEntry.Details", "AuditEntry.PreviousHash", "AuditEntry.Hash", "AuditHead.Hash",
    };

    /// <summary>The texts of the model but those of sign-in, which have tables of their own that no guest's page reads.</summary>
    public static IEnumerable<(IEntityType Entity, IProperty Property, string Name)> Of(IModel model) =>
        from entity in model.GetEntityTypes()
        where entity.ClrType.Namespace?.StartsWith("PressEvents.", StringComparison.Ordinal) is true
        from property in entity.GetProperties()
        where property.ClrType == typeof(string)
        select (entity, property, $"{entity.ClrType.Name}.{property.Name}");
}
