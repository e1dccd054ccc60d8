using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;
using PressEvents.Data;

namespace PressEvents.Web.Mail.Return;

/// <summary>
/// Reads what came into the mailbox since it was read last. It is opened to be read only: nothing in it is deleted, moved or marked.
/// How far it was read is saved after each mail, and a mail read twice is noted once.
/// </summary>
internal sealed partial class ReadMailbox(
    IOptions<ImapOptions> options, Databases databases, IDatabaseEngine engine, NoteReturned note, TimeProvider clock, ILogger<ReadMailbox> logger)
{
    private const string Lease = "mailbox";

    // A mailbox that is new to us, or numbered anew, is read back so far.
    private static readonly TimeSpan FirstLook = TimeSpan.FromDays(30);

    // Larger than any report or letter; the rest is attachments.
    private const uint Largest = 5 * 1024 * 1024;

    /// <summary>How many mails were read. Throws what the library does where the mailbox cannot be reached or does not let us in.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var lease = await engine.TryLeaseAsync(Lease, ct);
        if (lease is null)
        {
            return 0;
        }

        var imap = options.Value;
        using var client = new ImapClient();
        await client.ConnectAsync(imap.Host!, imap.PortNumber, imap.Protection, ct);
        await client.AuthenticateAsync(imap.UserName!, imap.Password!, ct);
        var folder = string.IsNullOrWhiteSpace(imap.Folder) ? client.Inbox! : await client.GetFolderAsync(imap.Folder.Trim(), ct);
        await folder.OpenAsync(FolderAccess.ReadOnly, ct);
        var read = await ReadAsync(folder, $"{imap.UserName}@{imap.Host}/{folder.FullName}", ct);
        await client.DisconnectAsync(quit: true, ct);
        return read;
    }

    private async Task<int> ReadAsync(IMailFolder folder, string mailbox, CancellationToken ct)
    {
        await using var db = await databases.UnscopedAsync(ct);
        var mark = await db.MailboxMarks.SingleOrDefaultAsync(m => m.Mailbox == mailbox, ct);
        if (mark is null)
        {
            mark = new MailboxMark { Mailbox = mailbox, Validity = folder.UidValidity, LastUid = 0 };
            db.MailboxMarks.Add(mark);
        }
        else if (mark.Validity != folder.UidValidity)
        {
            (mark.Validity, mark.LastUid) = (folder.UidValidity, 0);
        }

        var found = await folder.SearchAsync(
            mark.LastUid > 0 ? SearchQuery.Uids(new UniqueIdRange(new UniqueId((uint)mark.LastUid + 1), UniqueId.MaxValue)) : SearchQuery.DeliveredAfter((clock.GetUtcNow() - FirstLook).UtcDateTime), ct);

        // “All from the next one on” names the last mail too where there is no next one.
        var fresh = found.Where(uid => uid.Id > mark.LastUid).OrderBy(uid => uid.Id).ToList();
        foreach (var uid in fresh)
        {
            await ReadAsync(folder, uid, ct);
            mark.LastUid = uid.Id;
            await db.SaveChangesAsync(ct);
        }

        return fresh.Count;
    }

    private async Task ReadAsync(IMailFolder folder, UniqueId uid, CancellationToken ct)
    {
        var size = (await folder.FetchAsync([uid], MessageSummaryItems.Size, ct)).FirstOrDefault()?.Size ?? 0;
        try
        {
            await note.NoteAsync(size <= Largest ? await folder.GetMessageAsync(uid, ct) : await BeginningAsync(folder, uid, ct), ct);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException)
        {
            LogUnreadable(exception, uid.Id);    // one mail that nobody can read must not keep the others
        }
    }

    // What is cut off is the end of the mail it brings back.
    private static async Task<MimeMessage> BeginningAsync(IMailFolder folder, UniqueId uid, CancellationToken ct)
    {
        await using var beginning = await folder.GetStreamAsync(uid, 0, (int)Largest, ct);
        return await MimeMessage.LoadAsync(beginning, ct);
    }

    [LoggerMessage(LogLevel.Warning, "Mail {Uid} in the mailbox could not be read; it is left as it is")]
    private partial void LogUnreadable(Exception exception, uint uid);
}
