using System.Globalization;
using PressEvents.Data.Writing;
using PressEvents.Domain.Audit;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>
/// Counts the room and keeps the wait-list again from nothing but the audit trail, line by line, and names every line after which more
/// seats are taken or offered than there are, and every seat that went to somebody while another ahead would have fitted.
/// </summary>
internal sealed class TrailReplay(int capacity)
{
    private readonly List<(Guid Guest, int Size)> waiting = [];

    public int Capacity { get; private set; } = capacity;

    public int Held { get; private set; }

    public int Offers { get; private set; }

    /// <summary>Lines that took a seat nobody had.</summary>
    public List<string> Overbooked { get; } = [];

    /// <summary>Lines that gave a seat past somebody who would have fitted.</summary>
    public List<string> Inversions { get; } = [];

    public IReadOnlyList<Guid> Waiting => waiting.ConvertAll(party => party.Guest);

    public static TrailReplay Of(int capacity, IEnumerable<AuditEntry> trail)
    {
        var replay = new TrailReplay(capacity);
        foreach (var entry in trail)
        {
            replay.Step(entry);
        }

        return replay;
    }

    private void Step(AuditEntry entry)
    {
        var seats = Number(entry, "seats") ?? 0;
        Capacity = Number(entry, "of") ?? Capacity;
        if (seats > 0 && entry.Action is not "waitlist.overbooked")
        {
            CheckOrder(entry, seats);
        }

        Held += seats;
        if (seats > 0 && Held > Capacity && entry.Action is not "waitlist.overbooked")
        {
            Overbooked.Add($"{entry.Sequence} {entry.Action} {entry.Details}: {Held} of {Capacity}");
        }

        Follow(entry);
    }

    // An offer by hand may go past the order: it says why.
    private void CheckOrder(AuditEntry entry, int seats)
    {
        if (entry.Action is "guest.offered" && entry.ActorKind is "member")
        {
            return;
        }

        var free = Capacity - Held;
        var ahead = waiting.TakeWhile(party => party.Guest != entry.SubjectId).Where(party => party.Size <= free).ToList();
        if (ahead.Count > 0 && seats <= free)
        {
            Inversions.Add($"{entry.Sequence} {entry.Action} {entry.Details} went past {ahead[0]}");
        }
    }

    private void Follow(AuditEntry entry)
    {
        var guest = entry.SubjectId ?? default;
        switch (entry.Action)
        {
            case "guest.waitlisted" or "guest.answered-again" when Number(entry, "position") is { } position:
                waiting.RemoveAll(party => party.Guest == guest);
                waiting.Insert(position - 1, (guest, Number(entry, "size")!.Value));
                break;
            case "guest.offered":
                waiting.RemoveAll(party => party.Guest == guest);
                Offers++;
                break;
            case "guest.accepted" or "guest.declined" or "guest.cancelled" or "guest.withdrawn" or "waitlist.overbooked":
                waiting.RemoveAll(party => party.Guest == guest);
                break;
            case "waitlist.moved":
                var (from, to) = (Number(entry, "from")!.Value, Number(entry, "to")!.Value);
                var moved = waiting[from - 1];
                waiting.RemoveAt(from - 1);
                waiting.Insert(to - 1, moved);
                break;
        }
    }

    private static int? Number(AuditEntry entry, string name) =>
        int.TryParse(SeatsNote.Value(entry.Details, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
