using System.Text.Json;
using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Tests.Support;

/// <summary>
/// A second judge, written from the description of the JSON format and with nothing of the library but that text: seats of
/// all tables in one row, people in the order of the file, everything looked at one by one.
/// </summary>
internal sealed class NaiveJudge
{
    private readonly List<(int Table, int Index, int Count, string Kind, bool IsAccess, bool IsBlocked)> seats = [];
    private readonly List<(string Role, string? Outlet, string? Beat, HashSet<string> Languages, bool NeedsAccess, int Priority)> guests = [];
    private readonly List<(int A, int B, string Scope, bool IsTogether)> rules = [];
    private readonly List<(int Guest, int Table, int? Seat)> pins = [];
    private readonly List<(int A, int B, string Scope, int Weight)> wishes = [];
    private readonly Dictionary<string, int> weights;
    private readonly List<string> tables;
    private readonly List<string> names;

    public NaiveJudge(SeatingProblem problem)
    {
        using var json = JsonDocument.Parse(ProblemFile.Write(problem));
        var root = json.RootElement;
        tables = [.. root.GetProperty("tables").EnumerateArray().Select(table => Text(table, "id")!)];
        names = [.. root.GetProperty("guests").EnumerateArray().Select(guest => Text(guest, "id")!)];
        weights = root.GetProperty("weights").EnumerateObject().ToDictionary(weight => weight.Name, weight => weight.Value.GetInt32(), StringComparer.Ordinal);
        ReadTables(root);
        ReadGuests(root);
        ReadRules(root);
    }

    public int SeatCount => seats.Count;

    public int GuestCount => guests.Count;

    /// <summary>The row's number of a place.</summary>
    public int SeatOf(Place place) => seats.FindIndex(seat => seat.Table == tables.IndexOf(place.Table) && seat.Index == place.Seat);

    /// <summary>The seat of each guest in a plan that names everybody.</summary>
    public int[] SeatsOf(IEnumerable<Place> plan) => [.. plan.OrderBy(place => names.IndexOf(place.Guest)).Select(SeatOf)];

    /// <summary>Whether the seat suits by itself: access, pins and blocked seats.</summary>
    public bool Suits(int guest, int seat) =>
        !seats[seat].IsBlocked && (!guests[guest].NeedsAccess || seats[seat].IsAccess)
        && pins.TrueForAll(pin => pin.Guest != guest || (pin.Table == seats[seat].Table && (pin.Seat is null || pin.Seat == seats[seat].Index)));

    /// <summary>Whether all rules between people up to this one hold.</summary>
    public bool Holds(int[] seatOf, int upTo)
    {
        foreach (var rule in rules)
        {
            if (rule.A > upTo || rule.B > upTo || (rule.A != upTo && rule.B != upTo))
            {
                continue;
            }

            var isOpen = seats[seatOf[rule.A]].Kind is "open";
            var holds = IsWithin(seatOf[rule.A], seatOf[rule.B], rule.Scope);
            if (rule.IsTogether ? !holds : holds && !(isOpen && rule.Scope is not "table"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether it is a plan: everybody has a seat of their own and every hard rule holds.</summary>
    public bool IsPlan(int[] seatOf) =>
        seatOf.Length == guests.Count && seatOf.Distinct().Count() == seatOf.Length
        && Enumerable.Range(0, seatOf.Length).All(guest => Suits(guest, seatOf[guest]) && Holds(seatOf, guest));

    public int Score(int[] seatOf)
    {
        var score = 0;
        for (var guest = 0; guest < seatOf.Length; guest++)
        {
            score += Face(seatOf, guest);
            for (var other = guest + 1; other < seatOf.Length; other++)
            {
                score -= Pair(seatOf, guest, other);
            }
        }

        for (var table = 0; table < tables.Count; table++)
        {
            var at = table;
            score -= Array.Exists(seatOf, seat => seats[seat].Table == at && guests[Array.IndexOf(seatOf, seat)].Role is "host") ? 0 : weights["hostMissing"];
        }

        return score + wishes.Where(wish => IsWithin(seatOf[wish.A], seatOf[wish.B], wish.Scope)).Sum(wish => wish.Weight);
    }

    private int Face(int[] seatOf, int guest)
    {
        var best = 0;
        for (var other = 0; other < seatOf.Length; other++)
        {
            if (guests[other].Role is "talent" && seats[seatOf[other]].Table == seats[seatOf[guest]].Table)
            {
                var rank = other != guest && IsBeside(seatOf[guest], seatOf[other]) ? 3 : other != guest && IsOpposite(seatOf[guest], seatOf[other]) ? 2 : 1;
                best = Math.Max(best, rank);
            }
        }

        return guests[guest].Priority * best switch { 3 => weights["talentAdjacent"], 2 => weights["talentOpposite"], 1 => weights["talentSameTable"], _ => 0 };
    }

    private int Pair(int[] seatOf, int a, int b)
    {
        var (one, other, lost) = (guests[a], guests[b], 0);
        if (seats[seatOf[a]].Table == seats[seatOf[b]].Table && one.Role is "journalist" && other.Role is "journalist")
        {
            lost += one.Outlet is not null && string.Equals(one.Outlet, other.Outlet, StringComparison.Ordinal) ? weights["sameOutletPair"] : 0;
            lost += one.Beat is not null && string.Equals(one.Beat, other.Beat, StringComparison.Ordinal) ? weights["sameBeatPair"] : 0;
        }

        var isSilent = one.Languages.Count > 0 && other.Languages.Count > 0 && !one.Languages.Overlaps(other.Languages);
        return lost + (isSilent && (IsBeside(seatOf[a], seatOf[b]) || IsOpposite(seatOf[a], seatOf[b])) ? weights["noCommonLanguage"] : 0);
    }

    private bool IsWithin(int a, int b, string scope) =>
        seats[a].Table == seats[b].Table
        && (scope is "table" || seats[a].Kind is "open" || IsBeside(a, b) || (scope is "close" && IsOpposite(a, b)));

    private bool IsBeside(int a, int b)
    {
        var (one, other) = (seats[a], seats[b]);
        var steps = Math.Abs(one.Index - other.Index);
        return one.Table == other.Table && a != b && one.Kind switch
        {
            "round" => steps == 1 || steps == one.Count - 1,
            "long" => steps == 1 && one.Index < FirstSide(one.Count) == other.Index < FirstSide(one.Count),
            _ => false,
        };
    }

    private bool IsOpposite(int a, int b) =>
        seats[a].Table == seats[b].Table && seats[a].Kind is "long" && Math.Abs(seats[a].Index - seats[b].Index) == FirstSide(seats[a].Count);

    private static int FirstSide(int count) => (count + 1) / 2;

    private void ReadTables(JsonElement root)
    {
        foreach (var (table, number) in root.GetProperty("tables").EnumerateArray().Select((table, number) => (table, number)))
        {
            var count = table.GetProperty("seats").GetInt32();
            seats.AddRange(Enumerable.Range(0, count).Select(index => (number, index, count, Text(table, "kind")!, Numbers(table, "accessSeats").Contains(index), Numbers(table, "blockedSeats").Contains(index))));
        }
    }

    private void ReadGuests(JsonElement root) =>
        guests.AddRange(root.GetProperty("guests").EnumerateArray().Select(guest => (
            Text(guest, "role")!, Text(guest, "outlet"), Text(guest, "beat"),
            guest.GetProperty("languages").EnumerateArray().Select(tag => tag.GetString()!).ToHashSet(StringComparer.Ordinal),
            guest.GetProperty("needsAccess").GetBoolean(), guest.GetProperty("priority").GetInt32())));

    private void ReadRules(JsonElement root)
    {
        foreach (var list in new[] { "together", "apart" })
        {
            rules.AddRange(root.GetProperty(list).EnumerateArray().Select(rule => (Guest(rule, "a"), Guest(rule, "b"), Text(rule, "scope")!, list is "together")));
        }

        wishes.AddRange(root.GetProperty("wishes").EnumerateArray().Select(wish => (Guest(wish, "a"), Guest(wish, "b"), Text(wish, "scope")!, wish.GetProperty("weight").GetInt32())));
        pins.AddRange(root.GetProperty("pins").EnumerateArray().Select(pin => (Guest(pin, "guest"), tables.IndexOf(Text(pin, "table")!), pin.TryGetProperty("seat", out var seat) ? seat.GetInt32() : (int?)null)));
    }

    private int Guest(JsonElement element, string member) => names.IndexOf(Text(element, member)!);

    private static string? Text(JsonElement element, string member) => element.TryGetProperty(member, out var value) ? value.GetString() : null;

    private static List<int> Numbers(JsonElement element, string member) => [.. element.GetProperty(member).EnumerateArray().Select(number => number.GetInt32())];
}
