using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Briefing;

public readonly record struct ScreenerId(Guid Value) : IId<ScreenerId>
{
    public static ScreenerId From(Guid value) => new(value);

    public static ScreenerId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>Where those who may can see the work itself. Its address is handed out by a redirect at the moment of asking, and stands nowhere else.</summary>
public sealed class Screener : IScoped
{
    public const int TitleLength = 200;
    public const int AddressLength = 2000;
    public const int NoteLength = 500;

    private Screener()    // for EF Core
    {
    }

    public Screener(ScreenerId id, PressEvent pressEvent, int order, string title, string address, string? note)
    {
        Id = id;
        OrganisationId = pressEvent.OrganisationId;
        EventId = pressEvent.Id;
        Order = order;
        Change(title, address, note);
    }

    public ScreenerId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public int Order { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>An https address, a password or key in it perhaps.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What to know before watching, plain text.</summary>
    public string? Note { get; private set; }

    /// <summary>Whether this is an address that may be handed out: absolute, https, and of another site.</summary>
    public static bool IsAddress(string? text) =>
        text is { Length: > 0 and <= AddressLength } && !text.Any(char.IsControl)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" && uri.Host.Length > 0 && uri.UserInfo.Length == 0;

    public void Change(string title, string address, string? note)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        if (!IsAddress(address))
        {
            throw new ArgumentException("A screener needs an https address.", nameof(address));
        }

        (Title, Address, Note) = (title.Trim(), address, note);
    }

    public void MoveTo(int order) => Order = order;

    /// <summary>Without its address, which may open the screener to whoever reads a log.</summary>
    public override string ToString() => $"Screener({Id.Value})";
}
