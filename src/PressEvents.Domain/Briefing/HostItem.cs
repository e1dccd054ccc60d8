using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Briefing;

public readonly record struct HostItemId(Guid Value) : IId<HostItemId>
{
    public static HostItemId From(Guid value) => new(value);

    public static HostItemId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>One entry of a list on the host sheet.</summary>
public sealed class HostItem : IScoped
{
    private HostItem()    // for EF Core
    {
    }

    public HostItem(HostItemId id, PressEvent pressEvent, int order, HostContent content)
    {
        (Id, OrganisationId, EventId, Order) = (id, pressEvent.OrganisationId, pressEvent.Id, order);
        (List, Content) = (content.List, content);
    }

    public HostItemId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public HostList List { get; private set; }

    public int Order { get; private set; }

    public HostContent Content { get; private set; } = default!;

    public void Change(HostContent content)
    {
        if (content.List != List)
        {
            throw new ArgumentException($"An entry of {List} does not become one of {content.List}.", nameof(content));
        }

        Content = content;
    }

    public void MoveTo(int order) => Order = order;
}
