namespace PressEvents.Web.Tests.Features.Import.Files;

/// <summary>What Google Contacts and Outlook give away.</summary>
internal static class AddressBooks
{
    public static IReadOnlyList<ListFile> All { get; } =
    [
        new("Google Contacts, current", "contacts.csv", """
            First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Website 1 - Label,Website 1 - Value
            Mina,,Okafor,,,,,,,,Example Weekly,Critic,,,,,* myContacts ::: Press,* Work,mina@example.com,,other@example.com,Mobile,+44 20 7946 0000,,,,,,,,,,,
            Jo,,Lee,,,,,,,,Example Radio,,,,,,Press ::: Film ::: * myContacts,,,Home,jo@example.com,,,,,,,,,,,,,
            Rui,,Ferreira,,,,,,,,,,,,,,* myContacts,* Work,one@example.com ::: * two@example.com,,,,,,,,,,,,,,,
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly", "Critic", "otherEmails=other@example.com; tags=Press; phone=+44 20 7946 0000", "also kept: other@example.com"),
            Row.New(3, "Jo Lee", "jo@example.com", "Example Radio", facts: "tags=Press, Film"),
            Row.New(4, "Rui Ferreira", "two@example.com", facts: "otherEmails=one@example.com")),
        new("Google Contacts, older", "google.csv", """
            Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - Name,Organization 1 - Yomi Name,Organization 1 - Title,Organization 1 - Department
            Mina Okafor,Mina,,Okafor,,,,,,,,,,,,,,,,,,,,,,Met in May,,,Press ::: * myContacts,* Work,mina@example.com,Mobile,+44 20 7946 0000,,Example Weekly,,Critic,Culture
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly", "Critic", "tags=Press; phone=+44 20 7946 0000; notes=Met in May")),
        new("Google Contacts for Outlook", "contacts-outlook.csv", """
            First Name,Middle Name,Last Name,Title,Suffix,Initials,Web Page,Gender,Birthday,Anniversary,Location,Language,Internet Free Busy,Notes,E-mail Address,E-mail 2 Address,E-mail 3 Address,Primary Phone,Home Phone,Categories
            Mina,,Okafor,,,,,,,,,,,,mina@example.com,m2@example.com,MINA@example.com,+44 20 7946 0000,,Press;Film
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", facts: "otherEmails=m2@example.com; tags=Press, Film; phone=+44 20 7946 0000")),
        new("Outlook.com", "contacts.csv", """
            First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 Address,E-mail 3 Address,Home Phone,Home Phone 2,Business Phone,Business Phone 2,Mobile Phone,Car Phone,Other Phone,Primary Phone,Pager,Business Fax,Home Fax,Other Fax,Company Main Phone,Callback,Radio Phone,Telex,TTY/TDD Phone,IMAddress,Job Title,Department,Company,Office Location,Manager's Name,Assistant's Name,Assistant's Phone,Company Yomi,Business Street,Notes
            Mina,,Okafor,Ms,,,,,mina@example.com,,,1,,2,,+44 7700 900000,,,,,5,,,,,,,,,Critic,Culture,Example Weekly,,,Sam Sample,9,,"1 Row
            London",Likes film
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly", "Critic", "phone=+44 7700 900000; notes=Likes film")),
        new("Outlook desktop, English", "outlook.csv", """
            Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Street 2,Business Street 3,Business City,Business Phone,Mobile Phone,Categories,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,E-mail 2 Type,Notes
            Ms.,Mina,J.,Okafor,,Example Weekly,Culture,Critic,1 Row,,,London,+44 20 7946 0000,,Press;Film,mina@example.com,SMTP,Mina Okafor (mina@example.com),m2@example.com,SMTP,
            Mr.,Sammy,,Davis,Jr.,,,,,,,,,,,sammy@example.com,SMTP,,,,
            """,
            Row.New(2, "Mina J. Okafor", "mina@example.com", "Example Weekly", "Critic", "otherEmails=m2@example.com; tags=Press, Film; phone=+44 20 7946 0000"),
            Row.New(3, "Sammy Davis Jr.", "sammy@example.com")),
        new("Outlook desktop, German", "Kontakte.csv", Bytes.Windows("""
            "Anrede","Vorname","Weitere Vornamen","Nachname","Suffix","Firma","Abteilung","Position","Straße geschäftlich","Ort geschäftlich","Telefon geschäftlich","Mobiltelefon","E-Mail-Adresse","E-Mail-Typ","E-Mail: Angezeigter Name","E-Mail 2: Adresse","Kategorien","Notizen"
            "Frau","Jürga","","Groß","","Süddeutsche Beispielzeitung","Kultur","Kritikerin","Hauptstraße 1","München","+49 89 123","+49 170 123","juerga@example.com","SMTP","Jürga Groß","j2@example.com","Presse;Film","Über Mittag"
            """),
            Row.New(2, "Jürga Groß", "juerga@example.com", "Süddeutsche Beispielzeitung", "Kritikerin", "otherEmails=j2@example.com; tags=Presse, Film; phone=+49 170 123; notes=Über Mittag")),
    ];
}
