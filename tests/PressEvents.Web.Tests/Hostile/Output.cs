using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CsvHelper;
using CsvHelper.Configuration;
using MimeKit;
using PressEvents.Web.Platform.Sheets;

namespace PressEvents.Web.Tests.Hostile;

/// <summary>One thing the product made, taken apart by somebody else's reader: its structure, and what it says.</summary>
internal sealed record Output(string Name, string Shape, string Text, IReadOnlyList<string> Dangers)
{
    private static readonly string[] Acting = ["script", "iframe", "object", "embed", "base", "svg:script", "foreignobject"];

    public static Output OfHtml(string name, string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var shape = new StringBuilder();
        var text = new StringBuilder(document.Title).Append(' ').Append(document.DocumentElement.TextContent);
        var dangers = new List<string>();
        foreach (var element in document.All)
        {
            // A drawing breaks names into lines of its own, lines may break, and a long name has a class for it.
            var isLayout = element.ParentElement?.Closest("svg") is not null || element.LocalName is "br";
            shape.Append(isLayout ? "" : $"{element.LocalName}[{string.Join(',', element.Attributes.Select(a => a.Name).Where(name => name is not "class"))}] ");
            text.Append(' ').AppendJoin(' ', element.Attributes.Select(a => a.Value));
            dangers.AddRange(DangersOf(element));
        }

        return new Output(name, shape.ToString(), text.ToString(), dangers);
    }

    public static Output OfCalendar(string name, string file)
    {
        // Every line is a known property or a folded rest, and the file reads as a calendar of one event.
        Assert.All(file.TrimEnd().Split("\r\n"), line => Assert.DoesNotContain(line, c => c is '\n' or '\r'));
        var calendar = Ical.Net.Calendar.Load(file)!;
        var entry = Assert.Single(calendar.Events);
        var unfolded = file.Replace("\r\n ", "", StringComparison.Ordinal);
        var shape = string.Join(' ', unfolded.Split("\r\n").Select(line => line.Split(':', ';')[0]));
        return new Output(name, shape, string.Join(' ', entry.Summary, entry.Location, entry.Description), []);
    }

    public static async Task<IReadOnlyList<Output>> OfMailAsync(string name, MimeMessage composed)
    {
        using var bytes = new MemoryStream();
        await composed.WriteToAsync(bytes, TestContext.Current.CancellationToken);
        bytes.Position = 0;
        var mail = await MimeMessage.LoadAsync(bytes, TestContext.Current.CancellationToken);
        var headers = string.Join(' ', mail.Headers.Select(header => header.Field));
        var to = Assert.Single(mail.To.Mailboxes);
        var subject = mail.Subject ?? "";
        Assert.DoesNotContain(subject, char.IsControl);
        Assert.Empty(mail.Bcc);
        var parts = string.Join(' ', mail.BodyParts.Select(part => part.ContentType.MimeType));
        return
        [
            new Output($"mail, headers: {name}", $"{headers} {to.Address} {parts}", $"{subject} {to.Name} {string.Join(' ', mail.ReplyTo.Mailboxes.Select(m => m.Name))}", []),
            OfHtml($"mail, HTML: {name}", mail.HtmlBody!),
            new Output($"mail, text: {name}", "", mail.TextBody!, []),
        ];
    }

    public static IEnumerable<Output> OfSheet(SheetFile sheet)
    {
        using var text = new StringReader(Encoding.UTF8.GetString(sheet.CsvBytes()));
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture) { HasHeaderRecord = false });
        var rows = csv.GetRecords<dynamic>().Select(row => ((IDictionary<string, object>)row).Values.Select(value => value.ToString()!).ToList()).ToList();
        Assert.All(rows, cells => Assert.Equal(sheet.Columns.Count, cells.Count));
        Assert.All(rows.SelectMany(cells => cells), cell => Assert.False(cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal), cell));
        Assert.Equal(
            sheet.Rows.SelectMany(cells => cells).Select(cell => cell ?? ""),
            rows.Skip(1).SelectMany(cells => cells).Select((cell, index) => Formulas.Restore(index == 0 ? cell.TrimStart('\uFEFF') : cell)));
        yield return new Output($"CSV {sheet.Columns.Count}", $"{rows.Count} x {sheet.Columns.Count}", string.Join(' ', rows.SelectMany(cells => cells)), []);

        using var workbook = new MemoryStream(sheet.ToXlsx().FileContents.ToArray());
        var read = MiniExcelLibs.MiniExcel.Query(workbook, useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        var values = read.SelectMany(row => row.Values).Select(value => value?.ToString() ?? "");
        yield return new Output($"XLSX {sheet.Columns.Count}", $"{read.Count} x {read[0].Count}", string.Join(' ', values), []);
    }

    private static IEnumerable<string> DangersOf(IElement element)
    {
        if (Acting.Contains(element.LocalName, StringComparer.OrdinalIgnoreCase) && element is not IHtmlScriptElement { Source: { Length: > 0 } } && element.LocalName is not "base")
        {
            yield return $"<{element.LocalName}>";
        }

        foreach (var attribute in element.Attributes)
        {
            var value = attribute.Value.TrimStart().ToLowerInvariant();
            if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || (attribute.Name is "href" or "src" or "action" or "formaction" && (value.StartsWith("javascript:", StringComparison.Ordinal) || value.StartsWith("data:text", StringComparison.Ordinal))))
            {
                yield return $"{element.LocalName} {attribute.Name}={attribute.Value}";
            }
        }
    }
}
