using Microsoft.Extensions.Localization;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>The guest pages' words in the reader's language, from Resources/GuestPages.resx.</summary>
public sealed class RsvpWords(IStringLocalizerFactory localizers)
{
    private readonly IStringLocalizer words = localizers.Create("GuestPages", typeof(RsvpWords).Assembly.GetName().Name!);

    /// <summary>A missing word is a bug, and found by a test; a guest sees its key rather than an error.</summary>
    public string this[string key] => words[key].Value;

    public string this[string key, params object[] arguments] => arguments.Length == 0 ? words[key].Value : words[key, arguments].Value;
}
