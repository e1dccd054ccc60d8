using System.Collections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PressEvents.Data;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Hostile;

/// <summary>Every text that a person can have typed into the database. A new one is among them by itself.</summary>
public static class TextFields
{
    // Made by the product, or of a form that nothing else gets through: these are no texts.
    private static readonly HashSet<string> NoText = new(StringComparer.Ordinal)
    {
        "AuditEntry.ActorKind", "AuditEntry.Action", "AuditEntry.Details", "AuditEntry.PreviousHash", "AuditEntry.Hash", "AuditHead.Hash",
        "Contact.Email", "Contact.EmailKey", "Contact.OtherEmails", "Contact.AssistantEmail", "Contact.TagKeys", "Contact.SearchText", "Contact.TimeZone", "Contact.Languages",
        "ContactMerge.Record", "GroundRules.TextHash", "Guest.Diet", "ImportStep.Before", "ImportStep.After", "InvitationLink.IssuedFor", "ListApproval.Guests",
        "GuestReply.Sender", "Member.Email", "MemberInvitation.Email", "StaffSession.Address", "StaffSession.Agent", "MessageText.Language", "Outlet.NameKey", "Outlet.RivalKey", "PressEvent.Accent", "PressEvent.ContactEmail", "PressEvent.CoverImage", "PressEvent.Slug", "PressEvent.TimeZone",
        "PackItem.Content.Release.TimeZone", "PackCopy.ContentHash", "PackCopy.Lines", "PackEdition.Material", "PrintedPaper.ContentHash", "PrintedPaper.Kind", "PrintedPaper.Subject", "RulesAcceptance.TextHash", "SavedFilter.Query", "ChosenColumns.Columns",
    };

    // Markdown may make elements of its own, and an address a link, though never dangerous ones.
    private static readonly HashSet<string> Markdown = new(StringComparer.Ordinal)
    {
        "PackItem.Content.Release.Link", "PackItem.Content.PackImage.Link", "PackItem.Content.EarlierPiece.Link", "RecentPiece.Address",
        "PackPlan.Texts.Production", "PackPlan.Texts.Fairness", "GroundRules.Text", "MessageText.Subject", "MessageText.Body", "PressEvent.SynopsisShort", "PressEvent.SynopsisMedium", "PressEvent.SynopsisLong",
    };

    // Of a text within a record the model knows no length; lines have this.
    private const int LineLength = 300;

    // Kept as lines, or as the names that they are.
    private static readonly HashSet<string> Lines = new(StringComparer.Ordinal)
    {
        "Question.Choices", "QuestionAnswer.Text", "PackPlan.Texts.Billing", "PackPlan.Texts.Arrival", "PackPlan.Texts.Screening", "Talent.Profile.Credits",
        "Talent.Profile.LongBio", "PackItem.Content.Portrait.LongBio", "PackItem.Content.LikelyQuestion.Answer", "HostBrief.Texts.Pillars", "HostBrief.Texts.Proofs", "HostBrief.Texts.Emergency",
    };

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal) { "Guest.Name", "Contact.Name", "Party.NamedPlusOnes" };

    public static IReadOnlyList<string> Plain(PressDb db) => [.. All(db).SelectMany(NamesIn).Where(name => !NoText.Contains(name) && !Markdown.Contains(name))];

    public static IReadOnlyList<string> OfMarkdown(PressDb db) => [.. All(db).SelectMany(NamesIn).Where(Markdown.Contains)];

    /// <summary>Lets every row say this in the fields named.</summary>
    public static Task FillAsync(PressDb db, IReadOnlyCollection<string> fields, string text, CancellationToken ct) => FillAsync(db, fields, _ => text, ct);

    /// <summary>The same with a text for each field.</summary>
    public static async Task FillAsync(PressDb db, IReadOnlyCollection<string> fields, Func<string, string> text, CancellationToken ct)
    {
        foreach (var type in All(db).Where(property => NamesIn(property).Any(fields.Contains)).GroupBy(property => (IEntityType)property.DeclaringType))
        {
            foreach (var row in Rows(db, type.Key.ClrType))
            {
                foreach (var property in type)
                {
                    var column = db.Entry(row).Property(property.Name);
                    column.CurrentValue = RecordTexts.IsRecord(property)
                        ? RecordTexts.Filled(column.CurrentValue!, Name(property), (name, said) => fields.Contains(name) ? Cut(Lines.Contains(name) ? TypedText.Line(text(name))! : text(name), LineLength) : said)
                        : ValueFor(property, text(Name(property)));
                }
            }
        }

        await db.SaveChangesAsync(ct);
    }

    // As a form would cut and join it: a field has its length, a list its lines.
    private static string ValueFor(IProperty property, string text)
    {
        var isName = Names.Contains(Name(property));
        var line = isName ? PersonName.From(text)!.Full : Lines.Contains(Name(property)) ? TypedText.Line(text)! : text;
        var longest = isName ? PersonName.MaxLength : property.GetMaxLength() ?? 1000;
        return Cut(line, longest);
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];

    private static IEnumerable<string> NamesIn(IProperty property) => RecordTexts.IsRecord(property) ? RecordTexts.NamesIn(property, Name(property)) : [Name(property)];

    private static IEnumerable<IProperty> All(PressDb db) => db.Model.GetEntityTypes()
        .Where(type => typeof(IScoped).IsAssignableFrom(type.ClrType) || type.ClrType == typeof(Organisation))
        .SelectMany(type => type.GetProperties())
        .Where(property => RecordTexts.IsRecord(property) || (property.ClrType == typeof(string) && !NoText.Contains(Name(property))));

    private static List<object> Rows(PressDb db, Type entity) =>
        [.. ((IEnumerable)typeof(DbContext).GetMethod(nameof(DbContext.Set), Type.EmptyTypes)!.MakeGenericMethod(entity).Invoke(db, null)!).Cast<object>()];

    private static string Name(IProperty property) => $"{((IEntityType)property.DeclaringType).ClrType.Name}.{property.Name}";
}
