using System.Threading.Channels;
using Microsoft.Extensions.Options;
using PressEvents.Data;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.PersonalData.Retention;

/// <summary>
/// What erasing leaves behind beside the rows: files that were made of them, and old pages in the database's own files. A marker in
/// the data directory says that there may be some, so that a killed process does not forget it.
/// </summary>
internal sealed class Traces(Databases databases, IDatabaseEngine engine, LeftFiles files, IOptions<PressEventsOptions> settings)
{
    private readonly Channel<bool> asked = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly Lock gate = new();

    public bool MayBeLeft => File.Exists(Marker);

    private string Marker => Path.Combine(settings.Value.FullDataDirectory, "traces-to-remove");

    /// <summary>Said before rows are erased: from now on there may be traces.</summary>
    public void Expect()
    {
        lock (gate)
        {
            File.WriteAllText(Marker, Path.GetRandomFileName());
        }
    }

    /// <summary>Has them removed soon, by a worker: whoever asked to be erased does not wait for it.</summary>
    public void Ask() => asked.Writer.TryWrite(true);

    public async Task WaitAsync(CancellationToken ct) => await asked.Reader.ReadAsync(ct);

    /// <summary>False where somebody was reading for too long, and it must be tried again.</summary>
    public async Task<bool> RemoveAsync(CancellationToken ct)
    {
        var expected = Read();
        await files.DeleteAsync(ct);
        await using var db = await databases.UnscopedAsync(ct);
        if (!await engine.RemoveTracesAsync(db, ct))
        {
            return false;
        }

        Forget(expected);
        return true;
    }

    private string Read() => MayBeLeft ? File.ReadAllText(Marker) : "";

    // Whoever was erased in the meantime left traces of their own.
    private void Forget(string expected)
    {
        lock (gate)
        {
            if (string.Equals(Read(), expected, StringComparison.Ordinal))
            {
                File.Delete(Marker);
            }
        }
    }
}
