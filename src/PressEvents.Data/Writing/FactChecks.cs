using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Writing;

/// <summary>Whether the facts that a text names are there, and may be read by whoever reads the text. Asked whenever such a text is saved.</summary>
public static class FactChecks
{
    /// <summary>What is wrong with the text of this field; null where nothing is. Reads the ledger only for texts that name a fact.</summary>
    public static Task<Invalid?> ProblemAsync(Work work, PressEventId eventId, FactAudience audience, string field, string? text) =>
        ProblemAsync(work, eventId, audience, [(field, text)]);

    /// <summary>The same for several texts that are saved together: the first problem.</summary>
    public static async Task<Invalid?> ProblemAsync(Work work, PressEventId eventId, FactAudience audience, IReadOnlyCollection<(string Field, string? Text)> texts)
    {
        foreach (var (field, text) in texts)
        {
            if (FactReferences.FirstWrong(text) is { } wrong)
            {
                return new Invalid(field, $"{wrong} names no fact; write {FactReferences.To(7)} with the number the fact has in the ledger.");
            }
        }

        var named = texts.SelectMany(text => FactReferences.In(text.Text).Select(number => (text.Field, Number: number))).ToList();
        if (named.Count == 0)
        {
            return null;
        }

        var numbers = named.Select(n => n.Number).Distinct().ToList();
        var known = await work.Db.Facts.Where(f => f.EventId == eventId && numbers.Contains(f.Number))
            .ToDictionaryAsync(f => f.Number, f => (f.IsEmbargoed, f.IsPrivate), work.Ct);
        return named.Select(n => known.TryGetValue(n.Number, out var fact)
            ? Problem(audience, n.Field, n.Number, fact.IsEmbargoed, fact.IsPrivate)
            : new Invalid(n.Field, $"There is no fact {n.Number} in the ledger.")).FirstOrDefault(problem => problem is not null);
    }

    private static Invalid? Problem(FactAudience audience, string field, int number, bool isEmbargoed, bool isPrivate) => (audience, isEmbargoed, isPrivate) switch
    {
        (FactAudience.Team, _, _) => null,
        (_, _, true) => new Invalid(field, $"Fact {number} is for the host sheet only; guests would read it here."),
        (FactAudience.Anybody, true, _) => new Invalid(field, $"Fact {number} is under embargo; this is read before anybody has accepted the ground rules."),
        _ => null,
    };
}
