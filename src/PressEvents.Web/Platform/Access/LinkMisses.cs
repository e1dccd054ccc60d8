using System.Collections.Concurrent;
using System.Net;

namespace PressEvents.Web.Platform.Access;

/// <summary>Counts, per address, the links that were nobody's. Only misses count: a valid link is never slowed down by them.</summary>
internal sealed class LinkMisses(TimeProvider clock)
{
    public const int Allowed = 30;
    private const int MostAddresses = 20_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<IPAddress, Misses> byAddress = new();

    /// <summary>Counts one more; returns how long to wait where there were too many, else null.</summary>
    public TimeSpan? Count(IPAddress? address)
    {
        var now = clock.GetUtcNow();
        Forget(now);
        var misses = byAddress.GetOrAdd(ClientAddress.NetworkOf(address ?? IPAddress.None), static _ => new Misses());
        return misses.Add(now);
    }

    // Many addresses at once are an attack on our memory: the quiet ones are forgotten first, then all.
    private void Forget(DateTimeOffset now)
    {
        if (byAddress.Count < MostAddresses)
        {
            return;
        }

        foreach (var (address, misses) in byAddress)
        {
            if (misses.IsOver(now))
            {
                byAddress.TryRemove(address, out _);
            }
        }

        if (byAddress.Count >= MostAddresses)
        {
            byAddress.Clear();
        }
    }

    /// <summary>The instants of the last misses of one address, oldest first.</summary>
    private sealed class Misses
    {
        private readonly Lock gate = new();
        private readonly Queue<DateTimeOffset> instants = new(Allowed);

        public TimeSpan? Add(DateTimeOffset now)
        {
            lock (gate)
            {
                while (instants.TryPeek(out var oldest) && now - oldest >= Window)
                {
                    instants.Dequeue();
                }

                if (instants.Count >= Allowed)
                {
                    return instants.Peek() + Window - now;
                }

                instants.Enqueue(now);
                return null;
            }
        }

        public bool IsOver(DateTimeOffset now)
        {
            lock (gate)
            {
                return instants.All(at => now - at >= Window);
            }
        }
    }
}
