using System.Globalization;
using PressEvents.Data.Queries;
using PressEvents.Data.Queries.Choosing;
using PressEvents.Domain.Guests;

namespace PressEvents.Web.Components;

/// <summary>How the team reads what matters when choosing whom to invite.</summary>
public static class ChoosingWords
{
    /// <summary>Said yes 3 of 5 times; nothing where nobody ever asked.</summary>
    public static string? Yes(YesRate? rate) => rate switch
    {
        null => null,
        { Asked: 1 } => $"said yes {rate.Yes} of 1 time",
        _ => $"said yes {rate.Yes} of {rate.Asked} times",
    };

    /// <summary>The English name of a language tag; a tag that names none stays as it is.</summary>
    public static string Language(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }

    public static string Wave(int? wave) => wave is { } number ? $"wave {number}" : "whichever wave is next";

    /// <summary>Example Weekly and Sample Times are rivals, and both are in wave 1.</summary>
    public static string Of(Rivalry rivalry)
    {
        var all = rivalry.Outlets.Count == 2 ? "both" : "more than one";
        var how = rivalry switch
        {
            { BothAreComing: true } => $", and {all} {Are(all)} coming",
            { SharedWave: { } wave } => $", and {all} {Are(all)} in wave {wave}",
            _ => "",
        };
        return $"{And(rivalry.Outlets.Select(outlet => outlet.Name))} are rivals{how}";
    }

    /// <summary>What one guest's rivals do, seen from their own outlet.</summary>
    public static string? For(ChoosingRow guest, IEnumerable<Rivalry> rivalries)
    {
        var others = rivalries.Where(rivalry => rivalry.Outlets.Any(outlet => outlet.People.Contains(guest)))
            .SelectMany(rivalry => rivalry.Outlets).Where(outlet => !string.Equals(outlet.Name, guest.Outlet, StringComparison.Ordinal)).ToList();
        return others.Count == 0 ? null
            : $"{And(others.Select(outlet => outlet.Name).Prepend(guest.Outlet!))} are rivals; {And(others.Select(Stands))}";
    }

    public static string And(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
    }

    /// <summary>The first few by name, the others by number.</summary>
    public static string Few(IReadOnlyList<string> names, int most = 4) =>
        names.Count <= most ? And(names) : $"{string.Join(", ", names.Take(most - 1))} and {names.Count - most + 1} more";

    /// <summary>Anna Müller, accepted; Ben Okri, wave 2.</summary>
    public static string Person(ChoosingRow row) => row.Status is GuestStatus.Listed
        ? $"{row.Name}{(row.PlannedWave is { } planned ? $", planned for wave {planned}" : ", not invited yet")}"
        : $"{row.Name}, {(row.IsComing ? "coming" : $"invited{(row.InvitedWave is { } wave ? $" in wave {wave}" : "")}")}";

    private static string Stands(RivalOutlet outlet)
    {
        var best = outlet.People.OrderByDescending(person => person.IsComing).ThenBy(person => person.Status is GuestStatus.Listed).ThenBy(person => person.Wave ?? int.MaxValue).First();
        return $"{outlet.Name} is " + best switch
        {
            { IsComing: true } => "coming",
            { Status: GuestStatus.Listed, PlannedWave: { } planned } => $"planned for wave {planned}",
            { Status: GuestStatus.Listed } => "on the list",
            { InvitedWave: { } wave } => $"invited in wave {wave}",
            _ => "invited",
        };
    }

    private static string Are(string all) => all is "both" ? "are" : "is";
}
