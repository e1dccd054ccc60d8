using System.Globalization;
using System.Runtime.CompilerServices;
using Bunit;

namespace PressEvents.Web.Tests.Support;

/// <summary>What holds for every test of this process before the first begins.</summary>
internal static class TestProcess
{
    [ModuleInitializer]
    internal static void Begin()
    {
        // The product's program sets this for the whole process, which else happened in the middle of whatever test ran beside the first that starts it.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentCulture
            = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");

        // A busy machine is no fault of the page: the second that is given by default has decided tests.
        BunitContext.DefaultWaitTimeout = TimeSpan.FromMinutes(1);
    }
}
