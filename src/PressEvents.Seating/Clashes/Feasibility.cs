using System.Diagnostics;
using Google.OrTools.Sat;
using PressEvents.Seating.Explaining;
using PressEvents.Seating.Problems;
using PressEvents.Seating.Scoring;

namespace PressEvents.Seating.Clashes;

/// <summary>What came of asking whether some rules can all be kept: a plan, rules among them that cannot, or neither.</summary>
internal sealed record Verdict(IReadOnlyList<Place>? Plan, IReadOnlyList<NamedRule>? Core)
{
    public bool IsUnknown => Plan is null && Core is null;
}

/// <summary>Asks CP-SAT whether the hard rules of a problem can be kept, by table first and by chair when that does not say no.</summary>
internal sealed class Feasibility(SeatingProblem problem, CancellationToken ct)
{
    // A model by chair of more variables than this takes minutes, and gigabytes.
    private const int MostVariables = 100_000;

    /// <summary>Whether these rules of the problem can be kept, all others given up.</summary>
    public Verdict Check(IReadOnlyCollection<NamedRule> kept)
    {
        var facts = new Facts(NamedRule.Keep(problem, kept));
        return ByTable(facts) ?? BySeat(facts);
    }

    private Verdict? ByTable(Facts facts)
    {
        var rules = new RuleModel(facts);
        TableModel.AddTo(rules);
        return Ask(rules) is { Status: CpSolverStatus.Infeasible } response ? new Verdict(null, CoreOf(rules, response)) : null;
    }

    private Verdict BySeat(Facts facts)
    {
        var rules = new RuleModel(facts);
        if ((long)rules.Concerned.Count * facts.Room.SeatCount > MostVariables)
        {
            return new Verdict(null, null);
        }

        var model = SeatModel.AddTo(rules, TableModel.AddTo(rules));
        var response = Ask(rules);
        return response.Status switch
        {
            CpSolverStatus.Infeasible => new Verdict(null, CoreOf(rules, response)),
            CpSolverStatus.Optimal or CpSolverStatus.Feasible => new Verdict(Judged(facts, model.SeatsIn(response)), null),
            CpSolverStatus.Unknown or CpSolverStatus.ModelInvalid => new Verdict(null, null),
        };
    }

    private CpSolverResponse Ask(RuleModel rules)
    {
        rules.Model.AddAssumptions(rules.Literals.Values);
        return CpSat.Solve(rules.Model, ct);
    }

    // What the solver calls sufficient is taken as a hint only: the rules that it names are asked about again.
    private static List<NamedRule> CoreOf(RuleModel rules, CpSolverResponse response)
    {
        var named = response.SufficientAssumptionsForInfeasibility.ToHashSet();
        return [.. rules.Literals.Where(pair => named.Contains(pair.Value.GetIndex())).Select(pair => pair.Key)];
    }

    private static IReadOnlyList<Place> Judged(Facts facts, int[] seats)
    {
        var plan = facts.Room.PlacesOf(seats);
        return Evaluator.Evaluate(facts.Problem, plan).IsPlan ? plan : throw new UnreachableException("The model and the judge do not agree.");
    }
}
