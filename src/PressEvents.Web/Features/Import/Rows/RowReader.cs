using System.Globalization;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Reading;

namespace PressEvents.Web.Features.Import.Rows;

/// <summary>Reads one row by the meaning of its columns.</summary>
internal sealed class RowReader(ColumnMapping mapping, bool isListOfSuppressed)
{
    private static readonly ImportField[] KeptAsWritten =
        [ImportField.Role, ImportField.Beat, ImportField.Tier, ImportField.Pronouns, ImportField.Pronunciation, ImportField.Access];

    private readonly RowCells cells = new(mapping);

    public RowReading Read(SheetRow row)
    {
        var addresses = RowAddresses.Of(cells.Of(row, ImportField.Email), cells.All(row, ImportField.OtherEmails));
        var name = NameOf(row) ?? PersonName.From(addresses.Main.DisplayName);
        var reading = new RowReading(row.Line)
        {
            Name = name,
            Email = addresses.Address,
            NameText = name?.Full,
            EmailText = addresses.Address?.Value ?? cells.Line(row, ImportField.Email),
        };
        if (RowShape.Problem(row, mapping) is { } shape)
        {
            reading.Refuse(shape);
        }
        else if (addresses.Main.Problem is { } problem)
        {
            reading.Refuse(problem, cells.Header(ImportField.Email));
        }

        if (cells.Line(row, ImportField.ComesWith) is { } lead)
        {
            reading.Refuse($"Comes with {lead}; whoever brings somebody names them on their own page.", cells.Header(ImportField.ComesWith));
        }

        Keep(reading, ImportField.OtherEmails, addresses.OthersText);
        reading.Remarks.AddRange(addresses.Remarks);
        ReadText(row, reading);
        ReadLists(row, reading);
        ReadWishes(row, reading);
        ReadAnswer(row, reading);
        return reading;
    }

    private PersonName? NameOf(SheetRow row)
    {
        var given = Join(cells.Line(row, ImportField.FirstName), cells.Line(row, ImportField.MiddleName));
        var family = Join(cells.Line(row, ImportField.LastName), cells.Line(row, ImportField.Suffix));
        return PersonName.From(cells.Of(row, ImportField.Name), given, family);
    }

    private void ReadText(SheetRow row, RowReading reading)
    {
        foreach (var field in KeptAsWritten)
        {
            Keep(reading, field, cells.Line(row, field));
        }

        var outlet = cells.Line(row, ImportField.Outlet);
        Keep(reading, ImportField.Outlet, outlet);
        Keep(reading, ImportField.Notes, CellText.Clean(cells.Of(row, ImportField.Notes)));
        if (reading.Name is { Full.Length: > PersonName.MaxLength })
        {
            reading.Refuse($"A name has at most {PersonName.MaxLength} characters.", cells.Header(ImportField.Name) ?? cells.Header(ImportField.FirstName));
        }

        if (outlet is { Length: > Outlet.NameLength })
        {
            reading.Refuse($"The name of an outlet has at most {Outlet.NameLength} characters.", cells.Header(ImportField.Outlet));
        }
    }

    private void ReadLists(SheetRow row, RowReading reading)
    {
        if (CellText.Clean(cells.Of(row, ImportField.Languages)) is { } languages)
        {
            var (tags, unknown) = CellValues.Languages(languages);
            Keep(reading, ImportField.Languages, tags);
            reading.Remarks.AddRange(unknown.Select(word => $"Left out the language “{word}”: not one we know."));
        }

        KeepIfRead(row, reading, ImportField.Phone, CellValues.Phone, "a spreadsheet rounded it");
        KeepIfRead(row, reading, ImportField.TimeZone, CellValues.TimeZone, "not a zone like Europe/Vienna");
        KeepIfRead(row, reading, ImportField.AssistantEmail, cell => EmailCell.Read(cell) is { Others: [] } one ? one.Address?.Value : null, "not one e-mail address");
        var (named, leftOut) = TagCell.Read(cells.All(row, ImportField.Tags));
        Keep(reading, ImportField.Tags, named);
        reading.Remarks.AddRange(leftOut.Select(tag => $"Left out the tag “{tag}”: {(tag.Length > TagList.TagLength ? "too long" : "too many")}."));
        Keep(reading, ImportField.Diet, cells.Line(row, ImportField.Diet) is { } diet ? CellValues.Diet(diet).Codes ?? diet : null);
    }

    private void ReadWishes(SheetRow row, RowReading reading)
    {
        reading.IsSuppressed = isListOfSuppressed || Suppressions.Says(cells.Line(row, ImportField.Suppress));
        if (cells.Line(row, ImportField.DoNotInvite) is { } doNot && CellValues.YesOrNo(doNot) is not false)
        {
            Keep(reading, ImportField.DoNotInvite, CellValues.YesOrNo(doNot) is true ? CellValues.MarkedOnly : doNot);
        }

        if (cells.Has(ImportField.Invite))
        {
            var cell = cells.Line(row, ImportField.Invite);
            var answer = cell is null ? false : CellValues.YesOrNo(cell);
            reading.IsInvited = answer is true;
            ProblemUnless(answer is not null, reading, ImportField.Invite, $"“{cell}” in the invite column is neither yes nor no.");
        }

        ReadPlusOnes(row, reading);
    }

    private void ReadPlusOnes(SheetRow row, RowReading reading)
    {
        var isTotal = !cells.Has(ImportField.PlusOnes);
        var field = isTotal ? ImportField.TotalGuests : ImportField.PlusOnes;
        if (cells.Line(row, field) is { } cell)
        {
            var allowed = isTotal ? CellValues.PlusOnes(cell) - 1 : CellValues.PlusOnes(cell);
            ProblemUnless(allowed is >= 0, reading, field, $"“{cell}” is not a number of {(isTotal ? "guests from 1" : "plus-ones from 0")} to {Party.MaxPlusOnes}.");
            Keep(reading, ImportField.PlusOnes, allowed is >= 0 ? allowed.Value.ToString(CultureInfo.InvariantCulture) : null);
        }
    }

    private void ReadAnswer(SheetRow row, RowReading reading)
    {
        if (cells.Line(row, ImportField.Answer) is { } cell && !AnswerWords.SaysNothing(cell))
        {
            var answer = AnswerWords.Read(cell);
            Keep(reading, ImportField.Answer, answer?.ToString());
            reading.Remarks.AddRange(answer is null ? [$"Left out the answer “{cell}”: not one we know."] : []);
        }
    }

    private void ProblemUnless(bool fine, RowReading reading, ImportField field, string problem)
    {
        if (!fine)
        {
            reading.Refuse(problem, cells.Header(field));
        }
    }

    private void KeepIfRead(SheetRow row, RowReading reading, ImportField field, Func<string, string?> read, string why)
    {
        if (cells.Line(row, field) is { } cell)
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

    private static string? Join(string? one, string? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        _ => $"{one} {other}",
    };
}
