using System.Globalization;
using PressEvents.Data.Queries.Lists;

namespace PressEvents.Web.Components.Grid;

/// <summary>What filters are called, and what a chip says.</summary>
public static class FilterText
{
    public static string Field(string field) => field switch
    {
        ContactFilters.Tier => "Tier",
        ContactFilters.Tag => "Tag",
        ContactFilters.Outlet => "Outlet",
        ContactFilters.Kind => "Kind of outlet",
        ContactFilters.Beat => "Beat",
        ContactFilters.Language => "Language",
        ContactFilters.Zone => "Time zone",
        ContactFilters.Email => "E-mail",
        ContactFilters.Invite => "May be invited",
        ContactFilters.Event => "On the list of",
        ContactFilters.Rate => "Said yes at least",
        GuestTerms.Wave => "Wave",
        GuestTerms.PlusOnes => "May bring",
        GuestTerms.Kind => "Comes as",
        _ => field,
    };

    /// <summary>The chip of one term; what a value stands for, where the value itself does not say, is given.</summary>
    public static string Chip(FilterTerm term, string? label) => (term.Field, term.Value) switch
    {
        (ContactFilters.Email, ListFilter.None) => "Has no e-mail",
        (ContactFilters.Email, _) => "Has an e-mail",
        (ContactFilters.Invite, "no") => "Not to be invited",
        (ContactFilters.Invite, _) => "May be invited",
        (ContactFilters.Event, ListFilter.None) => "On no list yet",
        (ContactFilters.Event, _) => $"On the list of {label ?? "an event"}",
        (ContactFilters.Rate, var least) => $"Said yes at least {least}\u00A0% of the time",
        (ContactFilters.Language, ListFilter.None) => "Language unknown",
        (ContactFilters.Language, var tag) => $"Language: {Language(tag)}",
        (GuestTerms.Kind, ListFilter.None) => "Invited themselves",
        (GuestTerms.PlusOnes, var number) => $"May bring {number}",
        (_, ListFilter.None) => $"No {Field(term.Field).ToLowerInvariant()}",
        _ => $"{Field(term.Field)}: {label ?? term.Value}",
    };

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

    /// <summary>The values a field can have whatever stands in the list; null where they are read from it.</summary>
    public static IReadOnlyList<Facet>? Fixed(string field) => field switch
    {
        ContactFilters.Email => [new(ListFilter.None, "has none", 0), new("yes", "has one", 0)],
        ContactFilters.Invite => [new("yes", "yes", 0), new("no", "no", 0)],
        ContactFilters.Rate => [new("25", "25 %", 0), new("50", "50 %", 0), new("75", "75 %", 0), new("100", "always", 0)],
        _ => null,
    };
}
