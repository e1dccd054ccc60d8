using Microsoft.AspNetCore.Hosting;
using PressEvents.Web.Tests.Support;

namespace PressEvents.E2E.Tests.Support;

/// <summary>The product with one more language, which is read from right to left.</summary>
internal sealed class ArabicProduct : Product
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.SpeakArabicToo();
    }
}
