using PressEvents.Data.Queries;

namespace PressEvents.Web.Features.Guests;

/// <summary>What the guest list is ordered by.</summary>
internal enum GuestColumn
{
    Guest,
    Outlet,
    Answer,
    Seat,
    Since,
}

/// <summary>The order of the guest list. By guest, plus-ones stay with whom they come with.</summary>
internal sealed record GuestSort(GuestColumn Column, bool IsDescending)
{
    public static GuestSort Default { get; } = new(GuestColumn.Guest, IsDescending: false);

    /// <summary>Pressing the same column again turns the order round; what is newest comes first at once.</summary>
    public GuestSort Press(GuestColumn column) =>
        column == Column ? this with { IsDescending = !IsDescending } : new GuestSort(column, IsDescending: column is GuestColumn.Since);

    public string? Aria(GuestColumn column) => column != Column ? null : IsDescending ? "descending" : "ascending";

    public IEnumerable<GuestRow> Apply(IEnumerable<GuestRow> rows)
    {
        var text = StringComparer.CurrentCultureIgnoreCase;
        var sorted = Column switch
        {
            GuestColumn.Guest => rows,
            GuestColumn.Outlet => rows.OrderBy(r => r.Outlet is null).ThenBy(r => r.Outlet, text),
            GuestColumn.Answer => rows.OrderBy(r => r.Status).ThenBy(r => r.WaitPosition),
            GuestColumn.Seat => rows.OrderBy(r => r.Seat is null).ThenBy(r => r.Seat?.Table, text).ThenBy(r => r.Seat?.Number),
            GuestColumn.Since => rows.OrderBy(r => r.StatusAt),
        };
        return IsDescending ? sorted.Reverse() : sorted;
    }
}
