using PressEvents.Domain.Briefing;

namespace PressEvents.Domain.Tests.Briefing;

public sealed class ScreenerTests
{
    [Theory]
    [InlineData("https://screening.example/film?key=1", true)]
    [InlineData("http://screening.example/film", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("//screening.example/film", false)]
    [InlineData("https://user:word@screening.example/film", false)]
    [InlineData("https://screening.example/\r\nX-Header: 1", false)]
    [InlineData("/film", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Guests_are_led_to_https_addresses_only(string? address, bool allowed) => Assert.Equal(allowed, Screener.IsAddress(address));
}
