using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Briefing;

public readonly record struct PackItemId(Guid Value) : IId<PackItemId>
{
    public static PackItemId From(Guid value) => new(value);

    public static PackItemId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>One entry of a list in the pack: an interviewee, a credit, a release, a quote.</summary>
public sealed class PackItem : IScoped
{
    private PackItem()    // for EF Core
    {
    }

    public PackItem(PackItemId id, PressEvent pressEvent, int order, PackContent content)
    {
        (Id, OrganisationId, EventId, Order) = (id, pressEvent.OrganisationId, pressEvent.Id, order);
        (Part, Content) = (content.Part, content);
    }

    public PackItemId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public PackPart Part { get; private set; }

    /// <summary>Its place in its list.</summary>
    public int Order { get; private set; }

    public PackContent Content { get; private set; } = default!;

    public void Change(PackContent content)
    {
        if (content.Part != Part)
        {
            throw new ArgumentException($"An entry of {Part} does not become one of {content.Part}.", nameof(content));
        }

        Content = content;
    }

    public void MoveTo(int order) => Order = order;
}
