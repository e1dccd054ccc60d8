using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Tests.Support;

/// <summary>The best score of a small problem by trying every plan there is.</summary>
internal sealed class BruteForce
{
    private readonly NaiveJudge judge;
    private readonly int[] seatOf;
    private readonly bool[] isTaken;
    private int? best;

    private BruteForce(SeatingProblem problem)
    {
        judge = new NaiveJudge(problem);
        (seatOf, isTaken) = (new int[judge.GuestCount], new bool[judge.SeatCount]);
    }

    /// <summary>Null when nothing fits.</summary>
    public static int? Best(SeatingProblem problem)
    {
        var force = new BruteForce(problem);
        force.Seat(0);
        return force.best;
    }

    private void Seat(int guest)
    {
        if (guest == seatOf.Length)
        {
            best = Math.Max(best ?? int.MinValue, judge.Score(seatOf));
            return;
        }

        for (var seat = 0; seat < isTaken.Length; seat++)
        {
            if (isTaken[seat] || !judge.Suits(guest, seat))
            {
                continue;
            }

            (seatOf[guest], isTaken[seat]) = (seat, true);
            if (judge.Holds(seatOf, guest))
            {
                Seat(guest + 1);
            }

            isTaken[seat] = false;
        }
    }
}
