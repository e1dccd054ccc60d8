using System.CommandLine;

namespace PressEvents.Web.Platform.Verbs;

/// <summary>One verb of the command line. Lives with its feature; listed in <see cref="VerbRunner"/>.</summary>
internal interface IVerb
{
    /// <summary>The verb's options and what it does; the action runs on <paramref name="host"/>.</summary>
    Command Command(VerbHost host);
}
