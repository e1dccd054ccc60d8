using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Web.Tests.Features.PersonalData.Canaries;

namespace PressEvents.Web.Tests.Features.PersonalData;

/// <summary>Every text in the database, and when it goes. A new text belongs on one of the lists.</summary>
internal static class TextClocks
{
    /// <summary>With the event's clock for diets and access needs.</summary>
    public static IReadOnlySet<string> Sensitive { get; } = Set("Guest.Diet", "Guest.DietNote", "Guest.Access", "Guest.Equipment");

    /// <summary>Each on the clock of its question.</summary>
    public static IReadOnlySet<string> Questions { get; } = Set("QuestionAnswer.Text");

    /// <summary>With the event's clock for answers.</summary>
    public static IReadOnlySet<string> Answers { get; } = Set(
        "Guest.PrivateNotes", "Guest.Language", "Party.NamedPlusOnes", "Substitute.Name", "Substitute.Email", "Substitute.JobTitle", "Substitute.Note", "Offer.Reason", "SeatingRule.Reason",
        "InvitationLink.Label", "ListApproval.Note", "Correction.Fields", "Correction.WantedEmail", "OutboxMessage.Reason", "OutboxMessage.BounceWords",
        "GuestReply.Sender", "GuestReply.Subject", "GuestReply.Text",
        "GuestBrief.Writing", "GuestBrief.Deadline", "GuestBrief.Exclusive", "PackCopy.Lines");

    /// <summary>What imports and merges keep to be undone by: until then, or with what it is a copy of.</summary>
    public static IReadOnlySet<string> Copies { get; } = Set("ImportStep.Before", "ImportStep.After", "ContactMerge.Record");

    /// <summary>Until somebody asks to be erased; the name of a plus-one until the clock for answers.</summary>
    public static IReadOnlySet<string> Kept { get; } = Set(
        "Guest.Name", "Contact.Name", "Contact.GivenName", "Contact.FamilyName", "Contact.Email", "Contact.EmailKey", "Contact.OtherEmails", "Contact.JobTitle", "Contact.Beat",
        "Contact.Tier", "Contact.Languages", "Contact.Tags", "Contact.TagKeys", "Contact.Phone", "Contact.TimeZone", "Contact.Pronouns", "Contact.Pronunciation",
        "Contact.AssistantEmail", "Contact.PrivateNotes", "Contact.DoNotInvite", "Contact.SearchText", "RecentPiece.Title", "RecentPiece.Address");

    /// <summary>Of the house, the evening and the team; and what holds ids, hashes and words of ours alone.</summary>
    public static IReadOnlySet<string> NotOfGuests { get; } = Set(
        "DkimKey.Domain", "DkimKey.Selector", "DkimKey.PublicKey", "MailboxMark.Mailbox", "MessageText.Language",
        "Organisation.Name", "Member.Name", "Member.Email", "MemberInvitation.Email", "StaffSession.Address", "StaffSession.Agent", "Account.UserName", "Account.NormalizedUserName", "Account.Email", "Account.NormalizedEmail", "Account.PasswordHash",
        "Account.SecurityStamp", "Account.ConcurrencyStamp", "Account.PhoneNumber", "Outlet.Name", "Outlet.NameKey", "Outlet.RivalGroup", "Outlet.RivalKey", "Outlet.Site",
        "PressEvent.Slug", "PressEvent.Title", "PressEvent.Kind", "PressEvent.HostLine", "PressEvent.Lede", "PressEvent.TimeZone", "PressEvent.Venue", "PressEvent.Address",
        "PressEvent.AccessNote", "PressEvent.Dress", "PressEvent.MealCurrency", "PressEvent.ContactName", "PressEvent.ContactEmail", "PressEvent.Accent", "PressEvent.CoverImage",
        "PressEvent.CoverAlt", "PressEvent.SynopsisShort", "PressEvent.SynopsisMedium", "PressEvent.SynopsisLong", "PressEvent.MovedFromZone", "PressEvent.MovedFromVenue",
        "PressEvent.MovedFromAddress", "GroundRules.Text", "GroundRules.TextHash", "RulesAcceptance.TextHash", "Embargo.Territory", "Embargo.Format", "Embargo.TimeZone",
        "Screener.Title", "Screener.Address", "Screener.Note", "Question.Words", "Question.Choices", "Talent.Name", "Talent.Role", "Talent.Bio", "Talent.Profile", "Fact.Text", "Fact.Source", "Fact.Owner",
        "FactVersion.Text", "FactVersion.Source", "FactVersion.Owner", "PackPlan.Texts", "PackItem.Content", "PackEdition.Material", "PackCopy.ContentHash", "HostBrief.Texts", "HostItem.Content",
        "PrintedPaper.Kind", "PrintedPaper.Subject", "PrintedPaper.ContentHash",
        "Segment.Title", "Table.Name", "Course.Name", "PublishedSeat.TableName", "PublishedSeat.CourseName", "WaivedRule.Key", "SeatingStep.Action", "SeatingStep.Moves", "SeatingVersion.Name",
        "SeatingVersion.Plan", "MessageText.Subject", "MessageText.Body", "SavedFilter.Name", "SavedFilter.Query", "ChosenColumns.Columns", "GuestImport.FileName",
        "InvitationLink.IssuedFor", "ListApproval.Guests", "AuditEntry.ActorKind", "AuditEntry.Action", "AuditEntry.Details", "AuditEntry.PreviousHash", "AuditEntry.Hash", "AuditHead.Hash");

    public static IReadOnlyList<IReadOnlySet<string>> Lists { get; } = [Sensitive, Questions, Answers, Copies, Kept, NotOfGuests];

    /// <summary>The texts in which one of the canaries stands, whosever row it is.</summary>
    public static async Task<HashSet<string>> HoldingAsync(PressDb db, IReadOnlyList<string> canaries)
    {
        var holding = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (entity, property, name) in StoredTexts.Of(db.Model))
        {
            var sql = $"SELECT \"{property.GetColumnName()}\" AS \"Value\" FROM \"{entity.GetTableName()}\" WHERE \"{property.GetColumnName()}\" IS NOT NULL";
            var values = await db.Database.SqlQueryRaw<string>(sql).ToListAsync(TestContext.Current.CancellationToken);
            if (values.Exists(value => canaries.Any(canary => value.Contains(canary, StringComparison.OrdinalIgnoreCase))))
            {
                holding.Add(name);
            }
        }

        return holding;
    }

    private static HashSet<string> Set(params IEnumerable<string> names) => new(names, StringComparer.Ordinal);
}
