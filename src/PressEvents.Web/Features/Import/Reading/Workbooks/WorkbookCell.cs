using System.Globalization;
using ExcelDataReader;

namespace PressEvents.Web.Features.Import.Reading.Workbooks;

/// <summary>A cell of a workbook as the text a person sees in it, or nearly: without currency, colour and the like.</summary>
internal static class WorkbookCell
{
    // A number that stands for a time alone has its day at the beginning of Excel's calendar.
    private const int BeforeAnyDate = 1900;

    // The reader gives them as text.
    private static readonly HashSet<string> Errors = new(StringComparer.Ordinal)
        { "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!", "#BLOCKED!", "#FIELD!" };

    /// <summary>The text; empty for an empty cell and for an error such as #N/A.</summary>
    public static string Text(IExcelDataReader reader, int column) =>
        reader.GetValue(column) switch
        {
            null => "",
            string error when Errors.Contains(error) => "",
            string text => text,
            bool value => value ? "TRUE" : "FALSE",
            DateTime moment => Moment(moment),
            DateTimeOffset moment => Moment(moment.DateTime),
            TimeSpan time => $"{(long)time.TotalHours}:{time.Minutes:00}",
            double number => Number(number, reader.GetNumberFormatString(column)),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString() ?? "",
        };

    private static string Moment(DateTime moment)
    {
        // Times are fractions of a day: 18:30 is stored as a hair less.
        var minute = moment.AddSeconds(1);
        var format = moment.Year < BeforeAnyDate ? "HH:mm" : minute.TimeOfDay >= TimeSpan.FromMinutes(1) ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd";
        return minute.ToString(format, CultureInfo.InvariantCulture);
    }

    // Telephone numbers are kept as numbers: never rounded, never with an exponent, and with the zeros their format adds.
    private static string Number(double number, string? format)
    {
        var zeros = !string.IsNullOrEmpty(format) && format.All(c => c == '0') ? format : null;
        if (zeros is { Length: <= 30 } && number >= 0 && number < 1e15)
        {
            return number.ToString(zeros, CultureInfo.InvariantCulture);
        }

        return Math.Abs(number) < 1e15
            ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture)
            : number.ToString("F0", CultureInfo.InvariantCulture);
    }
}
