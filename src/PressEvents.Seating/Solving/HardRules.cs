using PressEvents.Seating.Problems;

namespace PressEvents.Seating.Solving;

/// <summary>The rules between two people, to count how many a plan breaks.</summary>
internal sealed class HardRules
{
    private readonly Setting setting;
    private readonly Rule[] rules;

    public HardRules(Setting setting)
    {
        this.setting = setting;
        Rule Of(PairRule rule, bool isTogether) => new(setting.Room.Guest(rule.A), setting.Room.Guest(rule.B), rule.Scope, isTogether);
        rules = [.. setting.Problem.Together.Select(rule => Of(rule, isTogether: true)), .. setting.Problem.Apart.Select(rule => Of(rule, isTogether: false))];
    }

    public int BrokenBy(int[] seatOf)
    {
        var broken = 0;
        foreach (ref readonly var rule in rules.AsSpan())
        {
            broken += IsBroken(rule, seatOf) ? 1 : 0;
        }

        return broken;
    }

    private bool IsBroken(in Rule rule, int[] seatOf)
    {
        var (a, b) = (seatOf[rule.A], seatOf[rule.B]);
        var table = setting.TableOf[a];
        var share = table == setting.TableOf[b];
        var isOpen = setting.IsOpen[table];
        if (!rule.IsTogether && isOpen && rule.Scope is not Scope.Table)
        {
            return false;
        }

        var holds = share && (rule.Scope is Scope.Table || isOpen || setting.Left[a] == b || setting.Right[a] == b
            || (rule.Scope is Scope.Close && setting.Across[a] == b));
        return holds != rule.IsTogether;
    }

    private readonly record struct Rule(int A, int B, Scope Scope, bool IsTogether);
}
