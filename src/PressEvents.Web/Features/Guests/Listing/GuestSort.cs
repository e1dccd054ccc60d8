using PressEvents.Data.Queries;

namespace PressEvents.Web.Features.Guests.Listing;

/// <summary>What the guest list shows beside the name, and what it is ordered by.</summary>
public enum GuestColumn
{
    Guest,
    Outlet,
    Beat,
    Tier,
    Tags,
    Answer,
    Wave,
    PlusOnes,
    Seat,
    Rules,
    HouseRules,
    Rate,
    Email,
    Note,
    Since,
}

/// <summary>The columns of the guest list: what they are called, and which stand there until somebody chooses.</summary>
public static class GuestColumns
{
    public static IReadOnlyList<(GuestColumn Column, string Title)> All { get; } =
    [
        (GuestColumn.Outlet, "Outlet"), (GuestColumn.Beat, "Beat"), (GuestColumn.Tier, "Tier"), (GuestColumn.Tags, "Tags"), (GuestColumn.Answer, "Answer"),
        (GuestColumn.Wave, "Wave"), (GuestColumn.PlusOnes, "May bring"), (GuestColumn.Seat, "Seat"), (GuestColumn.Rules, "Rules"),
        (GuestColumn.HouseRules, "House rules"),
        (GuestColumn.Rate, "Said yes"), (GuestColumn.Email, "E-mail"), (GuestColumn.Note, "Note"), (GuestColumn.Since, "Since"),
    ];

    public static IReadOnlyList<GuestColumn> Usual { get; } =
        [GuestColumn.Outlet, GuestColumn.Tier, GuestColumn.Answer, GuestColumn.Wave, GuestColumn.Seat, GuestColumn.Since];

    public static IReadOnlyList<GuestColumn> Read(IReadOnlyList<string>? names) => names is null
        ? Usual
        : [.. All.Select(a => a.Column).Where(column => names.Contains(column.ToString(), StringComparer.Ordinal))];

    /// <summary>The class that lets a column give way on a narrow screen.</summary>
    public static string? Class(GuestColumn column) => column switch
    {
        GuestColumn.Answer => null,
        GuestColumn.Since => "r since",
        _ => "extra",
    };
}

/// <summary>The order of the guest list. By guest, plus-ones stay with whom they come with.</summary>
internal sealed record GuestSort(GuestColumn Column, bool IsDescending)
{
    public static GuestSort Default { get; } = new(GuestColumn.Guest, IsDescending: false);

    /// <summary>Pressing the same column again turns the order round; what is newest comes first at once.</summary>
    public GuestSort Press(GuestColumn column) =>
        column == Column ? this with { IsDescending = !IsDescending } : new GuestSort(column, IsDescending: column is GuestColumn.Since or GuestColumn.Rate);

    public string? Aria(GuestColumn column) => column != Column ? null : IsDescending ? "descending" : "ascending";

    public IEnumerable<GuestRow> Apply(IEnumerable<GuestRow> rows)
    {
        var text = StringComparer.CurrentCultureIgnoreCase;
        var sorted = Column switch
        {
            GuestColumn.Guest => rows,
            GuestColumn.Outlet => ByText(rows, r => r.Outlet),
            GuestColumn.Beat => ByText(rows, r => r.Beat),
            GuestColumn.Tier => ByText(rows, r => r.Tier),
            GuestColumn.Tags => ByText(rows, r => r.Tags),
            GuestColumn.Email => ByText(rows, r => r.Email),
            GuestColumn.Note => ByText(rows, r => r.PrivateNotes),
            GuestColumn.Answer => rows.OrderBy(r => r.Status).ThenBy(r => r.WaitPosition),
            GuestColumn.Wave => rows.OrderBy(r => r.Wave is null).ThenBy(r => r.Wave),
            GuestColumn.PlusOnes => rows.OrderBy(r => r.PlusOnesAllowed),
            GuestColumn.Seat => rows.OrderBy(r => r.Seat is null).ThenBy(r => r.Seat?.Table, text).ThenBy(r => r.Seat?.Number),
            GuestColumn.HouseRules => rows.OrderByDescending(r => r.OutletPays).ThenByDescending(r => r.NoGifts),
            GuestColumn.Rules => rows.OrderBy(r => r.Rules),
            GuestColumn.Rate => rows.OrderBy(r => r.Rate is null ? -1 : r.Rate.Share).ThenBy(r => r.Rate?.Asked),
            GuestColumn.Since => rows.OrderBy(r => r.StatusAt),
        };
        return IsDescending ? sorted.Reverse() : sorted;
    }

    private static IOrderedEnumerable<GuestRow> ByText(IEnumerable<GuestRow> rows, Func<GuestRow, string?> text) =>
        rows.OrderBy(r => text(r) is null).ThenBy(text, StringComparer.CurrentCultureIgnoreCase);
}
