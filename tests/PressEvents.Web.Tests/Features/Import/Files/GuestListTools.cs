namespace PressEvents.Web.Tests.Features.Import.Files;

/// <summary>What guest-list tools and wedding sites give away.</summary>
internal static class GuestListTools
{
    public static IReadOnlyList<ListFile> All { get; } =
    [
        new("RSVPify", "rsvpify.csv", """
            Title,First Name,Last Name,Email Address,Group ID,Additional Guest(s) Allowed (+1's),Tags
            Ms,Mina,Okafor,mina@example.com,1,2,"press,film"
            Mr,Jo,Lee,jo@example.com,2,0,
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", facts: "tags=press, film; plusOnes=2"),
            Row.New(3, "Jo Lee", "jo@example.com", facts: "plusOnes=0")),
        new("Zola", "guest_list.csv", """
            Name,Plus One,Email Address,Phone Number,Street Address,City,State,Zip Code
            Mina Okafor,Yes,mina@example.com,+44 20 7946 0000,1 Row,London,,N1
            Jo Lee,No,jo@example.com,,,,,
            Rui Ferreira,Ana Ferreira,rui@example.com,,,,,
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", facts: "phone=+44 20 7946 0000; plusOnes=1"),
            Row.New(3, "Jo Lee", "jo@example.com", facts: "plusOnes=0"),
            Row.New(4, "Rui Ferreira", "rui@example.com", facts: "plusOnes=1")),
        new("Joy", "joy-guests.csv", """
            First Name,Last Name,Email Address,Party,Tags,Name on Envelope,RSVP Status
            Mina,Okafor,mina@example.com,Okafor,press|film,Ms Okafor,Attending
            Jo,Lee,jo@example.com,Lee,,J. Lee,Declined
            Rui,Ferreira,rui@example.com,Ferreira,,R. F.,No Response
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", facts: "tags=press, film; answer=Accepted"),
            Row.New(3, "Jo Lee", "jo@example.com", facts: "answer=Declined"),
            Row.New(4, "Rui Ferreira", "rui@example.com", facts: "answer=Invited")),
        new("zkipster", "zkipster.xlsx", Workbooks.OfText("""
            First Name,Last Name,Email,Total Guests,External ID,Relationships
            Mina,Okafor,mina@example.com,3,E1,2[Coworker]
            Jo,Lee,jo@example.com,1,E2,
            Rui,Ferreira,rui@example.com,0,E3,
            """.ReplaceLineEndings("\n")),
            Row.New(2, "Mina Okafor", "mina@example.com", facts: "plusOnes=2"),
            Row.New(3, "Jo Lee", "jo@example.com", facts: "plusOnes=0"),
            Row.Refused(4, "guests from 1", "Rui Ferreira", "rui@example.com")),
        new("Diobox", "diobox.csv", """
            First Name,Last Name,Email,Company,Status
            Mina,Okafor,mina@example.com,Example Weekly,Confirmed
            Jo,Lee,jo@example.com,Example Radio,Unconfirmed
            Rui,Ferreira,rui@example.com,,Waitlisted
            Siv,Berg,siv@example.com,,Declined
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly", facts: "answer=Accepted"),
            Row.New(3, "Jo Lee", "jo@example.com", "Example Radio", facts: "answer=Invited"),
            Row.New(4, "Rui Ferreira", "rui@example.com", facts: "answer=Waitlisted"),
            Row.New(5, "Siv Berg", "siv@example.com", facts: "answer=Declined")),
        new("Event Farm", "event-farm.csv", """
            First Name,Last Name,Email Address,Company,Status
            Mina,Okafor,mina@example.com,Example Weekly,Confirmed by RSVP
            Jo,Lee,jo@example.com,,Unconfirmed
            Rui,Ferreira,rui@example.com,,Declined by RSVP
            Siv,Berg,siv@example.com,,Registered
            Ola,Dahl,ola@example.com,,Not Yet Registered
            Ines,Costa,ines@example.com,,Purchased
            Bea,Roth,bea@example.com,,Not Yet Purchased
            Tom,Hale,tom@example.com,,Assigned
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly", facts: "answer=Accepted"),
            Row.New(3, "Jo Lee", "jo@example.com", facts: "answer=Invited"),
            Row.New(4, "Rui Ferreira", "rui@example.com", facts: "answer=Declined"),
            Row.New(5, "Siv Berg", "siv@example.com", facts: "answer=Accepted"),
            Row.New(6, "Ola Dahl", "ola@example.com", facts: "answer=Invited"),
            Row.New(7, "Ines Costa", "ines@example.com", facts: "answer=Accepted"),
            Row.New(8, "Bea Roth", "bea@example.com", facts: "answer=Invited"),
            // Somebody gave them a ticket; they said nothing.
            Row.New(9, "Tom Hale", "tom@example.com", because: "Left out the answer “Assigned”")),
        new("AirLST", "airlst.csv", """
            Gender;First Name;Last Name;Address Line 1;Address Line 2;Postal Code;City;Country;Email Address;Phone Number;Company;Job Title
            female;Mina;Okafor;1 Row;;N1;London;GB;mina@example.com;+44 20 7946 0000;Example Weekly;Critic
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly", "Critic", "phone=+44 20 7946 0000")),
        new("A sheet with RSVP in German", "zusagen.csv", """
            Vorname;Nachname;E-Mail;Redaktion;Zusage
            Mina;Okafor;mina@example.com;Example Weekly;ja
            Jo;Lee;jo@example.com;;Nein
            Rui;Ferreira;rui@example.com;;vielleicht
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly", facts: "answer=Accepted"),
            Row.New(3, "Jo Lee", "jo@example.com", facts: "answer=Declined"),
            Row.New(4, "Rui Ferreira", "rui@example.com", because: "“vielleicht”")),
        new("Our own words for answers", "The Defiant Ones.csv", """
            Full Name,First Name,Last Name,Email,Other Emails,Outlet,Role,Beat,Tier,Tags,Answer,Since
            Mina Okafor,Mina,Okafor,mina@example.com,"m2@example.com, m3@example.com",Example Weekly,Critic,Film,A,"Press, Film",Accepted,2026-01-02 10:00
            Jo Lee,Jo,Lee,jo@example.com,,,,,,,Not invited,
            Rui Ferreira,Rui,Ferreira,rui@example.com,,,,,,,No answer,
            Siv Berg,Siv,Berg,siv@example.com,,,,,,,Wait-list,
            Ola Dahl,Ola,Dahl,ola@example.com,,,,,,,Withdrawn,
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly", "Critic", "otherEmails=m2@example.com, m3@example.com; beat=Film; tier=A; tags=Press, Film; answer=Accepted"),
            Row.New(3, "Jo Lee", "jo@example.com"),
            Row.New(4, "Rui Ferreira", "rui@example.com", facts: "answer=Invited"),
            Row.New(5, "Siv Berg", "siv@example.com", facts: "answer=Waitlisted"),
            Row.New(6, "Ola Dahl", "ola@example.com", because: "“Withdrawn”")),
    ];
}
