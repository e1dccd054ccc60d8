using PressEvents.Web.Features.Import.Planning;

namespace PressEvents.Web.Tests.Features.Import.Files;

/// <summary>Files whose values are the difficulty: addresses, names, telephones, dates, formulas.</summary>
internal static class TortureValues
{
    public static IReadOnlyList<ListFile> All { get; } =
    [
        new("Addresses as people write them", "addresses.csv", """
            Name,Email,Outlet
            ,Mina Okafor <MINA@EXAMPLE.COM>,Example Weekly
            Jo Lee,mailto:jo@example.com,
            Rui Ferreira,n/a,Example Paper
            Siv Berg,siv@,
            """,
            Row.New(2, "Mina Okafor", "MINA@EXAMPLE.COM", "Example Weekly"),
            Row.New(3, "Jo Lee", "jo@example.com"),
            Row.New(4, "Rui Ferreira", "n/a", "Example Paper"),
            Row.Refused(5, "“siv@” is not an e-mail address", "Siv Berg", "siv@")),
        new("Two addresses in one cell", "cells.csv", """
            Name,Email,Email 2,Tags,Labels
            Mina Okafor,mina@example.com; desk@example.com,MINA@example.com,press,film
            Jo Lee,jo@example.com / studio@example.com,,,
            Rui Ferreira,,rui@example.com,,
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", facts: "otherEmails=desk@example.com; tags=press, film", because: "also kept: desk@example.com"),
            Row.New(3, "Jo Lee", "jo@example.com", facts: "otherEmails=studio@example.com"),
            Row.New(4, "Rui Ferreira", "rui@example.com")),
        new("A shared desk", "desk.csv", "Name,Email\nMina Okafor,desk@example.com\nJo Lee,DESK@example.com\nRui Ferreira,rui@example.com\n",
            Row.Of(2, ImportOutcome.Conflict, "Lines 2, 3", "Mina Okafor", "desk@example.com"),
            Row.Of(3, ImportOutcome.Conflict, "Lines 2, 3", "Jo Lee", "DESK@example.com"),
            Row.New(4, "Rui Ferreira", "rui@example.com")),
        new("Two people of one name", "namesakes.csv", "Name,Email,Outlet\nAnna Svensson,a1@example.com,Example Weekly\nAnna Svensson,a2@example.com,Example Radio\n",
            Row.New(2, "Anna Svensson", "a1@example.com", "Example Weekly"),
            Row.New(3, "Anna Svensson", "a2@example.com", "Example Radio")),
        new("Names of every kind", "names.csv", """
            Name,Email
            Siobhán O’Neill-McDonald,n1@example.com
            "Sammy Davis, Jr.",n2@example.com
            Cher,n3@example.com
            王小明,n4@example.com
            محمد السراج,n5@example.com
            bell hooks,n6@example.com
            Leonardo DiCaprio,n7@example.com
            MACKENZIE van der Berg,n8@example.com
            """,
            Row.New(2, "Siobhán O’Neill-McDonald", "n1@example.com"),
            Row.New(3, "Sammy Davis, Jr.", "n2@example.com"),
            Row.New(4, "Cher", "n3@example.com"),
            Row.New(5, "王小明", "n4@example.com"),
            Row.New(6, "محمد السراج", "n5@example.com"),
            Row.New(7, "bell hooks", "n6@example.com"),
            Row.New(8, "Leonardo DiCaprio", "n7@example.com"),
            Row.New(9, "MACKENZIE van der Berg", "n8@example.com")),
        new("Telephones that spreadsheets spoilt", "phones.csv", """
            Name,Email,Phone
            Mina Okafor,mina@example.com,p:+46 8 123 456
            Jo Lee,jo@example.com,4.47E+11
            Rui Ferreira,rui@example.com,2079460000
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", facts: "phone=+46 8 123 456"),
            Row.New(3, "Jo Lee", "jo@example.com", because: "a spreadsheet rounded it"),
            Row.New(4, "Rui Ferreira", "rui@example.com", facts: "phone=2079460000")),
        new("Dates that can be read two ways", "dates.csv", "Name,Email,Birthday,Last contact\nMina Okafor,mina@example.com,03/04/2026,05/06/2026\n",
            // No field is a date: nothing is guessed, and nothing is kept.
            Row.New(2, "Mina Okafor", "mina@example.com")),
        new("Cells that a spreadsheet would run", "formulas.csv", """
            Name,Email,Outlet,Beat,Notes
            =SUM(A1),mina@example.com,+Plus,-minus,@cmd
            '=1+1,jo@example.com,'+Plus,'-minus,'@cmd
            """,
            Row.New(2, "=SUM(A1)", "mina@example.com", "+Plus", facts: "beat=-minus; notes=@cmd"),
            Row.New(3, "=1+1", "jo@example.com", "+Plus", facts: "beat=-minus; notes=@cmd")),
        new("Statuses that nobody knows", "statuses.csv", """
            Name,Email,RSVP
            Mina Okafor,mina@example.com,Sí
            Jo Lee,jo@example.com,non
            Rui Ferreira,rui@example.com,tbd with Ana
            Siv Berg,siv@example.com,
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", facts: "answer=Accepted"),
            Row.New(3, "Jo Lee", "jo@example.com", facts: "answer=Declined"),
            Row.New(4, "Rui Ferreira", "rui@example.com", because: "Left out the answer “tbd with Ana”"),
            Row.New(5, "Siv Berg", "siv@example.com")),
        new("Numbers and dates of a workbook", "workbook.xlsx", Workbooks.Of(
            Workbooks.Row(1, "Name", "Email", "Phone", "Plus Ones")
            + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Mina Okafor</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>mina@example.com</t></is></c><c r=\"C2\"><v>447912345678</v></c><c r=\"D2\"><v>2</v></c></row>"),
            Row.New(2, "Mina Okafor", "mina@example.com", facts: "phone=447912345678; plusOnes=2")),
    ];
}
