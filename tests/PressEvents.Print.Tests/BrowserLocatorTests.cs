using PressEvents.Print.Browser;

namespace PressEvents.Print.Tests;

public sealed class BrowserLocatorTests
{
    private static readonly string SomeFile = typeof(BrowserLocatorTests).Assembly.Location;

    [Fact]
    public void Without_any_browser_one_sentence_says_what_to_install()
    {
        var locator = new BrowserLocator(chosen: null, usualPlaces: ["/nowhere/chromium"]);

        var refusal = Assert.Throws<PrinterUnavailableException>(locator.Locate);

        Assert.Equal("To print, install Chromium, Google Chrome or Microsoft Edge, or set PressEvents__Browser to the path of one.", refusal.Message);
        Assert.Equal(refusal.Message, locator.Unavailability);
    }

    [Fact]
    public void A_chosen_browser_that_is_not_there_is_named_and_no_other_is_taken()
    {
        var locator = new BrowserLocator(chosen: "/nowhere/chromium", usualPlaces: [SomeFile]);

        Assert.Contains("there is no file at /nowhere/chromium", locator.Unavailability, StringComparison.Ordinal);
    }

    [Fact]
    public void The_chosen_browser_wins_over_the_usual_places()
    {
        Assert.Equal(SomeFile, new BrowserLocator(chosen: SomeFile, usualPlaces: ["/bin/sh"]).Locate());
    }

    [Fact]
    public void The_first_browser_in_the_usual_places_is_taken()
    {
        var locator = new BrowserLocator(chosen: " ", usualPlaces: ["/nowhere/chromium", SomeFile]);

        Assert.Equal(SomeFile, locator.Locate());
        Assert.Null(locator.Unavailability);
    }
}
