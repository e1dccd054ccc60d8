using Google.OrTools.Sat;
using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Rotating;

/// <summary>The rules of a rotation as constraints: one literal for each person, course and seat they may take.</summary>
internal sealed class RotationModel
{
    private readonly Evening evening;
    private readonly Dictionary<int, BoolVar>[,] at;
    private readonly BoolVar certain;

    public RotationModel(Evening evening)
    {
        this.evening = evening;
        certain = Model.NewBoolVar("");
        Model.AddBoolAnd([certain]);
        at = new Dictionary<int, BoolVar>[evening.Room.GuestCount, evening.Courses];
        for (var course = 0; course < evening.Courses; course++)
        {
            Seat(course);
            if (course >= evening.Served)
            {
                KeepRules(course);
            }
        }
    }

    public CpModel Model { get; } = new();

    /// <summary>A literal for each seat this person may take in this course.</summary>
    public IReadOnlyDictionary<int, BoolVar> At(int guest, int course) => at[guest, course];

    /// <summary>How many of these seats the person takes: 1 or 0.</summary>
    public LinearExpr On(int guest, int course, Func<int, bool> seats) =>
        LinearExpr.Sum(at[guest, course].Where(pair => seats(pair.Key)).Select(pair => pair.Value));

    public LinearExpr AtTable(int guest, int course, int table) => On(guest, course, seat => evening.Room.TableOf[seat] == table);

    /// <summary>The literals of all seats of each table.</summary>
    public IReadOnlyList<IReadOnlySet<int>> TableLiterals() =>
    [
        .. Enumerable.Range(0, evening.Room.TableCount).Select(table => (
            from course in Enumerable.Range(0, evening.Courses)
            from guest in evening.People
            from pair in at[guest, course]
            where evening.Room.TableOf[pair.Key] == table && pair.Value.Index != certain.Index
            select pair.Value.Index).ToHashSet()),
    ];

    private void Seat(int course)
    {
        foreach (var guest in evening.People)
        {
            var seats = evening.Seats(guest, course);
            at[guest, course] = seats.ToDictionary(seat => seat, _ => seats.Count == 1 ? certain : Model.NewBoolVar(""));
            if (seats.Count > 1)
            {
                Model.AddExactlyOne(at[guest, course].Values);
            }
        }

        foreach (var sharing in evening.People.SelectMany(guest => at[guest, course]).GroupBy(pair => pair.Key).Where(group => group.Count() > 1))
        {
            Model.Add(LinearExpr.Sum(sharing.Select(pair => pair.Value)) <= 1);
        }
    }

    private void KeepRules(int course)
    {
        foreach (var rule in evening.Room.Problem.Apart)
        {
            var (a, b) = Pair(rule);
            if (MayChoose(a, b, course))
            {
                KeepApart(course, a, b, rule.Scope);
            }
        }

        foreach (var rule in evening.Room.Problem.Together)
        {
            var (a, b) = Pair(rule);
            if (MayChoose(a, b, course) && (course == 0 || evening.Moves(a) == evening.Moves(b)))
            {
                KeepTogether(course, a, b, rule.Scope);
            }
        }
    }

    private void KeepApart(int course, int a, int b, Scope scope)
    {
        foreach (var (seat, sits) in at[a, course])
        {
            Model.Add(sits + On(b, course, other => Nearness.Holds(evening.Room, seat, other, scope, apart: true)) <= 1);
        }
    }

    private void KeepTogether(int course, int a, int b, Scope scope)
    {
        foreach (var (seat, sits) in at[a, course])
        {
            Model.Add(sits <= On(b, course, other => Nearness.Holds(evening.Room, seat, other, scope, apart: false)));
        }
    }

    private (int A, int B) Pair(PairRule rule) => (evening.Room.Guest(rule.A), evening.Room.Guest(rule.B));

    // What was given to us, both seats of it, is not ours to judge.
    private bool MayChoose(int a, int b, int course) =>
        at[a, course].Count > 0 && at[b, course].Count > 0 && !(evening.IsGiven(a, course) && evening.IsGiven(b, course));
}
