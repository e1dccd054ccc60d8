using Microsoft.Extensions.Options;
using MimeKit;
using PressEvents.Domain.Mail;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Mail.Transport;

/// <summary>The mail written to files, one named by each message's id. Holds personal links, so only this account may read it.</summary>
public sealed class MailFolder(IOptions<PressEventsOptions> settings)
{
    private const string Unfinished = ".part";

    public string Path { get; } = System.IO.Path.Combine(settings.Value.FullDataDirectory, "mail");

    public void Create()
    {
        Directory.CreateDirectory(Path);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public bool Holds(OutboxMessageId id) => File.Exists(FileOf(id));

    public async Task<MimeMessage?> ReadAsync(OutboxMessageId id, CancellationToken ct) =>
        Holds(id) ? await MimeMessage.LoadAsync(FileOf(id), ct) : null;

    /// <summary>The messages that lie here, also those that were never finished.</summary>
    public IReadOnlyList<OutboxMessageId> Ids() => !Directory.Exists(Path) ? [] :
    [
        .. Directory.EnumerateFiles(Path).Select(file => System.IO.Path.GetFileName(file).Split('.')[0]).Distinct(StringComparer.Ordinal)
            .Select(name => Guid.TryParseExact(name, "N", out var id) ? OutboxMessageId.From(id) : (OutboxMessageId?)null).OfType<OutboxMessageId>(),
    ];

    public void Delete(OutboxMessageId id)
    {
        File.Delete(FileOf(id));
        File.Delete(FileOf(id) + Unfinished);
    }

    /// <summary>Writes aside, flushes to the disk, then moves into place.</summary>
    internal async Task WriteAsync(MimeMessage message)
    {
        var file = System.IO.Path.Combine(Path, $"{message.MessageId!.Split('@')[0]}.eml");
        var aside = file + Unfinished;
        await using (var stream = new FileStream(aside, FileMode.Create, FileAccess.Write))
        {
            await message.WriteToAsync(stream);
            stream.Flush(flushToDisk: true);
        }

        File.Move(aside, file, overwrite: true);
    }

    private string FileOf(OutboxMessageId id) => System.IO.Path.Combine(Path, $"{id.Value:N}.eml");
}
