using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using MimeKit;
using PressEvents.Domain.Contacts;

namespace PressEvents.Web.Tests.Support;

/// <summary>Looks for strings in the bytes of every file of a folder, as text in three encodings, folded for search, within JSON and base64, and in mail as its reader sees it.</summary>
internal static class ByteSearch
{
    /// <summary>Where any of them stands: “file: canary”.</summary>
    public static IReadOnlyList<string> Find(string folder, IEnumerable<string> canaries)
    {
        var wanted = canaries.Select(canary => (Canary: canary, Forms: FormsOf(canary))).ToList();
        using var copy = new TemporaryFolder();
        Copy(folder, copy.Path);
        return [.. Directory.EnumerateFiles(copy.Path, "*", SearchOption.AllDirectories).SelectMany(file => Find(file, wanted)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Unpacks an archive beside it, so that what it compressed is searched, too.</summary>
    public static string Unpacked(string zip)
    {
        var folder = zip + ".unpacked";
        ZipFile.ExtractToDirectory(zip, folder);
        return folder;
    }

    public static bool Contains(ReadOnlySpan<byte> bytes, string canary)
    {
        foreach (var form in FormsOf(canary))
        {
            if (bytes.IndexOf(form) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Find(string file, List<(string Canary, List<byte[]> Forms)> wanted)
    {
        var bytes = File.ReadAllBytes(file);
        var mail = Path.GetExtension(file) is ".eml" or ".part" ? Encoding.UTF8.GetBytes(Text(bytes)) : [];
        return wanted.Where(w => w.Forms.Exists(form => bytes.AsSpan().IndexOf(form) >= 0 || mail.AsSpan().IndexOf(form) >= 0))
            .Select(w => $"{Path.GetFileName(file)}: {w.Canary}");
    }

    // Base64 hides a text in three ways, by where it begins; of each the characters that depend on nothing around it.
    private static List<byte[]> FormsOf(string canary)
    {
        var utf8 = Encoding.UTF8.GetBytes(canary);
        return
        [
            utf8, Encoding.Unicode.GetBytes(canary), Encoding.BigEndianUnicode.GetBytes(canary), Encoding.UTF8.GetBytes(canary.ToUpperInvariant()),
            Encoding.UTF8.GetBytes(SearchFold.Fold(canary)), Encoding.UTF8.GetBytes(JsonEncodedText.Encode(canary).ToString()),
            .. Enumerable.Range(0, 3).Select(shift =>
            {
                var whole = Convert.ToBase64String([.. new byte[shift], .. utf8]);
                var (from, to) = ((shift * 8 + 5) / 6, (shift + utf8.Length) * 8 / 6);
                return Encoding.ASCII.GetBytes(whole[from..to]);
            }),
        ];
    }

    // In a process of its own: opening and closing the database's files here would take SQLite's locks on them away.
    private static void Copy(string from, string to)
    {
        using var copying = Process.Start("cp", ["-r", from + "/.", to]);
        copying.WaitForExit();
        Assert.Equal(0, copying.ExitCode);
    }

    /// <summary>A mail with everything decoded: headers, parts and what is attached.</summary>
    public static string Text(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return Text(MimeMessage.Load(stream));
    }

    public static string Text(MimeMessage message) => string.Join('\n',
        message.Headers.Select(header => $"{header.Field}: {header.Value}")
            .Concat(message.BodyParts.SelectMany(part => part.Headers.Select(header => $"{header.Field}: {header.Value}").Append(part is TextPart text ? text.Text : Decoded((MimePart)part)))));

    private static string Decoded(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content!.DecodeTo(bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
