using Microsoft.AspNetCore.Http.HttpResults;
using PressEvents.Data.Queries;
using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Web.Platform.Languages;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>What a guest asked for and may not have yet.</summary>
internal enum Waiting
{
    Pack,
    Screener,
}

/// <summary>Words what is missing for a pack or a screener, and makes the page of it.</summary>
internal sealed class MissingWords(PackWords words, GuestLanguages languages)
{
    public InLanguage Page(HttpContext http, Waiting what, string token, LinkRow link, PressEvent pressEvent, string guestName, IReadOnlyList<Refusal> missing) =>
        new(languages.ForPage(http.Request, link.Language), () => Missing(what, $"/i/{token}", languages.QueryOf(http.Request), pressEvent, guestName, missing));

    private RazorComponentResult<MaterialMissing> Missing(
        Waiting what, string address, string query, PressEvent pressEvent, string guestName, IReadOnlyList<Refusal> missing) => new(new
    {
        Title = words[what switch { Waiting.Pack => "Missing.Title", Waiting.Screener => "Missing.ScreenerTitle" }],
        Event = pressEvent.Title,
        Name = guestName,
        Reasons = missing.Select(Sentence).ToList(),
        Address = missing is [DeviceNotProven] ? $"{address}{query}#code-part" : $"{address}{query}",
        AccentSheet = pressEvent.Accent is null ? null : $"{address}/accent.css",
    })
    { StatusCode = StatusCodes.Status404NotFound };

    private string Sentence(Refusal refusal) => refusal switch
    {
        EventCancelled => words["Missing.Cancelled"],
        OnlyForComing { Status: GuestStatus.Waitlisted or GuestStatus.Offered } => words["Missing.Waiting"],
        OnlyForComing => words["Missing.Coming"],
        PackNotPublished => words["Missing.Published"],
        RulesNotAccepted rules => words["Missing.Rules", rules.Version],
        DeviceNotProven => words["Missing.Code"],
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "No words for this refusal."),
    };
}
