using PressEvents.Domain.Contacts;

namespace PressEvents.Web.Features.Import.Rows;

/// <summary>The addresses of one row: the one to write to, and those that are kept beside it, each once.</summary>
internal sealed record RowAddresses(EmailCell Main, IReadOnlyList<EmailAddress> Others, IReadOnlyList<string> Remarks)
{
    public EmailAddress? Address => Main.Address;

    /// <summary>Of the cell for the address, and of those for further ones. Where the first is empty, the next is the address.</summary>
    public static RowAddresses Of(string? cell, IEnumerable<string> further)
    {
        var cells = further.Select(EmailCell.Read).ToList();
        var main = EmailCell.Read(cell);
        main = main is { Address: null, Problem: null } ? cells.Find(other => other.Address is not null) ?? main : main;
        EmailAddress[] others =
        [
            .. cells.Prepend(main).SelectMany(one => one.Others.Prepend(one.Address ?? default)).Where(address => address != default)
                .DistinctBy(address => address.Key, StringComparer.Ordinal).Skip(1),
        ];
        string[] remarks =
        [
            .. others.Length == 0 ? [] : new[] { $"Written to at {main.Address}; also kept: {string.Join(", ", others)}." },
            .. cells.Prepend(main).Distinct().SelectMany(one => one.LeftOut.Concat(one == main || one.Problem is null ? [] : [one.Problem]))
                .Select(text => text.StartsWith('“') ? $"Left out: {text}" : $"Left out “{text}”: not an e-mail address."),
        ];
        return new RowAddresses(main, main.Address is null ? [] : others, main.Address is null ? [] : remarks);
    }

    public string? OthersText => Others.Count == 0 ? null : string.Join(", ", Others);
}
