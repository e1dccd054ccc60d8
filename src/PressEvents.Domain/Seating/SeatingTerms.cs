using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Seating;

/// <summary>How near two people are.</summary>
public enum Nearness
{
    /// <summary>At the same table.</summary>
    Table,

    /// <summary>Side by side or opposite.</summary>
    Close,

    /// <summary>Side by side.</summary>
    Adjacent,
}

/// <summary>What is weighed when people are seated, each from 0 (not at all) to 10; 5 is usual.</summary>
/// <param name="NearTalent">Places near the talent for those who matter most.</param>
/// <param name="Wishes">Wishes of who sits with whom.</param>
/// <param name="Mix">Tables of mixed outlets and beats, and neighbours who share a language.</param>
public sealed record SeatingWeights(int NearTalent = SeatingWeights.Usual, int Wishes = SeatingWeights.Usual, int Mix = SeatingWeights.Usual)
{
    public const int Usual = 5;

    public const int Most = 10;

    public bool AreWithin => new[] { NearTalent, Wishes, Mix }.All(weight => weight is >= 0 and <= Most);
}

/// <summary>The rules that hold for everybody at once.</summary>
/// <param name="RivalsApart">How far outlets of one rival group sit from each other; null where it does not matter.</param>
/// <param name="TalentApart">One of the talent a table.</param>
/// <param name="PlusOnesBeside">Plus-ones and interpreters beside whoever brought them.</param>
public sealed record SeatingCustoms(Nearness? RivalsApart = Nearness.Close, bool TalentApart = false, bool PlusOnesBeside = true);

/// <summary>What an event's seating is arranged by, and how often it was changed. One for an event; where there is none, all is usual.</summary>
public sealed class SeatingTerms : IScoped
{
    private SeatingTerms()    // for EF Core
    {
    }

    public SeatingTerms(PressEvent pressEvent)
    {
        (EventId, OrganisationId) = (pressEvent.Id, pressEvent.OrganisationId);
        Weigh(new SeatingWeights());
        Keep(new SeatingCustoms());
    }

    public PressEventId EventId { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    /// <summary>Rises with every change of tables, seats, people on them, rules, weights, courses and rotation.</summary>
    public int Revision { get; private set; }

    public int NearTalent { get; private set; }

    public int Wishes { get; private set; }

    public int Mix { get; private set; }

    public Nearness? RivalsApart { get; private set; }

    public bool TalentApart { get; private set; }

    public bool PlusOnesBeside { get; private set; }

    public SeatingWeights Weights => new(NearTalent, Wishes, Mix);

    public SeatingCustoms Customs => new(RivalsApart, TalentApart, PlusOnesBeside);

    public void Revise() => Revision++;

    public void Weigh(SeatingWeights weights)
    {
        if (!weights.AreWithin)
        {
            throw new ArgumentOutOfRangeException(nameof(weights), weights, $"Weights are 0 to {SeatingWeights.Most}.");
        }

        (NearTalent, Wishes, Mix) = (weights.NearTalent, weights.Wishes, weights.Mix);
    }

    public void Keep(SeatingCustoms customs) =>
        (RivalsApart, TalentApart, PlusOnesBeside) = (customs.RivalsApart, customs.TalentApart, customs.PlusOnesBeside);
}
