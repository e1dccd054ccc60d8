using System.Collections.Concurrent;
using PressEvents.Domain.Events;

namespace PressEvents.Data.Writing;

/// <summary>Tells open pages that an event changed. Carries no data: whoever hears it reads afresh, as themselves.</summary>
public sealed class EventSignals
{
    private readonly ConcurrentDictionary<Subscription, byte> subscriptions = new();

    /// <summary>Whether anybody listens; without listeners nobody need look for changes made by other processes.</summary>
    public bool HasListeners => !subscriptions.IsEmpty;

    public void Raise(PressEventId eventId)
    {
        foreach (var subscription in subscriptions.Keys.Where(s => s.EventId == eventId))
        {
            subscription.Changed();
        }
    }

    /// <summary>Calls back at every change of the event until disposed.</summary>
    public IDisposable Listen(PressEventId eventId, Action changed)
    {
        var subscription = new Subscription(this, eventId, changed);
        subscriptions[subscription] = 0;
        return subscription;
    }

    private sealed class Subscription(EventSignals signals, PressEventId eventId, Action changed) : IDisposable
    {
        public PressEventId EventId => eventId;

        public Action Changed => changed;

        public void Dispose() => signals.subscriptions.TryRemove(this, out _);
    }
}
