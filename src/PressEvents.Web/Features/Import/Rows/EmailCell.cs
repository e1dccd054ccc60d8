using PressEvents.Domain.Contacts;
using PressEvents.Web.Features.Import.Columns;

namespace PressEvents.Web.Features.Import.Rows;

/// <summary>What a cell for an address says: one address, perhaps with a name before it; nothing; or what is wrong with it.</summary>
internal sealed record EmailCell(EmailAddress? Address, string? DisplayName, string? Problem)
{
    private static readonly HashSet<string> SaysNone = new(StringComparer.Ordinal) { "", "na", "none", "unknown", "tbc", "tba", "no", "null" };

    public static EmailCell Read(string? cell)
    {
        var text = CellText.Line(cell) ?? "";
        if (SaysNone.Contains(HeaderText.Key(text)))
        {
            return new EmailCell(null, null, null);
        }

        if (One(text) is { } single)
        {
            return single;
        }

        var several = text.Split([',', ';', ' ', '|', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Count(part => One(part) is not null);
        return new EmailCell(null, null, several > 1
            ? $"“{text}” is {several} addresses; keep the one to write to."
            : $"“{text}” is not an e-mail address.");
    }

    private static EmailCell? One(string text)
    {
        var open = text.LastIndexOf('<');
        var named = open >= 0 && text.EndsWith('>');
        var address = named ? text[(open + 1)..^1] : text;
        if (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            address = address["mailto:".Length..];
        }

        var display = named ? CellText.Line(text[..open].Trim().Trim('"')) : null;
        return EmailAddress.TryParse(address) is { } parsed ? new EmailCell(parsed, display, null) : null;
    }
}
