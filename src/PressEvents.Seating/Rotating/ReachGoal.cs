using Google.OrTools.Sat;

namespace PressEvents.Seating.Rotating;

/// <summary>The goal that as many pairs of journalist and talent as can be sit within reach in some course.</summary>
internal sealed class ReachGoal(Evening evening, RotationModel rows)
{
    private readonly CpModel model = rows.Model;

    public LinearExpr Meetings()
    {
        var met = new List<BoolVar>();
        foreach (var talent in evening.Talent)
        {
            var near = Enumerable.Range(0, evening.Courses).Select(course => InReach(talent, course)).ToList();
            foreach (var journalist in evening.Journalists)
            {
                var pair = model.NewBoolVar("");
                model.Add(pair <= LinearExpr.Sum(near.Select(course => course[journalist])));
                met.Add(pair);
            }
        }

        // Nobody has more people within reach than seats: said outright, this is what ends the search once it is reached.
        model.Add(LinearExpr.Sum(met) <= evening.Talent.Sum(talent => Enumerable.Range(0, evening.Courses).Sum(course => MostInReach(talent, course))));
        return LinearExpr.Sum(met);
    }

    private Dictionary<int, LinearExpr> InReach(int talent, int course)
    {
        var near = evening.Journalists.ToDictionary(journalist => journalist, journalist => InReach(journalist, talent, course));
        model.Add(LinearExpr.Sum(near.Values) <= LinearExpr.Sum(rows.At(talent, course).Select(pair => pair.Value * SeatsInReach(pair.Key).Count)));
        return near;
    }

    private int MostInReach(int talent, int course) => rows.At(talent, course).Keys.Select(seat => SeatsInReach(seat).Count).DefaultIfEmpty(0).Max();

    private IReadOnlySet<int> SeatsInReach(int seat) => Nearness.InReach(evening.Room, seat, evening.Reach);

    private LinearExpr InReach(int journalist, int talent, int course)
    {
        var seats = rows.At(journalist, course);
        if (seats.Count <= 1)
        {
            return seats.Keys.Take(1).ToList() is [var own] ? Beside(talent, course, own) : LinearExpr.Constant(0);
        }

        var near = model.NewBoolVar("");
        foreach (var (seat, sits) in seats)
        {
            model.Add(near + sits <= 1 + Beside(talent, course, seat));
        }

        return near;
    }

    private LinearExpr Beside(int talent, int course, int seat) => rows.On(talent, course, SeatsInReach(seat).Contains);
}
