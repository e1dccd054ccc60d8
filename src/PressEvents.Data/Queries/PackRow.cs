using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Rules;
using PressEvents.Domain.Seating;

namespace PressEvents.Data.Queries;

/// <summary>Everything one guest's pack is made of, and nothing else: no diet, no notes, no tier, nobody's address.</summary>
public sealed record PackRow(PressEvent Event, string OrganisationName, PackGuestRow Guest)
{
    public IReadOnlyList<string> Companions { get; init; } = [];

    /// <summary>The rules in force, if the event has any.</summary>
    public RulesRow? Rules { get; init; }

    /// <summary>What may not be published before when, for whom.</summary>
    public EmbargoTerms Embargoes { get; init; } = EmbargoTerms.None;

    public IReadOnlyList<SegmentRow> RunOfShow { get; init; } = [];

    public IReadOnlyList<PackFactRow> Facts { get; init; } = [];

    public IReadOnlyList<PackPersonRow> People { get; init; } = [];

    /// <summary>The guest's table, once the seating is published.</summary>
    public PackTableRow? Table { get; init; }
}

/// <summary>Whose pack it is.</summary>
public sealed record PackGuestRow(GuestId Id, string Name, GuestStatus Status, string? Outlet, string? TimeZone);

public sealed record PackFactRow(int Number, string Text, string? Source, DateOnly? AsOf, bool IsEmbargoed = false);

public sealed record PackPersonRow(string Name, string? Role, string? Bio);

/// <summary>A table, how many seats it has, and who sits on those that are taken.</summary>
public sealed record PackTableRow(string Name, TableShape Shape, int Seats, IReadOnlyList<PackSeatRow> Taken);

public sealed record PackSeatRow(int Number, string Name, string? Outlet, bool IsOwn, bool IsTalent);
