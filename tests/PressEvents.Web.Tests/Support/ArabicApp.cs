using Microsoft.AspNetCore.Hosting;

namespace PressEvents.Web.Tests.Support;

/// <summary>The product with one more language, which is read from right to left.</summary>
internal sealed class ArabicApp(MigratedTemplate template) : PressEventsApp(template)
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.SpeakArabicToo();
    }
}
