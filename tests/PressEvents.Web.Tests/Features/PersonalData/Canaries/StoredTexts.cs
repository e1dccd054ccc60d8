using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using PressEvents.Web.Tests.Support;

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
        "GuestBrief.Writing", "GuestBrief.Deadline", "GuestBrief.Exclusive", "RecentPiece.Title", "RecentPiece.Address", "Question.Words", "Question.Choices", "QuestionAnswer.Text", "Substitute.Note",
        "PressEvent.Title", "PressEvent.Kind", "PressEvent.HostLine", "PressEvent.Lede", "PressEvent.TimeZone", "PressEvent.Venue", "PressEvent.Address",
        "PressEvent.AccessNote", "PressEvent.Dress", "PressEvent.ContactName", "PressEvent.ContactEmail", "PressEvent.Accent", "PressEvent.CoverImage", "PressEvent.CoverAlt", "PressEvent.MealCurrency",
        "PressEvent.MovedFromZone", "PressEvent.MovedFromVenue", "PressEvent.MovedFromAddress", "Embargo.Territory", "Embargo.Format", "Embargo.TimeZone",
        "Screener.Title", "Screener.Address", "Screener.Note",
        "PressEvent.SynopsisShort", "PressEvent.SynopsisMedium", "PressEvent.SynopsisLong",
        "GroundRules.Text", "GroundRules.TextHash", "RulesAcceptance.TextHash", "Talent.Name", "Talent.Role", "Talent.Bio", "Fact.Text", "Fact.Source", "Segment.Title", "Table.Name", "Course.Name", "PublishedSeat.TableName", "PublishedSeat.CourseName",
        "MessageText.Subject", "MessageText.Body", "MessageText.Language", "GuestReply.Sender", "GuestReply.Subject", "GuestReply.Text",
        "FactVersion.Text", "FactVersion.Source", "PackEdition.Material", "PackCopy.ContentHash", "PackCopy.Lines",
        "PackPlan.Texts.Production", "PackPlan.Texts.Billing", "PackPlan.Texts.Arrival", "PackPlan.Texts.DayPhone", "PackPlan.Texts.AnswerPromise", "PackPlan.Texts.Fairness", "PackPlan.Texts.Screening",
        "Talent.Profile.LongBio", "Talent.Profile.Pronunciation", "Talent.Profile.AddressedAs", "Talent.Profile.Credits", "Talent.Profile.SpeaksAbout", "Talent.Profile.FollowUp",
        "Talent.Profile.HeadshotCredit", "Talent.Profile.HeadshotRights",
        "PackItem.Content.Portrait.Name", "PackItem.Content.Portrait.Role", "PackItem.Content.Portrait.Bio", "PackItem.Content.Portrait.LongBio", "PackItem.Content.Portrait.Pronunciation",
        "PackItem.Content.Portrait.HeadshotCredit", "PackItem.Content.Portrait.HeadshotRights",
        "PackItem.Content.Interviewee.Name", "PackItem.Content.Interviewee.Who", "PackItem.Content.Interviewee.Appears", "PackItem.Content.Interviewee.Rights",
        "PackItem.Content.CreditLine.Department", "PackItem.Content.CreditLine.Role", "PackItem.Content.CreditLine.Name",
        "PackItem.Content.Release.Territory", "PackItem.Content.Release.Platform", "PackItem.Content.Release.TimeZone", "PackItem.Content.Release.Link", "PackItem.Content.Release.Access",
        "PackItem.Content.UsableQuote.Text", "PackItem.Content.UsableQuote.Speaker", "PackItem.Content.UsableQuote.Attribution",
        "PackItem.Content.LikelyQuestion.Question", "PackItem.Content.LikelyQuestion.Answer",
        "PackItem.Content.PackImage.Caption", "PackItem.Content.PackImage.Alt", "PackItem.Content.PackImage.Credit", "PackItem.Content.PackImage.Rights", "PackItem.Content.PackImage.Link",
        "PackItem.Content.EarlierPiece.Title", "PackItem.Content.EarlierPiece.Outlet", "PackItem.Content.EarlierPiece.Link",
    };

    public static IReadOnlySet<string> Secret { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Account.UserName", "Account.NormalizedUserName", "Account.Email", "Account.NormalizedEmail", "Account.PasswordHash", "Account.SecurityStamp",
        "Account.ConcurrencyStamp", "Account.PhoneNumber", "Member.Name", "Member.Email", "MemberInvitation.Email", "StaffSession.Address", "StaffSession.Agent",
        "Outlet.NameKey", "Outlet.RivalGroup", "Outlet.RivalKey", "Outlet.Site",
        "Contact.EmailKey", "Contact.Tier", "Contact.Tags", "Contact.TagKeys", "Contact.PrivateNotes", "Contact.DoNotInvite", "Contact.SearchText",
        "ContactMerge.Record", "Correction.Fields", "GuestImport.FileName", "ImportStep.Before", "ImportStep.After",
        "SavedFilter.Name", "SavedFilter.Query", "ChosenColumns.Columns", "PressEvent.Slug", "Guest.PrivateNotes", "ListApproval.Guests", "ListApproval.Note",
        "InvitationLink.IssuedFor", "InvitationLink.Label", "Offer.Reason", "SeatingRule.Reason", "WaivedRule.Key", "SeatingStep.Action", "SeatingStep.Moves", "SeatingVersion.Name", "SeatingVersion.Plan", "Substitute.Name", "Substitute.Email", "Substitute.JobTitle", "OutboxMessage.Reason", "OutboxMessage.BounceWords",
        "DkimKey.Domain", "DkimKey.Selector", "DkimKey.PublicKey", "MailboxMark.Mailbox",
        "Fact.Owner", "FactVersion.Owner",
        "PrintedPaper.Kind", "PrintedPaper.Subject", "PrintedPaper.ContentHash",
        "HostBrief.Texts.Purpose", "HostBrief.Texts.Outcome", "HostBrief.Texts.Message", "HostBrief.Texts.Pillars", "HostBrief.Texts.Proofs", "HostBrief.Texts.Facts", "HostBrief.Texts.Emergency",
        "HostItem.Content.HostileQuestion.Topic", "HostItem.Content.HostileQuestion.Question", "HostItem.Content.HostileQuestion.Answer", "HostItem.Content.HostileQuestion.Bridge",
        "HostItem.Content.OffTopic.Topic", "HostItem.Content.OffTopic.Sentence", "HostItem.Content.ClockEntry.What", "HostItem.Content.DoNotSay.What", "HostItem.Content.DoNotSay.Why",
        "AuditEntry.ActorKind", "AuditEntry.Action", "AuditEntry.Details", "AuditEntry.PreviousHash", "AuditEntry.Hash", "AuditHead.Hash",
    };

    /// <summary>The texts of the model but those of sign-in, which have tables of their own that no guest's page reads. A record that is stored as JSON has many in one column.</summary>
    public static IEnumerable<StoredText> Of(IModel model) =>
        from entity in model.GetEntityTypes()
        where entity.ClrType.Namespace?.StartsWith("PressEvents.", StringComparison.Ordinal) is true
        from property in entity.GetProperties()
        where property.ClrType == typeof(string) || RecordTexts.IsRecord(property)
        select new StoredText(entity, property, $"{entity.ClrType.Name}.{property.Name}");
}

/// <summary>A column with a text, or with a record of texts.</summary>
internal sealed record StoredText(IEntityType Entity, IProperty Property, string Column)
{
    public IReadOnlyList<string> Names => RecordTexts.IsRecord(Property) ? RecordTexts.NamesIn(Property, Column) : [Column];

    /// <summary>Lets the row say something else in every text of the column; what the function returns null for is left.</summary>
    public void Say(EntityEntry row, Func<string, string?> text)
    {
        var column = row.Property(Property.Name);
        column.CurrentValue = RecordTexts.IsRecord(Property)
            ? RecordTexts.Filled(column.CurrentValue!, Column, (name, said) => text(name) ?? said)
            : text(Column) ?? column.CurrentValue;
    }
}
