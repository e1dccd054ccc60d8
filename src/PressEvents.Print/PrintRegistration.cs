using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using PressEvents.Print.Browser;
using PressEvents.Print.Documents;
using PressEvents.Print.Finishing;
using PressEvents.Print.Fonts;
using PressEvents.Print.Pictures;

namespace PressEvents.Print;

public static class PrintRegistration
{
    public static void AddPrinting(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddOptions<PrintOptions>()
            .BindConfiguration(PrintOptions.Section)
            .Configure<IConfiguration>((options, settings) => options.Browser = settings[PrintOptions.BrowserKey] ?? options.Browser)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<BrowserLocator>();
        builder.Services.AddSingleton<WarmBrowser>();
        builder.Services.AddSingleton<PdfFinisher>();
        builder.Services.AddSingleton<IDocumentPrinter, ChromiumPrinter>();
        builder.Services.AddSingleton<PrintedPictures>();
        builder.Services.AddSingleton(services => FontBook.Read(services.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider));
        builder.Services.AddScoped<RazorDocument>();
    }
}
