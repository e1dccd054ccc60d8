using System.Text;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;

namespace PressEvents.Web.Tests.Features.Import.Files;

/// <summary>A file as somebody might have it, and exactly what comes of it against an empty address book.</summary>
public sealed record ListFile(string Title, string FileName, byte[] Bytes, params IReadOnlyList<ExpectedRow> Rows)
{
    public ListFile(string title, string fileName, string text, params IReadOnlyList<ExpectedRow> rows)
        : this(title, fileName, Encoding.UTF8.GetBytes(text), rows)
    {
    }

    public ImportChoices Choices { get; init; } = new();

    /// <summary>Words of the question that stays open, or of the sentence with which the whole file is refused.</summary>
    public string? Sentence { get; init; }

    /// <summary>Whether the sentence refuses the file: nothing of it is planned.</summary>
    public bool IsRefused { get; init; }

    /// <summary>The addresses that must not be written to any more.</summary>
    public IReadOnlyList<string> Suppressed { get; init; } = [];

    public override string ToString() => Title;
}

/// <summary>What becomes of one row. The facts are all that it says besides: <c>tags=Press, Film; answer=Accepted</c>.</summary>
public sealed record ExpectedRow(int Line, ImportOutcome Outcome, string? Name = null, string? Email = null, string? Outlet = null, string? Role = null)
{
    public string Facts { get; init; } = "";

    /// <summary>Words of the reason.</summary>
    public string? Because { get; init; }
}

/// <summary>Short words for the rows of the table.</summary>
internal static class Row
{
    public static ExpectedRow New(int line, string name, string? email, string? outlet = null, string? role = null, string facts = "", string? because = null) =>
        new(line, ImportOutcome.Created, name, email, outlet, role) { Facts = facts, Because = because };

    public static ExpectedRow Refused(int line, string because, string? name = null, string? email = null, string? outlet = null, string? role = null, string facts = "") =>
        new(line, ImportOutcome.Refused, name, email, outlet, role) { Facts = facts, Because = because };

    public static ExpectedRow Of(int line, ImportOutcome outcome, string because, string? name, string? email, string? outlet = null, string? role = null, string facts = "") =>
        new(line, outcome, name, email, outlet, role) { Facts = facts, Because = because };
}

/// <summary>The whole table.</summary>
internal static class ListFiles
{
    public static IReadOnlyList<ListFile> All { get; } =
        [.. TicketTools.All, .. GuestListTools.All, .. MailAndCrm.All, .. AddressBooks.All, .. Cards.All, .. PressLists.All, .. FurtherLists.All, .. TortureShapes.All, .. TortureValues.All];
}
