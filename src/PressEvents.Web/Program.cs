using PressEvents.Web;
using PressEvents.Web.Platform.Verbs;

return args is [var verb, ..] && !verb.StartsWith('-') && verb is not "serve"
    ? await VerbRunner.RunAsync(args)
    : await Server.RunAsync([.. args.Where(argument => argument is not "serve")]);
