using System.Globalization;
using PressEvents.Web;
using PressEvents.Web.Platform.Verbs;

// Words come from resources; whoever started the process does not decide how a guest reads a date.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentCulture
    = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");

// What `dotnet run` puts in front of everything; the project file says why.
if (args is ["--environment", var environment, .. var typed])
{
    Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", environment);
    args = typed;
}

return args is [var verb, ..] && !verb.StartsWith('-') && verb is not "serve"
    ? await VerbRunner.RunAsync(args)
    : await Server.RunAsync([.. args.Where(argument => argument is not "serve")]);
