using PressEvents.Domain;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Import.Reading.VCards;

/// <summary>
/// Reads vCards 2.1, 3.0 (RFC 2425 and 2426) and 4.0 (RFC 6350), many in a file, as a sheet with a row of column names and a
/// row for each card. A row's line is the one its card begins on.
/// A card that stands for a group of people is nobody's row.
/// </summary>
internal static class VCardReader
{
    private const string Group = "The card stands for a group, not for a person.";

    public static bool Recognises(string text) => text.AsSpan().TrimStart().StartsWith("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase);

    public static Result<Sheet> Read(string fileName, DecodedText source)
    {
        try
        {
            // No line of the file names the columns.
            var rows = new List<SheetRow> { new(0, VCardColumns.Names) };
            foreach (var card in Cards(source.Text))
            {
                rows.Add(Checked(new SheetRow(card.Line, VCardColumns.Cells(card)) { Problem = card.IsGroup ? Group : null }, rows.Count));
            }

            return rows.TrueForAll(row => row.Line == 0 || row.Problem is not null)
                ? new Invalid("file", "The file holds groups, and no person’s card.")
                : new Sheet(fileName, source.Encoding, Delimiter: "", rows) { Format = "vcard" };
        }
        catch (BrokenSheetException broken)
        {
            return new Invalid("file", broken.Message);
        }
    }

    private static IEnumerable<VCard> Cards(string text)
    {
        VCard? card = null;
        var agents = 0;   // cards within the card: an assistant's, in 2.1
        foreach (var (line, written) in VCardLines.Of(text))
        {
            if (card is null)
            {
                card = Is(written, "BEGIN:VCARD") ? new VCard(line) : throw new BrokenSheetException($"Line {line} stands outside any card.");
            }
            else if (Is(written, "END:VCARD") && agents-- == 0)
            {
                yield return card;
                (card, agents) = (null, 0);
            }
            else if (Is(written, "BEGIN:VCARD"))
            {
                agents += card.EndsInAgent ? 1 : throw Unclosed(card);
            }
            else if (agents == 0 && !Is(written, "END:VCARD"))
            {
                card.Add(line, written);
            }
        }

        if (card is not null)
        {
            throw Unclosed(card);
        }
    }

    private static SheetRow Checked(SheetRow row, int rowsBefore)
    {
        if (rowsBefore > ImportLimits.Rows)
        {
            throw new BrokenSheetException($"The file has more than {ImportLimits.Rows:N0} cards; split it.");
        }

        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row.Cells[i].Length > ImportLimits.CellLength)
            {
                throw new BrokenSheetException(
                    $"{VCardColumns.Names[i]} of the card that begins on line {row.Line} is longer than {ImportLimits.CellLength:N0} characters.");
            }
        }

        return row;
    }

    private static bool Is(string written, string words) => written.AsSpan().Trim().Equals(words, StringComparison.OrdinalIgnoreCase);

    private static BrokenSheetException Unclosed(VCard card) => new($"The card that begins on line {card.Line} has no end.");
}
