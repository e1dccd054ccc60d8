using PressEvents.Data.Queries;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Whom a guest asks, before the evening, on it and after it.</summary>
internal static class PackFollowUp
{
    public static PackContacts Of(PackRow row, PackWords words)
    {
        var (evening, texts) = (row.Event, row.Material.Texts);
        return new PackContacts(
            PackText.Of(evening.ContactName),
            PackText.Of(evening.ContactEmail),
            PackText.Of(texts.DayPhone),
            PackText.Of(texts.AnswerPromise),
            [.. row.Material.People.Select(person => (person.Name, Way: PackText.Of(person.Profile.FollowUp)))
                .Where(route => route.Way is not null).Select(route => new PackRoute(route.Name, route.Way!))],
            PackText.Of(evening.ContactEmail) is { } email ? Question(email, row, words) : null);
    }

    // What the press office needs in order to answer: who asks, for whom, about which evening.
    private static string Question(string email, PackRow row, PackWords words) =>
        $"mailto:{email}?subject={Uri.EscapeDataString(words["Contacts.Subject", row.Event.Title, PackText.Joined(", ", row.Guest.Name, row.Guest.Outlet)!])}";
}
