using System.Globalization;
using PressEvents.Data.Queries;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>What was typed of all who come along: how many, who, and what becomes of those left out.</summary>
public sealed record CompanionsForm
{
    // Enough to tell somebody that nine are too many; not enough to fill memory.
    private const int MostNames = 20;

    public string PlusOnes { get; private init; } = "";

    public IReadOnlyList<CompanionForm> People { get; private init; } = [];

    /// <summary>Whether those left out come all the same.</summary>
    public bool Keeps { get; private init; }

    // Whether the number or the ticks were on the form, so that saying nothing says: nobody.
    private bool IsAsked { get; init; }

    /// <summary>As it stands. Somebody named by the publicist keeps the place they have on the form, coming or not.</summary>
    public static CompanionsForm For(GuestPageRow page)
    {
        var coming = page.Companions.Where(c => c.Status is not (GuestStatus.Declined or GuestStatus.Cancelled or GuestStatus.Withdrawn)).ToList();
        var named = page.Invitee.Named;
        return new CompanionsForm
        {
            PlusOnes = coming.Count == 0 || named.Count > 0 ? "" : coming.Count.ToString(CultureInfo.InvariantCulture),
            People = named.Count == 0
                ? [.. coming.Select((companion, index) => CompanionForm.Of(index, companion))]
                : [.. named.Select((name, index) => coming.Find(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase)) is { } row
                    ? CompanionForm.Of(index, row)
                    : new CompanionForm(index))],
        };
    }

    public static CompanionsForm Of(IFormCollection form)
    {
        var count = Enumerable.Range(0, MostNames).LastOrDefault(i => form.ContainsKey(CompanionForm.Field(i, "name")), -1) + 1;
        return new CompanionsForm
        {
            PlusOnes = form["plusOnes"].ToString().Trim(),
            People = [.. Enumerable.Range(0, count).Select(index => CompanionForm.Of(index, form))],
            Keeps = form["companions"] == "keep",
            IsAsked = form.ContainsKey("plusOnes") || form["ticked"] == "plusOnes",
        };
    }

    public CompanionForm At(int index) => index < People.Count ? People[index] : new CompanionForm(index);

    /// <summary>Who comes along; null where nothing was said of anybody.</summary>
    public List<Companion>? Read(ProblemList problems)
    {
        if (PlusOnes.Length == 0 && People.Count == 0 && !IsAsked)
        {
            return null;
        }

        var named = People.Select(person => person.Read(problems)).OfType<Companion>().ToList();
        CheckCount(named.Count, problems);
        return named;
    }

    private void CheckCount(int named, ProblemList problems)
    {
        if (PlusOnes.Length == 0)
        {
            return;
        }

        if (!int.TryParse(PlusOnes, NumberStyles.None, CultureInfo.InvariantCulture, out var announced))
        {
            problems.Add("plusOnes", "Problem.PlusOnesNoNumber");
        }
        else if (named > announced)
        {
            problems.Add("plusOnes", "Problem.PlusOnesMoreNamed", named, announced);
        }
        else if (named < announced && announced <= Party.MaxPlusOnes)
        {
            var blank = Enumerable.Range(0, announced).First(i => PersonName.From(At(i).Name) is null);
            problems.Add(CompanionForm.Field(blank, "name"), "Problem.PlusOneUnnamed", blank + 1);
        }
        else if (announced > Party.MaxPlusOnes)
        {
            problems.Add("plusOnes", "Problem.PlusOnesFarTooMany", Party.MaxPlusOnes);
        }
    }
}
