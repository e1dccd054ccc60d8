namespace PressEvents.Seating.Explaining;

/// <summary>Every exchange of one person with another or with a free chair, tried on the plan itself and taken back.</summary>
internal sealed class Exchanges(Facts facts, Standing standing, HardRules rules)
{
    private readonly Points before = standing.Points;

    /// <summary>The exchange of the best score that keeps the hard rules; of equals, the first by seat.</summary>
    /// <param name="isWanted">Looked at once the exchange is made.</param>
    public Exchange? Best(int guest, Func<bool> isWanted)
    {
        var (best, found) = (-1, default(Points));
        foreach (var seat in Seats(guest))
        {
            if (IsPossible(guest, seat) && Try(guest, seat, isWanted, IsAllowed) is { } points && (best < 0 || points.Total > found.Total))
            {
                (best, found) = (seat, points);
            }
        }

        return best < 0 ? null : Describe(guest, best, found);
    }

    /// <summary>The wanted exchanges that break hard rules, each with those rules.</summary>
    public IEnumerable<ForbiddenExchange> Forbidden(int guest, Func<bool> isWanted)
    {
        foreach (var seat in Seats(guest))
        {
            List<string> broken = [];
            bool Note(int moved, int other)
            {
                broken.AddRange(rules.Broken(moved).Concat(other < 0 ? [] : rules.Broken(other)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
                return broken.Count > 0;
            }

            if (Try(guest, seat, isWanted, Note) is { } points)
            {
                yield return new ForbiddenExchange(Describe(guest, seat, points), broken);
            }
        }
    }

    // At an open table one seat is as good as another.
    private IEnumerable<int> Seats(int guest)
    {
        var table = facts.Room.TableOf[standing.SeatOf[guest]];
        return Enumerable.Range(0, facts.Room.SeatCount).Where(seat => seat != standing.SeatOf[guest] && !(facts.Room.TableOf[seat] == table && facts.Room.IsOpen(table)));
    }

    private bool IsPossible(int guest, int seat) =>
        rules.MaySit(guest, seat) && (standing.GuestAt[seat] < 0 || rules.MaySit(standing.GuestAt[seat], standing.SeatOf[guest]));

    private bool IsAllowed(int guest, int other) => rules.KeepsBonds(guest) && (other < 0 || rules.KeepsBonds(other));

    private Points? Try(int guest, int seat, Func<bool> isWanted, Func<int, int, bool> isRight)
    {
        var (left, other) = (standing.SeatOf[guest], standing.GuestAt[seat]);
        standing.Exchange(guest, seat);
        Points? points = isWanted() && isRight(guest, other) ? standing.Points - before : null;
        standing.Exchange(guest, left);
        return points;
    }

    private Exchange Describe(int guest, int seat, Points difference) =>
        new(facts.Problem.Guests[guest].Id, facts.PlaceAt(guest, seat), standing.GuestAt[seat] is >= 0 and var other ? facts.Problem.Guests[other].Id : null, difference.ToScore());
}
