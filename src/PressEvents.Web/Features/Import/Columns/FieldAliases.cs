using System.Collections.Frozen;

namespace PressEvents.Web.Features.Import.Columns;

/// <summary>
/// The names that exports and sheets give their columns, as <see cref="HeaderText.Key"/> writes them. Where several columns
/// of a file mean one field, the alias that stands first here wins; for names and addresses that is never decided silently.
/// </summary>
internal static class FieldAliases
{
    private static readonly (ImportField Field, string[] Aliases)[] Known =
    [
        (ImportField.Name, ["name", "fullname", "contactname", "attendeename", "guestname", "displayname", "namn", "nomcomplet", "nombrecompleto"]),
        (ImportField.FirstName, ["firstname", "givenname", "forename", "first", "fname", "vorname", "prenom", "fornamn", "nombre"]),
        (ImportField.MiddleName, ["middlename", "additionalname", "weiterevornamen", "deuxiemeprenom"]),
        (ImportField.LastName, ["lastname", "surname", "familyname", "last", "lname", "nachname", "nom", "efternamn", "apellido", "apellidos"]),
        (ImportField.Suffix, ["namesuffix", "suffix", "suffixe"]),
        (ImportField.Email, ["email", "emailaddress", "contactemail", "email1value", "email1address", "mail", "workemail", "epost", "courriel", "correoelectronico", "emailadresse", "adressedemessagerie", "emails", "emailaddresses"]),
        (ImportField.OtherEmails, ["otheremails", "otheremail", "secondaryemail", "alternateemail", "alternativeemail", "furtheremails", "personalemail", "homeemail", .. Numbered("email"), .. Numbered("emailaddress"), .. Numbered("emailadresse"), .. Numbered("adressedemessagerie")]),
        (ImportField.Outlet, ["outlet", "outletname", "mediaoutlet", "publication", "companyoutlet", "company", "companyname", "organization", "organisation", "organizationname", "organization1name", "affiliation", "accountname", "employer", "redaktion", "firma", "societe"]),
        (ImportField.Role, ["jobtitle", "contactjobtitle", "role", "position", "organizationtitle", "organization1title", "fonction"]),
        (ImportField.Beat, ["beat", "beats", "subjectsbeats", "subjects", "topics", "interests"]),
        (ImportField.Tier, ["tier"]),
        (ImportField.Languages, ["languages", "language", "lang", "sprachen", "sprache"]),
        (ImportField.Tags, ["tags", "tag", "taglist", "labels", "label", "categories", "category", "groupmembership", "lists", "kategorien"]),
        (ImportField.Phone, ["mobile", "mobilephone", "dayofmobile", "cell", "cellphone", "mobil", "mobiltelefon", "handy", "telmobile", "telephonemobile", "phone", "phonenumber", "phone1value", "contactphonenumber", "primaryphone", "businessphone", "telefongeschaftlich", "tel", "telephone", "telefon", "homephone"]),
        (ImportField.TimeZone, ["timezone", "tz", "zeitzone"]),
        (ImportField.Pronouns, ["pronouns", "pronoun"]),
        (ImportField.Pronunciation, ["pronunciation", "namepronunciation"]),
        (ImportField.AssistantEmail, ["assistantemail", "assistantsemail", "assistant", "prcontact", "cc"]),
        (ImportField.Notes, ["notes", "note", "privatenotes", "comments", "comment", "remarks", "notizen"]),
        (ImportField.DoNotInvite, ["donotinvite", "dni", "donotcontact"]),
        (ImportField.Invite, ["invite", "invited", "toinvite", "inviteyn", "inviteyesno"]),
        (ImportField.PlusOnes, ["plusones", "plusone", "+1", "+1s", "additionalguestsallowed+1s", "additionalguestsallowed", "additionalguestallowed"]),
        (ImportField.ComesWith, ["comeswith", "guestof", "plusoneof", "companionof"]),
        (ImportField.TotalGuests, ["totalguests"]),
        (ImportField.Diet, ["diet", "dietary", "dietaryrestrictions", "dietaryrequirements", "dietaryneeds", "allergies", "meal", "specialreq"]),
        (ImportField.Access, ["access", "accessneeds", "accessibility", "specialneeds"]),
        (ImportField.Answer, ["answer", "rsvp", "rsvpstatus", "attendeestatus", "approvalstatus", "invitationstatus", "gueststatus", "attending", "areyouattending", "willyouattend", "attendance", "response", "reply", "antwort", "zusage", "reponse", "svar", "respuesta"]),
        (ImportField.Suppress, ["unsubtime", "unsubscribedat", "cleantime", "cleanedat", "emailmarketingstatus", "subscriptionstatus", "status"]),
    ];

    private static readonly FrozenDictionary<string, (ImportField Field, int Rank)> ByAlias = Known
        .SelectMany(known => known.Aliases.Select((alias, rank) => (alias, known.Field, rank)))
        .ToFrozenDictionary(a => a.alias, a => (a.Field, a.rank), StringComparer.Ordinal);

    // The second to the ninth of what address books number: “E-mail 2 - Value”, “E-mail 2 Address”, “E-Mail 2: Adresse”, “Email (2)”.
    private static IEnumerable<string> Numbered(string word) => Enumerable.Range(2, 8).SelectMany(n => word is "email"
        ? new[] { $"email{n}", $"email{n}value", $"email{n}address", $"email{n}adresse" }
        : [$"{word}{n}"]);

    /// <summary>The field a column's name stands for, and how far down its aliases the name stands; null for an unknown name.</summary>
    public static (ImportField Field, int Rank)? Find(string header) =>
        ByAlias.TryGetValue(HeaderText.Key(header), out var found) ? found : null;
}
