using System.Text;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import.Planning;
using PressEvents.Web.Features.Import.Reading;

namespace PressEvents.Web.Tests.Features.Import;

public sealed class VCardReaderTests
{
    /// <summary>Lines of a card, the column they come out in, and what stands there.</summary>
    public static TheoryData<string, string, string> Properties => new()
    {
        { "FN:Mina Okafor", "Full Name", "Mina Okafor" },
        { "fn:Mina Okafor", "Full Name", "Mina Okafor" },
        { "FN:Mina\n  Oka\n\tfor", "Full Name", "Mina Okafor" },
        { "FN;PREF=2:M. Okafor\nFN;PREF=1:Mina Okafor", "Full Name", "Mina Okafor" },
        { "FN;LANGUAGE=\"x:y;z\":Mina", "Full Name", "Mina" },
        { "FN:Dwayne \"The Rock\nNOTE:a", "Full Name", "Dwayne \"The Rock" },
        { "N:Okafor;Mina;Ada,Bea;Dr.;PhD", "First Name", "Mina" },
        { "N:Okafor;Mina;Ada,Bea;Dr.;PhD", "Middle Name", "Ada Bea" },
        { "N:Okafor;Mina;Ada,Bea;Dr.;PhD", "Last Name", "Okafor" },
        { "N:Okafor;Mina;Ada,Bea;Dr.;PhD", "Suffix", "PhD" },
        { "N:O\"Neill\\;Smith;Jo", "Last Name", "O\"Neill;Smith" },
        { "EMAIL:mina@example.com", "Email", "mina@example.com" },
        { "EMAIL;VALUE=uri:mailto:mina@example.com", "Email", "mina@example.com" },
        { "item1.EMAIL;type=INTERNET:mina@example.com\nitem1.X-ABLabel:_$!<Work>!$_", "Email", "mina@example.com" },
        { "EMAIL;TYPE=home:a@example.com\nEMAIL;TYPE=work,pref:b@example.com", "Email", "b@example.com; a@example.com" },
        { "EMAIL:a@example.com\nEMAIL;PREF=1:b@example.com", "Email", "b@example.com; a@example.com" },
        { "EMAIL;INTERNET:a@example.com\nEMAIL;PREF;INTERNET:b@example.com", "Email", "b@example.com; a@example.com" },
        { "EMAIL:a@example.com\nEMAIL;TYPE=work:A@example.com", "Email", "a@example.com" },
        { "EMAIL:TYPE=internet,pref:dan@example.com", "Email", "dan@example.com" },
        { "EMAIL:ann@example.com\nEMAIL:TYPE=internet,pref:dan@example.com", "Email", "dan@example.com; ann@example.com" },
        { "ORG:Example Weekly;Culture", "Outlet", "Example Weekly" },
        { "ORG:Bread\\, Salt \\; Co;Culture", "Outlet", "Bread, Salt ; Co" },
        { "TITLE:Critic\nROLE:Writes", "Job Title", "Critic" },
        { "ROLE:Writes", "Job Title", "Writes" },
        { "TEL;TYPE=work:1\nTEL;TYPE=cell:2", "Phone", "2" },
        { "TEL;WORK;VOICE:1\nTEL;CELL:2", "Phone", "2" },
        { "TEL;TYPE=fax:1\nTEL;TYPE=work:2", "Phone", "2" },
        { "TEL;TYPE=home:1\nTEL;TYPE=work;PREF=1:2", "Phone", "2" },
        { "TEL;VALUE=uri;TYPE=\"voice,cell\":tel:+44-20-7946-0000", "Phone", "+44-20-7946-0000" },
        { "LANG;PREF=2:de\nLANG;PREF=1:en", "Languages", "en, de" },
        { "TZ:Europe/Vienna", "Time Zone", "Europe/Vienna" },
        { "PRONOUNS:she/her", "Pronouns", "she/her" },
        { "NOTE:One\\nTwo\\, three\\; four \\\\ five", "Notes", "One\nTwo, three; four \\ five" },
        { "NOTE:One\nNOTE:Two", "Notes", "One\nTwo" },
        { "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB Nguy=E1=BB=85n", "Full Name", "Zoë Nguyễn" },
        { "FN;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB O=E2=80=\n=99Quill", "Full Name", "Zoë O’Quill" },
        { "N;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:M=FCller;J=F6rg", "Last Name", "Müller" },
        { "N;QUOTED-PRINTABLE:M=FCller;J=F6rg", "Last Name", "Müller" },
        { "NOTE;ENCODING=QUOTED-PRINTABLE:One=0D=0A=\nTwo=3D2", "Notes", "One\r\nTwo=2" },
        { "VERSION:2.1\nFN:Mina\n Okafor", "Full Name", "Mina Okafor" },
        { "VERSION:2.1\nAGENT:\nBEGIN:VCARD\nFN:Somebody Else\nEND:VCARD\nFN:Mina Okafor", "Full Name", "Mina Okafor" },
    };

    [Theory]
    [MemberData(nameof(Properties))]
    public void A_property_comes_out_in_its_column(string lines, string column, string text)
    {
        var sheet = Read($"BEGIN:VCARD\n{lines}\nEND:VCARD\n");

        Assert.Equal(text, sheet.Rows[1].Cells[sheet.Rows[0].Cells.ToList().IndexOf(column)]);
    }

    [Theory]
    [InlineData("BEGIN:VCARD\nFN:Mina\nEND:VCARD")]
    [InlineData("\uFEFF\r\n\r\nbegin:vcard\r\nfn:Mina\r\nend:vcard\r\n\u001A")]
    public void A_vCard_is_known_by_how_it_begins(string text)
    {
        var sheet = Read(text);

        Assert.Equal(("vcard", "utf-8", ""), (sheet.Format, sheet.Encoding, sheet.Delimiter));
        Assert.Equal("Mina", sheet.Rows[1].Cells[0]);
    }

    [Fact]
    public void Each_card_is_a_row_on_the_line_it_begins_and_a_group_is_a_refused_one()
    {
        var sheet = Read("""
            BEGIN:VCARD
            VERSION:3.0
            FN:Mina
            END:VCARD

            BEGIN:VCARD
            VERSION:4.0
            KIND:group
            FN:Critics
            MEMBER:urn:uuid:1
            END:VCARD
            BEGIN:VCARD
            FN:Jo
            END:VCARD
            """);

        Assert.Equal([0, 1, 6, 12], sheet.Rows.Select(row => row.Line));
        Assert.Equal([null, null, "The card stands for a group, not for a person.", null], sheet.Rows.Select(row => row.Problem));
        Assert.Equal("Jo", sheet.Rows[3].Cells[0]);
    }

    [Theory]
    [InlineData("", ImportOutcome.Refused)]
    [InlineData("NOTE:Met at a dinner", ImportOutcome.Refused)]
    [InlineData("FN:Mina Okafor\nEMAIL:a@example.com\nEMAIL:b@example.com", ImportOutcome.Created)]
    [InlineData("FN:Mina Okafor\nEMAIL:a@example.com", ImportOutcome.Created)]
    [InlineData("N:Okafor;Mina\nEMAIL:a@example.com", ImportOutcome.Created)]
    public void A_card_without_a_name_or_an_address_to_write_to_is_refused_with_its_reason(string lines, ImportOutcome outcome)
    {
        var row = Assert.Single(Lists.Plan($"BEGIN:VCARD\nVERSION:3.0\n{lines}\nEND:VCARD\n").Rows);

        Assert.Equal((1, outcome), (row.Line, row.Outcome));
        Assert.Equal(outcome is ImportOutcome.Created ? "Mina Okafor" : row.Name, row.Name);
        Assert.True(outcome is ImportOutcome.Created || row.Reason is { Length: > 5 });
    }

    [Theory]
    [InlineData("PHOTO;ENCODING=b;TYPE=JPEG:", " ", "")]
    [InlineData("PHOTO;ENCODING=BASE64;JPEG:\n", " ", "\n")]
    [InlineData("PHOTO;ENCODING=BASE64;JPEG:", "", "\n")]
    [InlineData("PHOTO:data:image/jpeg;base64,", " ", "")]
    public void A_photo_of_two_megabytes_is_passed_over(string head, string indent, string tail)
    {
        var lines = Enumerable.Repeat(indent + new string('A', 74), 2 * 1024 * 1024 / 74);
        var sheet = Read($"BEGIN:VCARD\nFN:Mina\n{head}{string.Join('\n', lines)}==\n{tail}EMAIL:mina@example.com\nEND:VCARD\n");

        Assert.Equal(("Mina", "mina@example.com"), (sheet.Rows[1].Cells[0], sheet.Rows[1].Cells[5]));
    }

    [Theory]
    [InlineData("BEGIN:VCARD\nFN:Mina\nEND:VCARD\nBEGIN:VCARD\nFN:Jo\n", "begins on line 4")]
    [InlineData("BEGIN:VCARD\nFN:Mina\nBEGIN:VCARD\nFN:Jo\nEND:VCARD\n", "begins on line 1")]
    [InlineData("BEGIN:VCARD\nFN:Mina\nno property\nEND:VCARD\n", "Line 3")]
    [InlineData("BEGIN:VCARD\nFN:Mina\nEND:VCARD\nName,Email\n", "Line 4")]
    [InlineData("BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:Mina=\n", "begins on line 1")]
    [InlineData("BEGIN:VCARD\nKIND:group\nFN:Critics\nEND:VCARD\n", "no person’s card")]
    public void A_broken_file_is_refused_with_the_line(string text, string said) => Assert.Contains(said, Refused(text), StringComparison.Ordinal);

    [Fact]
    public void A_file_over_a_limit_is_refused_in_one_sentence()
    {
        const string Card = "BEGIN:VCARD\nFN:Mina\nEND:VCARD\n";

        Assert.Contains("20,000 cards", Refused(string.Concat(Enumerable.Repeat(Card, ImportLimits.Rows + 1))), StringComparison.Ordinal);
        Assert.Equal(ImportLimits.Rows + 1, Read(string.Concat(Enumerable.Repeat(Card, ImportLimits.Rows))).Rows.Count);
        Assert.Contains("Notes of the card that begins on line 4", Refused($"{Card}BEGIN:VCARD\nNOTE:{new string('x', ImportLimits.CellLength + 1)}\nEND:VCARD"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_another_encoding_is_decoded_first()
    {
        var sheet = SheetReader.Read(new ImportFile("a.vcf", Encoding.Latin1.GetBytes("BEGIN:VCARD\nFN:Jürgen Groß\nEND:VCARD\n"))).Value!;

        Assert.Equal(("windows-1252", "Jürgen Groß"), (sheet.Encoding, sheet.Rows[1].Cells[0]));
    }

    private static Sheet Read(string text)
    {
        var read = SheetReader.Read(Lists.File(text, "guests.vcf"));
        Assert.True(read.IsDone, (read.Refusal as Invalid)?.Sentence);
        return read.Value!;
    }

    private static string Refused(string text) => Assert.IsType<Invalid>(SheetReader.Read(Lists.File(text)).Refusal).Sentence;
}
