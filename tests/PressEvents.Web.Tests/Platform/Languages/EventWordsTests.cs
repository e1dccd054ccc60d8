using System.Globalization;
using PressEvents.Web.Platform;
using PressEvents.Web.Platform.Languages;

namespace PressEvents.Web.Tests.Platform.Languages;

/// <summary>Days, hours and zones as each language writes them.</summary>
public sealed class EventWordsTests
{
    private static readonly int[] Numbers = [0, 1, 2, 7, 11, 100];

    private static readonly DateTimeOffset Evening = new(2026, 12, 13, 18, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("en", "Sunday 13 December 2026, 13:00–15:30", "Sunday 13 December 2026, 13:00 (New York time)", "For you in Vienna")]
    [InlineData("fr", "dimanche 13 décembre 2026, de 13 h à 15 h 30", "dimanche 13 décembre 2026 à 13 h (heure de New York)", "Vienne")]
    [InlineData("de", "Sonntag, 13. Dezember 2026, 13:00–15:30 Uhr", "Sonntag, 13. Dezember 2026, 13:00 Uhr (Ortszeit New York)", "Wien")]
    [InlineData("es", "domingo 13 de diciembre de 2026, de 13:00 a 15:30 h", "domingo 13 de diciembre de 2026, 13:00 h (hora de Nueva York)", "Viena")]
    public void An_evening_reads_as_its_language_writes_it(string tag, string when, string moment, string vienna) => In(tag, () =>
    {
        Assert.Equal(when, Plain(EventWords.When(Evening, Evening.AddMinutes(150), "America/New_York")));
        Assert.Equal(moment, Plain(EventWords.Moment(Evening, "America/New_York")));
        Assert.EndsWith(EventWords.City("Europe/Vienna"), vienna, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("en", "Sunday 13 December 2026, 22:00 – Monday 14 December 2026, 01:00")]
    [InlineData("fr", "du dimanche 13 décembre 2026 à 22 h au lundi 14 décembre 2026 à 1 h")]
    [InlineData("de", "Sonntag, 13. Dezember 2026, 22:00 Uhr, bis Montag, 14. Dezember 2026, 1:00 Uhr")]
    [InlineData("es", "del domingo 13 de diciembre de 2026, 22:00 h, al lunes 14 de diciembre de 2026, 1:00 h")]
    public void A_night_that_ends_on_the_next_day_names_both(string tag, string when) => In(tag, () =>
        Assert.Equal(when, Plain(EventWords.When(Evening.AddHours(4), Evening.AddHours(7), "Europe/London"))));

    [Theory]
    [InlineData("fr", "Europe/Athens", "heure d’Athènes")]
    [InlineData("fr", "Africa/Cairo", "heure du Caire")]
    [InlineData("fr", "Asia/Kathmandu", "heure de Kathmandu")]
    [InlineData("es", "Europe/London", "hora de Londres")]
    [InlineData("de", "America/Mexico_City", "Ortszeit Mexiko-Stadt")]
    [InlineData("en", "America/Argentina/Buenos_Aires", "Buenos Aires time")]
    public void A_zone_is_named_by_its_city_in_the_readers_language(string tag, string zone, string name) => In(tag, () =>
        Assert.Equal(name, EventWords.Zone(zone)));

    [Fact]
    public void The_first_of_a_month_is_the_first_in_French() => In("fr", () =>
        Assert.Equal("vendredi 1er janvier 2027", Plain(EventWords.Day(new DateTimeOffset(2027, 1, 1, 12, 0, 0, TimeSpan.Zero), "Europe/Paris"))));

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("es")]
    public void A_day_stays_with_its_month_and_an_hour_with_its_sign(string tag) => In(tag, () =>
    {
        Assert.DoesNotContain("13 ", EventWords.Moment(Evening, "Europe/Paris"), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d (h|Uhr)", EventWords.When(Evening, Evening.AddHours(2), "Europe/Paris"));
    });

    [Theory]
    [InlineData("en", "other,one,other,other,other,other")]
    [InlineData("fr", "one,one,other,other,other,other")]
    [InlineData("de", "other,one,other,other,other,other")]
    [InlineData("es", "other,one,other,other,other,other")]
    [InlineData("ar", "zero,one,two,few,many,other")]
    public void A_number_takes_the_form_that_CLDR_gives_it(string tag, string forms)
    {
        var culture = CultureInfo.GetCultureInfo(tag);

        Assert.Equal(forms, string.Join(',', Numbers.Select(number => Plurals.CategoryOf(culture, number))));
        Assert.All(Enumerable.Range(0, 300), number => Assert.Contains(Plurals.CategoryOf(culture, number), Plurals.CategoriesOf(culture)));
    }

    private static void In(string tag, Action check) => GuestLanguages.Translated.Find(tag)!.Say(() =>
    {
        check();
        return true;
    });

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
