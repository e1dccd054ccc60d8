using System.Threading.Channels;

namespace PressEvents.Web.Platform.Notes;

/// <summary>
/// Notes of what was fetched, to be written later and elsewhere: opening a page takes no lock and waits for no disk.
/// No rule reads such notes, so under a flood some are dropped.
/// </summary>
internal abstract class LaterNotes<TNote>
{
    private readonly Channel<TNote> notes = Channel.CreateBounded<TNote>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public ValueTask<bool> WaitAsync(CancellationToken ct) => notes.Reader.WaitToReadAsync(ct);

    /// <summary>Everything noted since the last time.</summary>
    public List<TNote> Take()
    {
        var taken = new List<TNote>();
        while (notes.Reader.TryRead(out var note))
        {
            taken.Add(note);
        }

        return taken;
    }

    protected void Add(TNote note) => notes.Writer.TryWrite(note);
}
