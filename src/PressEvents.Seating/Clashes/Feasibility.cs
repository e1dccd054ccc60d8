using System.Diagnostics;
using Google.OrTools.Sat;
using PressEvents.Seating.Explaining;
using PressEvents.Seating.Modelling;
using PressEvents.Seating.Problems;
using PressEvents.Seating.Scoring;

namespace PressEvents.Seating.Clashes;

/// <summary>What came of asking whether some rules can all be kept: yes, no for the sake of some of them, or neither.</summary>
internal sealed record Verdict(bool HasPlan, IReadOnlyList<NamedRule>? Core)
{
    public static Verdict Unknown { get; } = new(HasPlan: false, null);

    public bool IsUnknown => !HasPlan && Core is null;
}

/// <summary>
/// Asks whether hard rules can be kept: CP-SAT by table first, and by chair when that does not say no. In a large room
/// annealing may come upon a plan sooner, and a group of rules by itself upon a clash.
/// </summary>
internal sealed class Feasibility(SeatingProblem problem, CancellationToken ct)
{
    // A model by chair of more variables than this takes minutes, and gigabytes.
    private const int MostVariables = 100_000;

    private const int FewVariables = 5_000;

    /// <summary>Whether these rules of the problem can be kept, all others given up.</summary>
    public Verdict Check(IReadOnlyCollection<NamedRule> kept)
    {
        var whole = NamedRule.Keep(problem, kept);
        var gist = Gist.Of(whole);
        return gist.Problem.Guests.Count * gist.Problem.Tables.Sum(table => table.Seats) <= FewVariables ? ByModel(gist)
            : QuickPlan.Find(whole, ct) is { } plan && Evaluator.Evaluate(whole, plan).IsPlan ? new Verdict(HasPlan: true, null)
            : RuleGroups.Of(whole).Select(group => ByModel(Gist.Of(NamedRule.Keep(problem, group)))).FirstOrDefault(group => group.Core is not null) ?? ByModel(gist);
    }

    private Verdict ByModel(Gist gist)
    {
        var facts = new Facts(gist.Problem);
        return ByTable(facts, gist.Spare) ?? BySeat(facts, gist.Spare);
    }

    private Verdict? ByTable(Facts facts, int spare)
    {
        var rules = new RuleModel(facts, spare);
        TableModel.AddTo(rules);
        return Ask(rules) is { Status: CpSolverStatus.Infeasible } response ? new Verdict(HasPlan: false, CoreOf(rules, response)) : null;
    }

    private Verdict BySeat(Facts facts, int spare)
    {
        if ((long)facts.Room.GuestCount * facts.Room.SeatCount > MostVariables)
        {
            return Verdict.Unknown;
        }

        var rules = new RuleModel(facts, spare);
        var model = SeatModel.AddTo(rules, TableModel.AddTo(rules));
        var response = Ask(rules);
        return response.Status switch
        {
            CpSolverStatus.Infeasible => new Verdict(HasPlan: false, CoreOf(rules, response)),
            CpSolverStatus.Optimal or CpSolverStatus.Feasible => Judged(facts, model.SeatsIn(response)),
            CpSolverStatus.Unknown or CpSolverStatus.ModelInvalid => Verdict.Unknown,
        };
    }

    private CpSolverResponse Ask(RuleModel rules)
    {
        rules.Model.AddAssumptions(rules.Literals.Values);
        return CpSat.Solve(rules.Model, CpSatEffort.Usual, ct);
    }

    // What the solver calls sufficient is taken as a hint only: the rules that it names are asked about again.
    private static List<NamedRule> CoreOf(RuleModel rules, CpSolverResponse response)
    {
        var named = response.SufficientAssumptionsForInfeasibility.ToHashSet();
        return [.. rules.Literals.Where(pair => named.Contains(pair.Value.GetIndex())).Select(pair => pair.Key)];
    }

    private static Verdict Judged(Facts facts, int[] seats) =>
        Evaluator.Evaluate(facts.Problem, facts.Room.PlacesOf(seats)).IsPlan ? new Verdict(HasPlan: true, null) : throw new UnreachableException("The model and the judge do not agree.");
}
