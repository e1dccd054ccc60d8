using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;

namespace PressEvents.Web.Tests.Features.Import.Files;

/// <summary>Files whose shape is the difficulty: dividers, encodings, rows that are nobody.</summary>
internal static class TortureShapes
{
    public static IReadOnlyList<ListFile> All { get; } =
    [
        new("Semicolons with sep= and CRLF", "excel.csv", "sep=;\r\nName;Email;Outlet\r\nMina Okafor;mina@example.com;Example, Weekly\r\n",
            Row.New(3, "Mina Okafor", "mina@example.com", "Example, Weekly")),
        new("Colons with sep=", "colons.csv", "sep=:\nName:Email\nMina Okafor:mina@example.com\n", Row.New(3, "Mina Okafor", "mina@example.com")),
        new("Circumflexes", "carets.txt", "Name^Email^Outlet\nMina Okafor^mina@example.com^Example Weekly\n", Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly")),
        new("Tildes", "tildes.txt", "Name~Email\nMina Okafor~mina@example.com\n", Row.New(2, "Mina Okafor", "mina@example.com")),
        new("Tabs", "pasted rows", "Name\tEmail\tOutlet\nMina Okafor\tmina@example.com\tExample Weekly\n", Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly")),
        new("UTF-8 with its mark", "mark.csv", (byte[])[0xEF, 0xBB, 0xBF, .. "Name,Email\nZoë Señal,zoe@example.com\n"u8], Row.New(2, "Zoë Señal", "zoe@example.com")),
        new("UTF-16 from Excel", "unicode.txt", Bytes.Wide("Name\tEmail\nZoë Señal\tzoe@example.com\n"), Row.New(2, "Zoë Señal", "zoe@example.com")),
        new("Windows-1252 accents", "ansi.csv", Bytes.Windows("Name;Email;Outlet\nJürgen Groß;j@example.com;L’Éclair\n"), Row.New(2, "Jürgen Groß", "j@example.com", "L’Éclair")),
        new("A quoted line break", "address.csv", "Name,Address,Email\nMina Okafor,\"12 Row\nLondon\n\nN1\",mina@example.com\nJo Lee,,jo@example.com\n",
            Row.New(2, "Mina Okafor", "mina@example.com"), Row.New(6, "Jo Lee", "jo@example.com")),
        new("Ragged and blank rows", "ragged.csv", "Name,Email,Outlet\nMina Okafor,mina@example.com,Example Weekly\n\n,,\nJo Lee,jo@example.com\nRui Ferreira,rui@example.com,Paper, the\n",
            Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly"),
            Row.Refused(3, "blank"),
            Row.Refused(4, "blank"),
            Row.Refused(5, "2 cells", "Jo Lee", "jo@example.com"),
            Row.Refused(6, "4 cells", "Rui Ferreira", "rui@example.com", "Paper")),
        new("Double and empty column names", "doubles.csv", "Name,,Notes,Notes,Email,Email\nMina Okafor,x,first,second,mina@example.com,m2@example.com\n",
            Row.New(2, "Mina Okafor", "mina@example.com", facts: "otherEmails=m2@example.com; notes=first")),
        new("No column names", "headerless.csv", "Mina,Okafor,Example Weekly,mina@example.com\n") { Sentence = "does it hold column names" },
        new("No column names, one of them said", "headerless2.csv", "Film,Mina Okafor,mina@example.com\n",
            Row.New(1, "Mina Okafor", "mina@example.com"))
        { Choices = new ImportChoices { HasHeader = false, Map = new Dictionary<string, ImportField>(StringComparer.Ordinal) { ["Column 2"] = ImportField.Name } } },
        new("Two columns of addresses", "two.csv", "Name,Email,Contact Email\nMina Okafor,mina@example.com,m2@example.com\n") { Sentence = "“Email” and “Contact Email”" },
        new("A title of both kinds", "title.csv", "Title,Name,Email\nMs,Mina Okafor,mina@example.com\nCritic,Jo Lee,jo@example.com\n") { Sentence = "“Title”" },
        new("A subtotal and a second table", "tables.csv", "Name,Email,Outlet\nMina Okafor,mina@example.com,\nSubtotal,1,\n,,\nEmail,Name,Table\njo@example.com,Jo Lee,4\n",
            Row.New(2, "Mina Okafor", "mina@example.com"),
            Row.Refused(3, "a total", "Subtotal", "1"),
            Row.Refused(4, "blank"),
            Row.Refused(5, "names columns again", "Email", "Name", "Table"),
            Row.Refused(6, "second table", "jo@example.com", "Jo Lee", "4")),
        new("Headings between contacts", "headings.csv", "Name,Email,Outlet,Role\nFILM CRITICS,,,\nMina Okafor,mina@example.com,,\nName,Email,Outlet,Role\nJo Lee,jo@example.com,,\n",
            Row.Refused(2, "as in a heading", "FILM CRITICS"),
            Row.New(3, "Mina Okafor", "mina@example.com"),
            Row.Refused(4, "names columns again", "Name", "Email", "Outlet", "Role"),
            Row.New(5, "Jo Lee", "jo@example.com")),
        new("The same person twice", "twice.csv", "Name,Email,Outlet\nMina Okafor,mina@example.com,Example Weekly\nMina Okafor,mina@example.com,Example Weekly\n",
            Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly"),
            Row.Of(3, ImportOutcome.Unchanged, "line 2", "Mina Okafor", "mina@example.com", "Example Weekly")),
        new("A cell of ten megabytes", "cell.csv", $"Name,Notes\nMina Okafor,{new string('x', 10 * 1024 * 1024)}\n") { Sentence = "5 MB", IsRefused = true },
        new("A cell longer than any", "long.csv", $"Name,Notes\nMina Okafor,{new string('x', 5000)}\n") { Sentence = "longer than 4,096", IsRefused = true },
        new("A file of fifty megabytes", "huge.csv", new byte[50 * 1024 * 1024]) { Sentence = "5 MB", IsRefused = true },
        new("A zip that is no workbook", "audience.zip", Workbooks.Zip(("subscribed.csv", "Email\n"u8.ToArray()))) { Sentence = "Unpack it", IsRefused = true },
        new("A quotation mark nothing closes", "open.csv", "Name,Email\nMina,m@example.com\n\"Jo,jo@example.com\n") { Sentence = "line 3", IsRefused = true },
    ];
}
