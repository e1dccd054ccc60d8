using PressEvents.Domain.Guests;
using PressEvents.Domain.Seating;
using PressEvents.Seating.Problems;

namespace PressEvents.Web.Features.Seating;

/// <summary>The rules of a seating problem: those somebody set, those that follow from the event’s customs, and locks. Each with its sentence.</summary>
internal sealed class SeatingRules(SeatingRoom room, IReadOnlyDictionary<SeatId, (Table Table, Seat Seat)> seats)
{
    private readonly Dictionary<Sitter, SeatingGuest> people = room.People.ToDictionary(person => person.Sitter);
    private readonly HashSet<Sitter> locked = [.. room.Assignments.Where(a => a.IsLocked).Select(a => a.Sitter)];
    private readonly Dictionary<string, string> sentences = new(StringComparer.Ordinal);

    public List<PairRule> Together { get; } = [];

    public List<PairRule> Apart { get; } = [];

    public List<Pin> Pins { get; } = [];

    public List<Wish> Wishes { get; } = [];

    public List<string> LeftOut { get; } = [];

    public List<string> Faults { get; } = [];

    public IReadOnlyDictionary<string, string> Sentences => sentences;

    /// <summary>The sentence of a rule that somebody set, without its full stop.</summary>
    public string Words(SeatingRule rule) => rule switch
    {
        { Kind: SeatingRuleKind.At, SeatId: { } seat } => SeatingWords.At(Name(rule.Who), seats[seat].Table.Name, seats[seat].Seat.Number),
        { Kind: SeatingRuleKind.At } => SeatingWords.At(Name(rule.Who), room.Tables.First(table => table.Id == rule.TableId).Name, null),
        _ => SeatingWords.Pair(Name(rule.Who), Name(rule.Other!.Value), rule.Kind, rule.Scope, rule.IsMust),
    };

    /// <summary>Whom a rule names who is not coming; null where all are.</summary>
    public string? Missing(SeatingRule rule) =>
        new[] { rule.Who, rule.Other ?? rule.Who }.Where(who => !people[who].IsComing).Select(Name).FirstOrDefault();

    public void Collect()
    {
        AddLocks();
        foreach (var rule in room.Rules)
        {
            Add(rule);
        }

        foreach (var person in room.People.Where(person => person is { NeedsAccessSeat: true, IsComing: true }))
        {
            sentences[RuleKeys.Access(person.Sitter)] = SeatingWords.NeedsAccess(person.Name);
        }

        AddPlusOnes();
        AddRivals();
        AddTalent();
    }

    private string Name(Sitter who) => people[who].Name;

    private void AddLocks()
    {
        foreach (var sitting in room.Assignments.Where(a => a.IsLocked && people[a.Sitter].IsComing))
        {
            var (table, seat) = seats[sitting.SeatId];
            var key = RuleKeys.Lock(sitting.Sitter);
            Pins.Add(new Pin(key, sitting.Sitter.Key, table.Id.Value.ToString("N"), seat.Number - 1));
            sentences[key] = SeatingWords.Locked(Name(sitting.Sitter), table.Name, seat.Number);
        }
    }

    private void Add(SeatingRule rule)
    {
        var words = Words(rule);
        if (Missing(rule) is { } missing)
        {
            LeftOut.Add(SeatingWords.NotComing(words, missing));
        }
        else if (rule.Kind is SeatingRuleKind.At)
        {
            AddPlace(rule, words);
        }
        else if (rule.Weight is { } weight)
        {
            var sign = rule.Kind is SeatingRuleKind.Together ? 1 : -1;
            Wishes.Add(new Wish(rule.Who.Key, rule.Other!.Value.Key, sign * weight * room.Weights.Wishes, Scope(rule.Scope)));
            sentences[rule.Key] = words;
        }
        else
        {
            (rule.Kind is SeatingRuleKind.Together ? Together : Apart).Add(new PairRule(rule.Key, rule.Who.Key, rule.Other!.Value.Key, Scope(rule.Scope)) { Why = words });
            sentences[rule.Key] = words;
        }
    }

    private void AddPlace(SeatingRule rule, string words)
    {
        if (rule.SeatId is { } id && seats[id].Seat.IsBlocked)
        {
            Faults.Add(SeatingWords.BlockedPlace(words));
        }
        else if (!room.Seats[rule.TableId!.Value].Any())
        {
            Faults.Add($"{words}, which has no seats.");
        }

        Pins.Add(new Pin(rule.Key, rule.Who.Key, rule.TableId!.Value.Value.ToString("N"), rule.SeatId is { } seat ? seats[seat].Seat.Number - 1 : null));
        sentences[rule.Key] = words;
    }

    // Two can sit beside whoever brought them, interpreters first; more sit at the same table.
    private void AddPlusOnes()
    {
        foreach (var party in room.Customs.PlusOnesBeside ? room.People.Where(person => person is { IsComing: true, Party: not null }).GroupBy(person => person.Party) : [])
        {
            if (party.FirstOrDefault(person => person.Kind is null) is not { } lead)
            {
                continue;
            }

            foreach (var (plusOne, index) in party.Where(person => person != lead).OrderByDescending(person => person.Kind is PlusOneKind.Interpreter).Select((person, index) => (person, index)))
            {
                var scope = index < 2 ? Nearness.Adjacent : Nearness.Table;
                AddCustom(Together, RuleKeys.Beside(plusOne.Sitter), plusOne, lead, scope, SeatingWords.Brought(plusOne.Name, lead.Name, scope));
            }
        }
    }

    private void AddRivals()
    {
        var rivals = room.People.Where(person => person is { IsComing: true, RivalKey: not null }).OrderBy(person => person.Name, StringComparer.Ordinal).ToList();
        foreach (var (a, b) in room.Customs.RivalsApart is null ? [] : Pairs(rivals).Where(pair => pair.A.Outlet != pair.B.Outlet && string.Equals(pair.A.RivalKey, pair.B.RivalKey, StringComparison.Ordinal)))
        {
            var scope = room.Customs.RivalsApart!.Value;
            AddCustom(Apart, RuleKeys.Rivals(a.Sitter, b.Sitter), a, b, scope, SeatingWords.Rivals(a.Name, b.Name, scope));
        }
    }

    private void AddTalent()
    {
        foreach (var (a, b) in room.Customs.TalentApart ? Pairs([.. room.People.Where(person => person.Role is GuestRole.Talent)]) : [])
        {
            AddCustom(Apart, RuleKeys.Talent(a.Sitter, b.Sitter), a, b, Nearness.Table, SeatingWords.TalentApart(a.Name, b.Name));
        }
    }

    // What somebody decided of these two counts more than a custom: a rule between them, two locks, or that it was given up.
    private void AddCustom(List<PairRule> list, string key, SeatingGuest a, SeatingGuest b, Nearness scope, string words)
    {
        if (!room.Waived.Contains(key) && !(locked.Contains(a.Sitter) && locked.Contains(b.Sitter)) && !room.Rules.Any(rule => rule.IsMust && rule.IsOfSame(a.Sitter, b.Sitter)))
        {
            list.Add(new PairRule(key, a.Sitter.Key, b.Sitter.Key, Scope(scope)) { Why = words });
            sentences[key] = words;
        }
    }

    private static IEnumerable<(SeatingGuest A, SeatingGuest B)> Pairs(List<SeatingGuest> list) =>
        list.SelectMany((a, index) => list.Skip(index + 1).Select(b => (a, b)));

    private static Scope Scope(Nearness scope) => scope switch
    {
        Nearness.Table => PressEvents.Seating.Problems.Scope.Table,
        Nearness.Close => PressEvents.Seating.Problems.Scope.Close,
        Nearness.Adjacent => PressEvents.Seating.Problems.Scope.Adjacent,
    };
}
