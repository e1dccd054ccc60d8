using PressEvents.Domain.Contacts;
using PressEvents.Web.Features.Import.Columns;

namespace PressEvents.Web.Features.Import.Rows;

/// <summary>
/// What a cell for addresses says: the address to write to, perhaps with a name before it; further ones; what beside them is
/// none; nothing at all; or what is wrong with it.
/// </summary>
internal sealed record EmailCell(EmailAddress? Address, string? DisplayName, string? Problem)
{
    private const string Primary = "* ";

    private static readonly HashSet<string> SaysNone = new(StringComparer.Ordinal) { "", "na", "none", "unknown", "tbc", "tba", "no", "null" };

    private static readonly string[] Dividers = [" ::: ", ",", ";", "|", "\n"];

    public IReadOnlyList<EmailAddress> Others { get; private init; } = [];

    /// <summary>What stands between the addresses of a cell and is none.</summary>
    public IReadOnlyList<string> LeftOut { get; private init; } = [];

    public static EmailCell Read(string? cell)
    {
        var text = CellText.Clean(cell) ?? "";
        if (SaysNone.Contains(HeaderText.Key(text)))
        {
            return new EmailCell(null, null, null);
        }

        if (One(text) is { } single)
        {
            return single;
        }

        var parts = Parts(text);
        var addresses = parts.Where(part => part.Read is not null).OrderByDescending(part => part.IsPrimary).Select(part => part.Read!).ToList();
        return addresses is [var first, ..]
            ? first with
            {
                Others = [.. addresses.Select(one => one.Address!.Value).DistinctBy(address => address.Key, StringComparer.Ordinal).Skip(1)],
                LeftOut = [.. parts.Where(part => part.Read is null).Select(part => part.Text)],
            }
            : new EmailCell(null, null, $"“{CellText.Line(text)}” is not an e-mail address.");
    }

    // Blanks and slashes stand in addresses’ names and in prose as well: they divide only where nothing but addresses comes of it.
    private static List<Part> Parts(string text)
    {
        var parts = Split(text, Dividers);
        if (parts.Count > 1)
        {
            return parts;
        }

        var finer = Split(text, [" ", "/"]);
        return finer.Count > 1 && finer.TrueForAll(part => part.Read is not null) ? finer : parts;
    }

    private static List<Part> Split(string text, string[] dividers) =>
        [.. text.Split(dividers, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => new Part(part, part.StartsWith(Primary, StringComparison.Ordinal), One(part)))];

    private static EmailCell? One(string text)
    {
        var written = CellText.Line(text) is { } line && line.StartsWith(Primary, StringComparison.Ordinal) ? line[Primary.Length..] : text;
        var open = written.LastIndexOf('<');
        var named = open >= 0 && written.EndsWith('>') && !written[..open].Contains('@', StringComparison.Ordinal);
        var address = named ? written[(open + 1)..^1] : written;
        if (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            address = address["mailto:".Length..];
        }

        var display = named ? CellText.Line(written[..open].Trim().Trim('"')) : null;
        return EmailAddress.TryParse(address) is { } parsed ? new EmailCell(parsed, display, null) : null;
    }

    private sealed record Part(string Text, bool IsPrimary, EmailCell? Read);
}
