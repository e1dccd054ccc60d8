using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;

namespace PressEvents.Print.Pictures;

/// <summary>
/// Cuts pictures to their place on paper, which halves the work of printing them. One is opened at a time, and given up when
/// it takes too long; what was cut is remembered, for the same portraits are in every pack.
/// </summary>
public sealed class PrintedPictures(TimeProvider clock) : IDisposable
{
    private const long MaxRemembered = 48 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim one = new(1, 1);
    private readonly MemoryCache cut = new(new MemoryCacheOptions { SizeLimit = MaxRemembered });

    /// <summary>
    /// The picture for its box, or null where there is none that can be printed: no whole PNG, JPEG or WebP, too many pixels, or
    /// too slow to open. The same picture and box give the same bytes.
    /// </summary>
    public async Task<PrintedPicture?> ForAsync(byte[] source, PictureBox box, CancellationToken ct)
    {
        var key = (Convert.ToHexString(SHA256.HashData(source)), box);
        if (cut.TryGetValue(key, out PrintedPicture? known))
        {
            return known;
        }

        await one.WaitAsync(ct);
        var work = Task.Run(() => cut.TryGetValue(key, out PrintedPicture? made) ? made : Remember(key, PictureCut.Make(source, box)), CancellationToken.None);

        // The place is free again when the decoder is done, not when we stop waiting for it.
        _ = work.ContinueWith(_ => one.Release(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        try
        {
            return await work.WaitAsync(Patience, clock, ct);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        one.Dispose();
        cut.Dispose();
    }

    // The bytes and, twice as long in memory, the address made of them.
    private PrintedPicture? Remember(object key, PrintedPicture? picture) =>
        cut.Set(key, picture, new MemoryCacheEntryOptions { Size = 64 + (4L * (picture?.Jpeg.Length ?? 0)) });
}
