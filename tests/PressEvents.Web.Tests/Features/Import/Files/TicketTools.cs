using PressEvents.Web.Features.Import.Columns;

namespace PressEvents.Web.Tests.Features.Import.Files;

/// <summary>What ticket shops and conference tools give away.</summary>
internal static class TicketTools
{
    public static IReadOnlyList<ListFile> All { get; } =
    [
        new("Eventbrite, attendee report", "report-2024-11-29T2228.csv", """
            Order #,Order Date,First Name,Last Name,Email,Quantity,Price Tier,Ticket Type,Attendee #,Group,Order Type,Currency,Total Paid,Fees Paid,Eventbrite Fees,Eventbrite Payment Processing,Attendee Status,Home Address 1,Home Address 2,Home City,Home State,Home Zip,Home Country,Job Title,Company,Any allergies or wishes?
            11211912243,11/29/24 22:28,Mina,Okafor,mina@example.com,1,,Press,18441583423,,Free Order,USD,0,0,0,0,Attending,,,,,,,Critic,Example Weekly,None
            11211912244,11/29/24 22:31,Jo,Lee,jo@example.com,1,,Press,18441583424,,Free Order,USD,0,0,0,0,Checked In,,,,,,,,Example Radio,
            11211912245,11/29/24 22:40,Rui,Ferreira,rui@example.com,1,,Press,18441583425,,Free Order,USD,0,0,0,0,Not Attending,,,,,,,,,
            11211912246,11/29/24 22:41,Siv,Berg,siv@example.com,1,,Press,18441583426,,Free Order,USD,0,0,0,0,Refunded,,,,,,,,,
            11211912246,11/29/24 22:41,Ola,Berg,,1,,Press,18441583427,,Free Order,USD,0,0,0,0,Attending,,,,,,,,,
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly", "Critic", "answer=Accepted"),
            Row.New(3, "Jo Lee", "jo@example.com", "Example Radio", facts: "answer=Accepted"),
            Row.New(4, "Rui Ferreira", "rui@example.com", facts: "answer=Declined"),
            Row.New(5, "Siv Berg", "siv@example.com", facts: "answer=Declined"),
            Row.New(6, "Ola Berg", null, facts: "answer=Accepted")),
        new("Eventbrite, United Kingdom", "report.csv", """
            Order #,Order Date,First Name,Surname,Email,Event Name,Ticket Type,Attendee Status
            1,29/11/24,Mina,Okafor,mina@example.com,Dinner,Press,Attending
            1,29/11/24,Jo,Lee,mina@example.com,Dinner,Press,Attending
            """,
            // One order holds two people under the buyer's address: whose it is cannot be known.
            Row.Of(2, Web.Features.Import.Planning.ImportOutcome.Conflict, "Lines 2, 3", "Mina Okafor", "mina@example.com", facts: "answer=Accepted"),
            Row.Of(3, Web.Features.Import.Planning.ImportOutcome.Conflict, "Lines 2, 3", "Jo Lee", "mina@example.com", facts: "answer=Accepted")),
        new("Luma guests", "Dinner - Guests.csv", """
            name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,ticket_name
            Mina Okafor,Mina,Okafor,mina@example.com,+442079460000,2026-01-02T10:00:00Z,approved,,Press
            Jo Lee,Jo,Lee,jo@example.com,,2026-01-02T10:00:00Z,pending_approval,,Press
            Rui Ferreira,Rui,Ferreira,rui@example.com,,2026-01-02T10:00:00Z,declined,,Press
            Siv Berg,Siv,Berg,siv@example.com,,2026-01-02T10:00:00Z,invited,,Press
            Ola Dahl,Ola,Dahl,ola@example.com,,2026-01-02T10:00:00Z,waitlist,,Press
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", facts: "phone=+442079460000; answer=Accepted"),
            Row.New(3, "Jo Lee", "jo@example.com", facts: "answer=Waitlisted"),
            Row.New(4, "Rui Ferreira", "rui@example.com", facts: "answer=Declined"),
            Row.New(5, "Siv Berg", "siv@example.com", facts: "answer=Invited"),
            Row.New(6, "Ola Dahl", "ola@example.com", facts: "answer=Waitlisted")),
        new("alf.io import", "attendees.csv", """
            firstName,lastName,email,lang,reference,company,gender
            Mina,Okafor,mina@example.com,en,ref-1,Example Weekly,F
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly", facts: "languages=en")),
        new("Indico invitations, headerless", "invitations.csv", """
            Mina,Okafor,Example Weekly,mina@example.com
            Jo,Lee,Example Radio,jo@example.com
            """,
            Row.New(1, "Mina Okafor", "mina@example.com", "Example Weekly"),
            Row.New(2, "Jo Lee", "jo@example.com", "Example Radio")) { Choices = new ImportChoices { HasHeader = false } },
        new("Indico registrants, headerless", "registrants.csv", """
            Mina,Okafor,Example Weekly,Critic,+44 20 7946 0000,mina@example.com
            """,
            Row.New(1, "Mina Okafor", "mina@example.com", "Example Weekly", "Critic", "phone=+44 20 7946 0000")) { Choices = new ImportChoices { HasHeader = false } },
        new("Hi.Events attendees", "attendees.xlsx", Workbooks.OfText("""
            ID,First Name,Last Name,Email,Status,Check Ins,Product ID,Product Name,Event ID,Public ID,Short ID,Created Date,Last Updated Date,Notes
            1,Mina,Okafor,mina@example.com,ACTIVE,0,1,Press,1,A-1,a_1,2026-01-02,2026-01-02,Needs a desk
            2,Jo,Lee,jo@example.com,CANCELLED,0,1,Press,1,A-2,a_2,2026-01-02,2026-01-02,
            3,Rui,Ferreira,rui@example.com,AWAITING_PAYMENT,0,1,Press,1,A-3,a_3,2026-01-02,2026-01-02,
            """.ReplaceLineEndings("\n")),
            Row.New(2, "Mina Okafor", "mina@example.com", facts: "notes=Needs a desk; answer=Accepted"),
            Row.New(3, "Jo Lee", "jo@example.com", facts: "answer=Declined"),
            Row.New(4, "Rui Ferreira", "rui@example.com", because: "“AWAITING_PAYMENT”")),
        new("Tito tickets", "tickets.csv", """
            Ticket,Reference,Name,Email,Tags,Registration Date
            Press,AB12-1,Mina Okafor,mina@example.com,"press,early",2026-01-02
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", facts: "tags=press, early")),
        new("Dice orders", "orders.csv", """
            First name,Last name,Email,Event,Ticket type,Order date
            Mina,Okafor,mina@example.com,Dinner,Press,2026-01-02
            """,
            Row.New(2, "Mina Okafor", "mina@example.com")),
        new("Meetup members, without e-mail", "members.tsv",
            "Name\tMember ID\tTitle\tLocation\tJoined Group On\nMina Okafor\t12\t\tLondon\t2026-01-02\nJo Lee\t13\t\tParis\t2026-01-03\n",
            Row.New(2, "Mina Okafor", null),
            Row.New(3, "Jo Lee", null)),
    ];
}
