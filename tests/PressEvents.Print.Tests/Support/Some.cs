using PressEvents.Print.Documents;
using PressEvents.Print.Fonts;

namespace PressEvents.Print.Tests.Support;

internal static class Some
{
    public static readonly DateTimeOffset Now = new(2026, 5, 14, 19, 30, 0, TimeSpan.FromHours(2));

    public static DocumentInfo Info(string title = "The Salt Road: briefing pack") =>
        new(title, "Meridian Pictures", "en-GB", new DateTimeOffset(2026, 5, 1, 9, 0, 0, TimeSpan.Zero));

    public static HtmlDocument Document(string body, string extraCss = "") => new(
        Info(),
        $$"""
        @page { size: A4; margin: 20mm; @bottom-right { content: "Page " counter(page); font: 8pt {{FontStacks.Serif}} } }
        body { font: 11pt/1.4 {{FontStacks.Serif}} }
        h1, h2 { font-weight: 600; line-height: 1.15; padding-top: .3em; break-after: avoid }
        {{extraCss}}
        """,
        body);

    /// <summary>A document with a bit of all that packs are made of.</summary>
    public static HtmlDocument Pack() => Document("""
        <div style="position: fixed; top: 110mm; color: #eee" aria-hidden="true">For Łukasz Żółć</div>
        <h1 id="top">The Salt Road</h1>
        <p>Dinner with <i>Nguyễn Thị Ánh</i> and <b>Łukasz Żółć</b>, 19:30.</p>
        <ul><li><a href="#guests">Guests</a></li><li><a href="https://example.com/rsvp">Your answer</a></li></ul>
        <h2 id="guests" style="break-before: page">Guests</h2>
        <table>
        <thead><tr><th scope="col">Name</th><th scope="col">Outlet</th></tr></thead>
        <tbody><tr><td>王小明</td><td>Kitap</td></tr><tr><td>محمد</td><td>김민준</td></tr><tr><td>שרה</td><td>Ольга, Ελένη</td></tr></tbody>
        </table>
        """);
}
