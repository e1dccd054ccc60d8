using PressEvents.Domain.RunOfShow;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>The rules in force, Markdown, and whether and when this guest accepted them.</summary>
public sealed record PackRules(int Version, string Text, string Acceptance, bool IsAccepted);

/// <param name="With">Who of the talent sits with the guest meanwhile.</param>
public sealed record PackSegment(string Time, string Title, RecordStatus Record, string RecordWord, IReadOnlyList<string> With);

/// <summary>Who may publish from when, in the zone it was set in and, where the clocks differ, the guest's own.</summary>
public sealed record PackWindow(string Whom, string Lifts, string? ForYou);

/// <summary>The guest's table, with every seat that is taken.</summary>
public sealed record PackTable(string Name, TableShape Shape, int Seats, int? OwnSeat, IReadOnlyList<PackSeat> Taken);

public sealed record PackSeat(int Number, string Name, string? Outlet, bool IsOwn, bool IsTalent);

/// <summary>One of the talent beside the guest during a course.</summary>
/// <param name="Time">When that is, where the run of show says so.</param>
public sealed record PackVisit(string Course, string? Time, string Name, string Table);

/// <summary>Whom to ask, before and after, and how.</summary>
/// <param name="Question">The address of a mail that says by itself who asks, and for whom.</param>
public sealed record PackContacts(
    string? Name, string? Email, string? DayPhone, string? Promise, IReadOnlyList<PackRoute> Routes, string? Question);

/// <summary>The way one of the talent chose for questions after the evening.</summary>
public sealed record PackRoute(string Name, string Way);

/// <summary>What a fair reader of the piece would want to know: who pays, and what is kept of the guest.</summary>
/// <param name="Text">The host's own words, Markdown.</param>
public sealed record PackFairness(string? Text, IReadOnlyList<PackDetail> Terms, IReadOnlyList<PackDetail> Kept);
