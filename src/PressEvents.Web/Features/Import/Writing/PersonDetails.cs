using System.Globalization;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;
using PressEvents.Web.Features.Import.Rows;

namespace PressEvents.Web.Features.Import.Writing;

/// <summary>A planned person as the address book and the guest list keep them.</summary>
internal static class PersonDetails
{
    public static ContactDetails Of(Person person, Outlet? outlet)
    {
        string? Value(ImportField field) => person.Values.GetValueOrDefault(field);
        return new ContactDetails(person.Name)
        {
            Email = person.Email,
            OtherEmails = Value(ImportField.OtherEmails),
            OutletId = outlet?.Id,
            JobTitle = Value(ImportField.Role),
            Beat = Value(ImportField.Beat),
            Tier = Value(ImportField.Tier),
            Languages = Value(ImportField.Languages),
            Tags = Value(ImportField.Tags),
            Phone = Value(ImportField.Phone),
            TimeZone = Value(ImportField.TimeZone),
            Pronouns = Value(ImportField.Pronouns),
            Pronunciation = Value(ImportField.Pronunciation),
            AssistantEmail = EmailAddress.TryParse(Value(ImportField.AssistantEmail)),
            PrivateNotes = Value(ImportField.Notes),
            DoNotInvite = Value(ImportField.DoNotInvite),
        };
    }

    public static void PutNeeds(Person person, Guest guest, Party party)
    {
        party.AllowAsMany(int.Parse(person.Values.GetValueOrDefault(ImportField.PlusOnes) ?? "0", CultureInfo.InvariantCulture));
        if (person.Takes(ImportField.Diet))
        {
            var (codes, note) = person.Values.TryGetValue(ImportField.Diet, out var diet) ? CellValues.Diet(diet) : default;
            guest.SetNeeds(codes, note, person.Values.GetValueOrDefault(ImportField.Access));
        }
    }
}
