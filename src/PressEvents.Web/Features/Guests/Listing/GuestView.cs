using PressEvents.Data.Queries;
using PressEvents.Data.Queries.Lists;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Web.Components.Frame;

namespace PressEvents.Web.Features.Guests.Listing;

/// <summary>What of a guest list is looked at, as the address has it: the answers, the filter, and who is open beside the list.</summary>
public sealed record GuestView(PressEventId EventId, GuestFilter Status, ListFilter Filter, GuestId? Shown)
{
    private static readonly string[] OwnFields = ["status", "guest"];

    public string Address => Queries() is { Length: > 0 } query ? $"{Staff.Tab(EventId, "guests")}?{query}" : Staff.Tab(EventId, "guests");

    /// <summary>The files hold what the list shows, whoever is open beside it.</summary>
    public string File(string ending) => $"{Staff.Tab(EventId, "guests")}.{ending}?{(this with { Shown = null }).Queries()}";

    /// <summary>The same with diets and access needs, which leave the house only on purpose.</summary>
    public string FileWithNeeds(string ending) => $"{File(ending)}&needs=yes";

    public static GuestView Read(PressEventId eventId, string address)
    {
        var query = address.Contains('?', StringComparison.Ordinal) ? address[(address.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('#')[0] : "";
        var own = ListFilter.Parse(query, OwnFields);
        return new GuestView(
            eventId, FilterWords.Parse(own.Of("status") is [.., var status] ? status : null), ListFilter.Parse(query, GuestTerms.Fields),
            Guid.TryParse(own.Of("guest") is [.., var guest] ? guest : null, out var id) ? GuestId.From(id) : null);
    }

    private string Queries() => string.Join('&', new[]
    {
        Status is GuestFilter.Listed ? "" : $"status={FilterWords.Word(Status)}",
        Filter.ToQuery(),
        Shown is { } guest ? $"guest={guest.Value}" : "",
    }.Where(part => part.Length > 0));
}
