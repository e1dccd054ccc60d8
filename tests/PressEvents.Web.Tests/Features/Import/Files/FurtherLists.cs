namespace PressEvents.Web.Tests.Features.Import.Files;

/// <summary>Further forms: a form's answers, a mailing tool's, the words of a media database, an address book in French.</summary>
internal static class FurtherLists
{
    public static IReadOnlyList<ListFile> All { get; } =
    [
        new("Typeform", "responses.csv", """
            #,Full name,Email,Outlet,Will you attend?,Submitted At
            a1b2,Mina Okafor,mina@example.com,Example Weekly,1,2026-01-02 10:00:00
            c3d4,Jo Lee,jo@example.com,,Yes,2026-01-02 11:00:00
            """,
            // A digit is no word for an answer.
            Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly", because: "Left out the answer “1”"),
            Row.New(3, "Jo Lee", "jo@example.com", facts: "answer=Accepted")),
        new("Kit subscribers", "subscribers.csv", "email\nmina@example.com\n", Row.Refused(2, "no name", null, "mina@example.com")),
        new("The words of a media database", "media-contacts.csv", """
            Contact Name,Title,Outlet Name,Subjects/Beats,DMA,Type,Email,Phone,Pitching Profile,Notes
            Mina Okafor,Critic,Example Weekly,Film,London,Magazine,mina@example.com,+44 20 7946 0000,By mail,Mornings
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly", "Critic", "beat=Film; phone=+44 20 7946 0000; notes=Mornings")),
        new("Outlook desktop, French", "contacts-fr.csv", Bytes.Windows("""
            "Civilité","Prénom","Deuxième prénom","Nom","Suffixe","Société","Service","Fonction","Tél. mobile","Adresse de messagerie","Adresse de messagerie 2","Catégories","Notes"
            "Mme","Zoé","","Lefèvre","","Hebdo Exemple","Culture","Critique","+33 6 12 34 56 78","zoe@example.com","z2@example.com","Presse;Cinéma","Matin"
            """),
            Row.New(2, "Zoé Lefèvre", "zoe@example.com", "Hebdo Exemple", "Critique", "otherEmails=z2@example.com; tags=Presse, Cinéma; phone=+33 6 12 34 56 78; notes=Matin")),
    ];
}
