namespace PressEvents.Web.Platform.Access;

/// <summary>How many live pages are open: each holds memory on the server, and nobody needs dozens.</summary>
internal sealed class LiveConnections
{
    /// <summary>Of one account.</summary>
    public const int MostOfOne = 20;

    /// <summary>Of everybody.</summary>
    public const int MostOfAll = 400;

    private readonly Lock gate = new();
    private readonly Dictionary<Guid, int> byAccount = [];
    private int all;

    /// <summary>Counts one more until it is disposed of; null where there are as many as may be.</summary>
    public IDisposable? TryEnter(Guid account)
    {
        lock (gate)
        {
            var own = byAccount.GetValueOrDefault(account);
            if (own >= MostOfOne || all >= MostOfAll)
            {
                return null;
            }

            byAccount[account] = own + 1;
            all++;
            return new Open(this, account);
        }
    }

    private void Leave(Guid account)
    {
        lock (gate)
        {
            all--;
            if (--byAccount[account] == 0)
            {
                byAccount.Remove(account);
            }
        }
    }

    private sealed class Open(LiveConnections connections, Guid account) : IDisposable
    {
        private bool isOver;

        public void Dispose()
        {
            if (!Interlocked.Exchange(ref isOver, true))
            {
                connections.Leave(account);
            }
        }
    }
}
