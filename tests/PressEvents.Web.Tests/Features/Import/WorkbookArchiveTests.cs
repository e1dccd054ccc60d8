using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import.Reading;

namespace PressEvents.Web.Tests.Features.Import;

/// <summary>Archives that are no workbook, no longer one, or far more than one.</summary>
public sealed class WorkbookArchiveTests
{
    private const int Megabyte = 1024 * 1024;

    private static readonly byte[] Good = Workbooks.OfText("Name,Email\nMina Okafor,mina@example.com");

    [Fact]
    public void An_archive_that_swells_is_refused_before_it_is_read_and_without_the_memory_for_it()
    {
        var bomb = With("xl/sharedStrings.xml", new byte[150 * Megabyte]);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Contains("larger than 100 MB", Refused(bomb), StringComparison.Ordinal);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10 * Megabyte);
    }

    // The control of the test above: what the guard keeps out is a real bomb, small as a file and far beyond the limit unpacked.
    [Fact]
    public void Unguarded_the_same_archive_would_swell_beyond_the_limit()
    {
        var bomb = With("xl/sharedStrings.xml", new byte[150 * Megabyte]);
        using var archive = new ZipArchive(new MemoryStream(bomb), ZipArchiveMode.Read);
        using var unpacked = archive.GetEntry("xl/sharedStrings.xml")!.Open();
        var buffer = new byte[Megabyte];
        var length = 0L;
        for (var read = unpacked.Read(buffer); read > 0; read = unpacked.Read(buffer))
        {
            length += read;
        }

        Assert.InRange(bomb.Length, 0, Megabyte);
        Assert.True(length > ImportLimits.UnpackedBytes, $"{length} bytes");
    }

    [Fact]
    public void Many_entries_count_together()
    {
        var parts = Enumerable.Range(0, 12).Select(i => ($"xl/media/{i}.bin", Unruly(9 * Megabyte)));

        Assert.Contains("larger than 100 MB", Refused(With([.. parts])), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_that_shrinks_absurdly_is_refused() =>
        Assert.Contains("unpacks to far more", Refused(With("xl/media/a.bin", new byte[60 * Megabyte])), StringComparison.Ordinal);

    [Fact]
    public void A_big_workbook_of_an_ordinary_kind_passes() =>
        Assert.True(SheetReader.Read(Workbooks.File(With("xl/media/a.bin", Unruly(30 * Megabyte)))).IsDone);

    [Theory]
    [InlineData(1000u)]
    [InlineData(0u)]
    [InlineData(uint.MaxValue - 1)]
    public void A_false_length_deceives_nobody(uint declared)
    {
        var lying = Declaring(With("xl/sharedStrings.xml", new byte[150 * Megabyte]), "xl/sharedStrings.xml", declared);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.True(SheetReader.Read(Workbooks.File(lying)) is { IsDone: true } or { Refusal: Invalid });

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20 * Megabyte);
    }

    [Fact]
    public void A_sheet_that_declares_less_than_it_holds_is_never_read_to_its_end()
    {
        var rows = string.Concat(Enumerable.Range(1, 600_000).Select(line => $"<row r=\"{line}\"><c r=\"A{line}\" t=\"str\"><v>{new string('x', 200)}</v></c></row>"));
        var lying = Declaring(Workbooks.Of(rows), "xl/worksheets/sheet1.xml", 5000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.NotEmpty(Refused(lying));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20 * Megabyte);
    }

    [Fact]
    public void Whatever_is_broken_is_refused_and_never_thrown()
    {
        for (var length = 4; length < Good.Length; length += 37)
        {
            Assert.NotEmpty(Refused(Good[..length]));
        }

        for (var at = 4; at < Good.Length; at += 11)
        {
            var broken = (byte[])Good.Clone();
            broken[at] ^= 0xFF;
            Assert.True(SheetReader.Read(Workbooks.File(broken)) is { IsDone: true } or { Refusal: Invalid });
        }
    }

    [Fact]
    public void A_workbook_cut_off_is_called_damaged() => Assert.Contains("damaged", Refused(Good[..^30]), StringComparison.Ordinal);

    [Theory]
    [InlineData("xl/workbook.xml", "<workbook><sheets>")]
    [InlineData("xl/workbook.xml", "")]
    [InlineData("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet>&a;</worksheet>")]
    [InlineData("xl/worksheets/sheet1.xml", "not xml")]
    public void A_part_that_is_no_XML_is_refused(string part, string content)
    {
        var parts = Workbooks.Parts([("Guests", "visible", Workbooks.Row(1, "Name"))])
            .Select(p => string.Equals(p.Name, part, StringComparison.Ordinal) ? (p.Name, Encoding.UTF8.GetBytes(content)) : p);

        Assert.NotEmpty(Refused(Workbooks.Zip(parts)));
    }

    [Fact]
    public void Other_archives_and_old_or_protected_workbooks_are_refused_with_what_to_do()
    {
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

        Assert.Contains("archive", Refused(Workbooks.Zip(("word/document.xml", []), ("[Content_Types].xml", []))), StringComparison.Ordinal);
        Assert.Contains("archive", Refused(Workbooks.Zip(("xl/readme.txt", []))), StringComparison.Ordinal);
        Assert.Contains(".xlsb", Refused(With("xl/workbook.bin", [])), StringComparison.Ordinal);
        Assert.Contains("as XLSX or CSV", Refused(ole), StringComparison.Ordinal);
        Assert.Contains("password", Refused([.. ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")]), StringComparison.Ordinal);
    }

    private static string Refused(byte[] bytes) => Assert.IsType<Invalid>(SheetReader.Read(Workbooks.File(bytes)).Refusal).Sentence;

    private static byte[] With(string name, byte[] content) => With((name, content));

    private static byte[] With(params IReadOnlyList<(string, byte[])> more) =>
        Workbooks.Zip([.. Workbooks.Parts([("Guests", "visible", Workbooks.Row(1, "Name", "Email") + Workbooks.Row(2, "Mina", "mina@example.com"))]), .. more]);

    // Shrinks to about a hundredth, which is more than rows of a sheet do.
    private static byte[] Unruly(int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i += 200)
        {
            bytes[i] = (byte)(i * 2654435761L >> 13);
        }

        return bytes;
    }

    // Overwrites the lengths that the list of contents and the entry itself declare.
    private static byte[] Declaring(byte[] zip, string name, uint length)
    {
        var written = Encoding.ASCII.GetBytes(name);
        for (var at = zip.AsSpan().IndexOf(written); at >= 0; at = Next(zip, written, at))
        {
            var isList = at >= 46 && zip.AsSpan(at - 46, 4) is [(byte)'P', (byte)'K', 1, 2];
            BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(isList ? at - 46 + 24 : at - 30 + 22), length);
        }

        return zip;
    }

    private static int Next(byte[] zip, byte[] written, int at)
    {
        var next = zip.AsSpan(at + 1).IndexOf(written);
        return next < 0 ? -1 : at + 1 + next;
    }
}
