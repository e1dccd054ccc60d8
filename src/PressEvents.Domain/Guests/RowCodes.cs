namespace PressEvents.Domain.Guests;

/// <summary>The row codes of an event: made of who a guest is, so that they stay what they are however the list changes.</summary>
public static class RowCodes
{
    /// <summary>A code for each, and each another.</summary>
    /// <param name="everybody">Everybody who ever was on the event’s list, whatever their status: of two whose codes would be one, the later listed takes a longer one.</param>
    public static IReadOnlyDictionary<GuestId, RowCode> Of(IEnumerable<(GuestId Id, DateTimeOffset ListedAt)> everybody)
    {
        var codes = new Dictionary<GuestId, RowCode>();
        var taken = new HashSet<RowCode>();
        foreach (var (id, _) in everybody.OrderBy(guest => guest.ListedAt).ThenBy(guest => guest.Id.Value))
        {
            var length = RowCode.Length;
            while (!taken.Add(RowCode.Of(id, length)))
            {
                length++;
            }

            codes[id] = RowCode.Of(id, length);
        }

        return codes;
    }
}
