using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Explaining;

/// <summary>The hard rules as they concern one person of a standing plan. Rules with somebody who has no seat bind nobody yet.</summary>
internal sealed class HardRules(Facts facts, Standing standing)
{
    /// <summary>Whether access, blocks and pins let somebody sit on a seat.</summary>
    public bool MaySit(int guest, int seat)
    {
        if (facts.Room.IsBlocked[seat] || (facts.Problem.Guests[guest].NeedsAccess && !facts.Room.IsAccessSeat[seat]))
        {
            return false;
        }

        foreach (var anchor in facts.Anchors[guest])
        {
            if (!Keeps(anchor, seat))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the rules between this person and others all hold.</summary>
    public bool KeepsBonds(int guest)
    {
        foreach (var bond in facts.Bonds[guest])
        {
            if (!Keeps(bond))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether every hard rule that concerns a seated person holds.</summary>
    public bool Keeps(int guest) => MaySit(guest, standing.SeatOf[guest]) && KeepsBonds(guest);

    public bool Keeps(Bond bond)
    {
        var (a, b) = (standing.SeatOf[bond.A], standing.SeatOf[bond.B]);
        return a < 0 || b < 0
            || (bond.IsTogether
                ? facts.AreNear(a, b, bond.Scope)
                : !facts.AreNear(a, b, bond.Scope) || (bond.Scope is not Scope.Table && facts.Room.IsOpen(facts.Room.TableOf[a])));
    }

    /// <summary>The rules that a seated person breaks, named as the judge names them.</summary>
    public IEnumerable<string> Broken(int guest)
    {
        var seat = standing.SeatOf[guest];
        if (facts.Room.IsBlocked[seat])
        {
            yield return Blocked(seat);
        }

        if (facts.Problem.Guests[guest].NeedsAccess && !facts.Room.IsAccessSeat[seat])
        {
            yield return Access(guest);
        }

        foreach (var name in facts.Anchors[guest].Where(anchor => !Keeps(anchor, seat)).Select(anchor => anchor.Id)
            .Concat(facts.Bonds[guest].Where(bond => !Keeps(bond)).Select(bond => bond.Id)))
        {
            yield return name;
        }
    }

    /// <summary>The rules that bind this seated person and hold.</summary>
    public IEnumerable<string> Kept(int guest)
    {
        var broken = Broken(guest).ToHashSet(StringComparer.Ordinal);
        var access = facts.Problem.Guests[guest].NeedsAccess ? [Access(guest)] : Enumerable.Empty<string>();
        return access.Concat(facts.Anchors[guest].Select(anchor => anchor.Id))
            .Concat(facts.Bonds[guest].Where(bond => standing.SeatOf[bond.A] >= 0 && standing.SeatOf[bond.B] >= 0).Select(bond => bond.Id))
            .Where(name => !broken.Contains(name));
    }

    private static bool Keeps(Anchor anchor, int seat, int table) => anchor.Table == table && (anchor.Seat ?? seat) == seat;

    private bool Keeps(Anchor anchor, int seat) => Keeps(anchor, seat, facts.Room.TableOf[seat]);

    private string Access(int guest) => $"access:{facts.Problem.Guests[guest].Id}";

    private string Blocked(int seat)
    {
        var table = facts.Room.TableOf[seat];
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"blocked:{facts.Problem.Tables[table].Id}/{seat - facts.Room.Start[table]}");
    }
}
