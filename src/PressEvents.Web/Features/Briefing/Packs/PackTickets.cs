using System.Text.Json;
using PressEvents.Data.Conventions;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Print jobs under way, in the data directory: what a server that dies has begun, the next one finishes.</summary>
internal sealed partial class PackTickets(PackFolders folders, ILogger<PackTickets> logger)
{
    private const string Ending = ".job.json";

    public void Write(PrintOrder order)
    {
        var file = FileOf(order);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText($"{file}.tmp", JsonSerializer.Serialize(order, JsonForm.Options));
            File.Move($"{file}.tmp", file, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogNotKept(exception);
        }
    }

    public void Delete(PrintOrder order)
    {
        if (File.Exists(FileOf(order)))
        {
            File.Delete(FileOf(order));
        }
    }

    /// <summary>What was begun and not finished.</summary>
    public IReadOnlyList<PrintOrder> Unfinished() => !Directory.Exists(folders.Bundles)
        ? []
        : [.. Directory.EnumerateFiles(folders.Bundles, $"*{Ending}").Order(StringComparer.Ordinal).Select(Read).OfType<PrintOrder>()];

    // A file that is no order is none that anybody waits for.
    private PrintOrder? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<PrintOrder>(File.ReadAllText(file), JsonForm.Options);
        }
        catch (Exception exception) when (exception is JsonException or IOException)
        {
            LogUnreadable(exception);
            return null;
        }
    }

    private string FileOf(PrintOrder order) => folders.BundleOf(order.EventId, $"{order.Form}{Ending}".ToLowerInvariant());

    [LoggerMessage(LogLevel.Warning, "A print job could not be written down; should the server stop, it has to be started again by hand")]
    private partial void LogNotKept(Exception exception);

    [LoggerMessage(LogLevel.Warning, "A print job that was under way could not be read and is not resumed")]
    private partial void LogUnreadable(Exception exception);
}
