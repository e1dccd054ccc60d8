using System.Globalization;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Briefing;

/// <summary>What hosts and talent are to know before the evening. One for an event; never leaves the team.</summary>
public sealed class HostBrief : IScoped
{
    private HostBrief()    // for EF Core
    {
    }

    public HostBrief(PressEvent pressEvent) => (EventId, OrganisationId) = (pressEvent.Id, pressEvent.OrganisationId);

    public PressEventId EventId { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public HostTexts Texts { get; private set; } = new();

    public void Write(HostTexts texts) => Texts = texts;
}

/// <summary>The texts of the host sheet; plain lines.</summary>
public sealed record HostTexts
{
    public const int LineLength = 300;
    public const int NoteLength = 2000;

    /// <summary>Why the evening is held.</summary>
    public string? Purpose { get; init; }

    /// <summary>What is to have happened when it is over.</summary>
    public string? Outcome { get; init; }

    /// <summary>The one thing to be remembered, in about fifteen words.</summary>
    public string? Message { get; init; }

    /// <summary>What holds it up, a line each; three do.</summary>
    public string? Pillars { get; init; }

    /// <summary>What proves it, a line each; facts are named as {{fact 7}}.</summary>
    public string? Proofs { get; init; }

    /// <summary>The numbers of the facts likely to be asked for, as in “1, 7, 9”; null for all.</summary>
    public string? Facts { get; init; }

    /// <summary>Whom to call if something goes wrong, a line each.</summary>
    public string? Emergency { get; init; }

    /// <summary>How many words a message has.</summary>
    public static int WordsIn(string? text) => (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>The numbers in a line such as “1, 7, 9”; whatever is none is left out.</summary>
    public static IReadOnlySet<int> NumbersIn(string? line) => (line ?? "").Split([',', ';', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(number => number > 0).ToHashSet();
}
