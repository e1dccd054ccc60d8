using System.Globalization;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Reading;
using PressEvents.Web.Platform.Sheets;

namespace PressEvents.Web.Features.Import.Rows;

/// <summary>Reads one row by the meaning of its columns.</summary>
internal sealed class RowReader(ColumnMapping mapping, bool isListOfSuppressed)
{
    private static readonly ImportField[] KeptAsWritten =
        [ImportField.Role, ImportField.Beat, ImportField.Tier, ImportField.Pronouns, ImportField.Pronunciation, ImportField.Access];

    private readonly Dictionary<ImportField, int> at = mapping.Columns
        .Where(column => column.Field is not ImportField.Ignore).ToDictionary(column => column.Field, column => column.Index);

    public RowReading Read(SheetRow row)
    {
        var email = EmailCell.Read(Cell(row, ImportField.Email));
        var name = NameOf(row) ?? PersonName.From(email.DisplayName);
        var reading = new RowReading(row.Line)
        {
            Name = name,
            Email = email.Address,
            NameText = name?.Full,
            EmailText = email.Address?.Value ?? CellText.Line(Cell(row, ImportField.Email)),
        };
        if ((RowShape.Problem(row, mapping) ?? email.Problem) is { } problem)
        {
            reading.Refuse(problem);
        }

        if (CellText.Line(Cell(row, ImportField.ComesWith)) is { } lead)
        {
            reading.Refuse($"Comes with {lead}; whoever brings somebody names them on their own page.");
        }

        ReadText(row, reading);
        ReadLists(row, reading);
        ReadWishes(row, reading);
        return reading;
    }

    private PersonName? NameOf(SheetRow row)
    {
        var given = Join(CellText.Line(Cell(row, ImportField.FirstName)), CellText.Line(Cell(row, ImportField.MiddleName)));
        var family = Join(CellText.Line(Cell(row, ImportField.LastName)), CellText.Line(Cell(row, ImportField.Suffix)));
        return PersonName.From(Cell(row, ImportField.Name), given, family);
    }

    private void ReadText(SheetRow row, RowReading reading)
    {
        foreach (var field in KeptAsWritten)
        {
            Keep(reading, field, CellText.Line(Cell(row, field)));
        }

        var outlet = CellText.Line(Cell(row, ImportField.Outlet));
        Keep(reading, ImportField.Outlet, outlet);
        Keep(reading, ImportField.Notes, CellText.Clean(Cell(row, ImportField.Notes)));
        if (reading.Name is { Full.Length: > PersonName.MaxLength } || outlet is { Length: > Outlet.NameLength })
        {
            reading.Refuse($"A name or an outlet has at most {PersonName.MaxLength} characters.");
        }
    }

    private void ReadLists(SheetRow row, RowReading reading)
    {
        if (CellText.Clean(Cell(row, ImportField.Languages)) is { } languages)
        {
            var (tags, unknown) = CellValues.Languages(languages);
            Keep(reading, ImportField.Languages, tags);
            reading.Remarks.AddRange(unknown.Select(word => $"Left out the language “{word}”: not one we know."));
        }

        KeepIfRead(row, reading, ImportField.Phone, CellValues.Phone, "a spreadsheet rounded it");
        KeepIfRead(row, reading, ImportField.TimeZone, CellValues.TimeZone, "not a zone like Europe/Vienna");
        KeepIfRead(row, reading, ImportField.AssistantEmail, cell => EmailCell.Read(cell).Address?.Value, "not one e-mail address");
        Keep(reading, ImportField.Tags, TagList.Join(TagList.Parse(Cell(row, ImportField.Tags))));
        Keep(reading, ImportField.Diet, CellText.Line(Cell(row, ImportField.Diet)) is { } diet ? CellValues.Diet(diet).Codes ?? diet : null);
    }

    private void ReadWishes(SheetRow row, RowReading reading)
    {
        reading.IsSuppressed = isListOfSuppressed || Suppressions.Says(CellText.Line(Cell(row, ImportField.Suppress)));
        if (CellText.Line(Cell(row, ImportField.DoNotInvite)) is { } doNot && CellValues.YesOrNo(doNot) is not false)
        {
            Keep(reading, ImportField.DoNotInvite, CellValues.YesOrNo(doNot) is true ? CellValues.MarkedOnly : doNot);
        }

        if (at.ContainsKey(ImportField.Invite))
        {
            var cell = CellText.Line(Cell(row, ImportField.Invite));
            var answer = cell is null ? false : CellValues.YesOrNo(cell);
            reading.IsInvited = answer is true;
            ProblemUnless(answer is not null, reading, $"“{cell}” in the invite column is neither yes nor no.");
        }

        KeepIfRead(row, reading, ImportField.Answer, CellValues.Answer, "no answer we know");
        ReadPlusOnes(row, reading);
    }

    private void ReadPlusOnes(SheetRow row, RowReading reading)
    {
        var isTotal = !at.ContainsKey(ImportField.PlusOnes);
        if (CellText.Line(Cell(row, isTotal ? ImportField.TotalGuests : ImportField.PlusOnes)) is { } cell)
        {
            var allowed = isTotal ? CellValues.PlusOnes(cell) - 1 : CellValues.PlusOnes(cell);
            ProblemUnless(allowed is >= 0, reading, $"“{cell}” is not a number of {(isTotal ? "guests from 1" : "plus-ones from 0")} to {Party.MaxPlusOnes}.");
            Keep(reading, ImportField.PlusOnes, allowed is >= 0 ? allowed.Value.ToString(CultureInfo.InvariantCulture) : null);
        }
    }

    private static void ProblemUnless(bool fine, RowReading reading, string problem)
    {
        if (!fine)
        {
            reading.Refuse(problem);
        }
    }

    private void KeepIfRead(SheetRow row, RowReading reading, ImportField field, Func<string, string?> read, string why)
    {
        if (CellText.Line(Cell(row, field)) is { } cell)
        {
            var value = read(cell);
            Keep(reading, field, value);
            reading.Remarks.AddRange(value is null ? [$"Left out “{cell}” ({field.Label().ToLowerInvariant()}): {why}."] : []);
        }
    }

    private static void Keep(RowReading reading, ImportField field, string? value)
    {
        if (value is not null)
        {
            reading.Values[field] = value;
        }
    }

    private string? Cell(SheetRow row, ImportField field) =>
        at.TryGetValue(field, out var index) && index < row.Cells.Count ? Formulas.Restore(row.Cells[index]) : null;

    private static string? Join(string? one, string? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        _ => $"{one} {other}",
    };
}
