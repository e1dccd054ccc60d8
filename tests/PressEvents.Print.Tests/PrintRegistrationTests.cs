using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PressEvents.Print.Tests;

public sealed class PrintRegistrationTests
{
    [Fact]
    public async Task The_products_own_key_for_the_browser_wins()
    {
        await using var app = Build(("Print:Browser", "/nowhere/edge"), ("PressEvents:Browser", "/nowhere/chromium"));

        var printer = app.Services.GetRequiredService<IDocumentPrinter>();

        Assert.False(printer.IsAvailable);
        Assert.Contains("/nowhere/chromium", printer.Unavailability, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_browser_a_print_is_refused_with_the_same_sentence()
    {
        await using var app = Build(("PressEvents:Browser", "/nowhere/chromium"));
        var printer = app.Services.GetRequiredService<IDocumentPrinter>();

        var refusal = await Assert.ThrowsAsync<PrinterUnavailableException>(
            () => printer.PrintAsync("<p>Hello</p>", Support.Some.Info(), TestContext.Current.CancellationToken));

        Assert.Equal(printer.Unavailability, refusal.Message);
    }

    [Fact]
    public async Task A_browser_that_will_not_start_fails_the_print()
    {
        await using var app = Build(("PressEvents:Browser", "/bin/false"));
        var printer = app.Services.GetRequiredService<IDocumentPrinter>();

        var failure = await Assert.ThrowsAsync<PrintFailedException>(
            () => printer.PrintAsync("<p>Hello</p>", Support.Some.Info(), TestContext.Current.CancellationToken));

        Assert.Contains("/bin/false", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_setting_stops_the_start()
    {
        await using var app = Build(("Print:IdleAfter", "00:00:00"));

        await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
    }

    private static WebApplication Build(params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        foreach (var (key, value) in settings)
        {
            builder.Configuration[key] = value;
        }

        builder.AddPrinting();
        return builder.Build();
    }
}
