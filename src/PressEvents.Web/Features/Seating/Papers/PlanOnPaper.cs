using System.Runtime.InteropServices;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating.Papers;

/// <summary>Where somebody sits, all evening or during one course.</summary>
/// <param name="Seat">From 1.</param>
/// <param name="Course">From 1; null for their own seat.</param>
public sealed record SeatedAt(Sitter Who, LaidTable Table, int Seat, int? Course = null)
{
    /// <summary>“Table 1, seat 3”.</summary>
    public string Words => SeatingWords.Place(Table.Name, Seat);
}

/// <summary>A plan as papers are printed from it: whole in itself, whatever becomes of the tables.</summary>
public sealed class PlanOnPaper
{
    private readonly Dictionary<(int? Course, Sitter Who), SeatedAt> seats;
    private readonly ILookup<(int? Course, TableId Table), SeatedAt> tables;

    /// <param name="seated">One own seat a person at most, and one for each course at most; who has none for a course sits on their own seat.</param>
    public PlanOnPaper(IEnumerable<SeatedAt> seated)
    {
        Seated = [.. seated];
        seats = Seated.ToDictionary(at => (at.Course, at.Who));
        Courses = [null, .. Seated.Select(at => at.Course).Where(course => course is not null).Distinct().Order()];
        People = Seated.Select(at => at.Who).ToHashSet();
        tables = (from course in Courses from who in People let at = At(who, course) where at is not null select (course, at))
            .ToLookup(place => (place.course, place.at.Table.Id), place => place.at);
    }

    public IReadOnlyList<SeatedAt> Seated { get; }

    public IReadOnlySet<Sitter> People { get; }

    /// <summary>Null for the evening as a whole, and each course in which somebody sits elsewhere.</summary>
    public IReadOnlyList<int?> Courses { get; }

    /// <summary>Where somebody sits, in a course or on their own seat; null where nowhere.</summary>
    public SeatedAt? At(Sitter who, int? course) => seats.GetValueOrDefault((course, who)) ?? seats.GetValueOrDefault((null, who));

    /// <summary>Who sits at a table in a course, seat after seat.</summary>
    public IEnumerable<SeatedAt> At(TableId table, int? course) => tables[(course, table)].OrderBy(at => at.Seat).ThenBy(at => at.Who.Key, StringComparer.Ordinal);
}

/// <summary>What papers say of somebody, as it is now.</summary>
/// <param name="IsComing">Only they are told anything, and only they have a pack.</param>
public sealed record PaperPerson(string Name, bool IsComing)
{
    /// <summary>Has a sheet that says who is at their table: talent and hosts.</summary>
    public bool HasSheet { get; init; }

    /// <summary>Has a pack of their own, with their table drawn in it: guests who were not brought by another.</summary>
    public bool HasPack { get; init; }

    /// <summary>Is told where they sit: guests.</summary>
    public bool IsTold { get; init; }

    /// <summary>Neutral diet codes; empty for none.</summary>
    public string Diet { get; init; } = "";
}

/// <summary>What is printed or sent.</summary>
public enum PaperKind
{
    PlaceCard,
    TableCard,
    HostLine,
    KitchenLine,
    Pack,
    Message,
}

/// <summary>Names one line among all papers.</summary>
/// <param name="Of">Whose or which: a <see cref="Sitter.Key"/>, or the id of a table.</param>
/// <param name="Line">Which line of theirs; empty where there is one.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PaperKey(PaperKind Kind, string Of, string Line = "");

/// <summary>One line of a paper as it is printed.</summary>
/// <param name="Subject">Whose paper it is, or which table’s or seat’s.</param>
public sealed record PaperLine(PaperKey Key, string Subject, string Text);
