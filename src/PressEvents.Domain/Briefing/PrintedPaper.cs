using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Briefing;

public readonly record struct PrintedPaperId(Guid Value) : IId<PrintedPaperId>
{
    public static PrintedPaperId From(Guid value) => new(value);

    public static PrintedPaperId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>What one sheet or card said when it was printed last, so that only what changed is printed again.</summary>
public sealed class PrintedPaper : IScoped
{
    public const int KindLength = 40;
    public const int SubjectLength = 80;

    private PrintedPaper()    // for EF Core
    {
    }

    public PrintedPaper(PrintedPaperId id, OrganisationId organisationId, PressEventId eventId, string kind, string subject) =>
        (Id, OrganisationId, EventId, Kind, Subject) = (id, organisationId, eventId, kind, subject);

    public PrintedPaperId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    /// <summary>The kind of paper, as the command line spells it.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Whose or which: an id, never a name; empty where there is one paper of the kind.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Digests of what it said, one for each thing, in hexadecimal digits.</summary>
    public string ContentHash { get; private set; } = "";

    public DateTimeOffset PrintedAt { get; private set; }

    public void Note(string contentHash, DateTimeOffset at) => (ContentHash, PrintedAt) = (contentHash, at);
}
