using System.Globalization;

namespace PressEvents.Web.Features.Seeding;

/// <summary>The sample’s host sheet and recent pieces, from their files.</summary>
internal static class SampleHost
{
    public static HostPlan? Plan(SampleHostSheet? sheet)
    {
        if (sheet is null)
        {
            return null;
        }

        var texts = SampleFiles.Text(sheet.Texts);
        return new HostPlan
        {
            Purpose = SampleFiles.Section(texts, "Purpose"),
            Outcome = SampleFiles.Section(texts, "Outcome"),
            Message = SampleFiles.Section(texts, "Message"),
            Pillars = SampleFiles.Section(texts, "Pillars"),
            Proofs = SampleFiles.Section(texts, "Proofs"),
            Facts = SampleFiles.Section(texts, "Facts"),
            Emergency = SampleFiles.Section(texts, "Emergency"),
            Clock = sheet.Clock,
            Questions = [.. SampleFiles.Rows(sheet.Questions).Select(row => new HostileQuestionPlan(row["Topic"], row["Question"], row["Answer"], Filled(row["Bridge"])))],
            Declines = sheet.Declines,
            DoNotSay = sheet.DoNotSay,
        };
    }

    /// <summary>Each contact with what they published, found by their address.</summary>
    public static IEnumerable<ContactPlan> WithPieces(IEnumerable<ContactPlan> contacts, string? file, DateOnly today)
    {
        var pieces = (file is null ? [] : SampleFiles.Rows(file))
            .ToLookup(row => row["Email"].ToLowerInvariant(), row => new PiecePlan(row["Title"], today.AddDays(-int.Parse(row["Days Before"], CultureInfo.InvariantCulture)), Filled(row["Link"])), StringComparer.Ordinal);
        return contacts.Select(contact => contact with { Pieces = [.. pieces[contact.Email?.ToLowerInvariant() ?? ""]] });
    }

    private static string? Filled(string cell) => cell.Length == 0 ? null : cell;
}
