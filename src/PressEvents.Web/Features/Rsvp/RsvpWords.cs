using System.Globalization;
using Microsoft.Extensions.Localization;
using PressEvents.Web.Platform.Languages;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>The guest pages' words in the reader's language, from Resources/GuestPages.resx.</summary>
public sealed class RsvpWords(IStringLocalizerFactory localizers)
{
    private readonly IStringLocalizer words = localizers.Create("GuestPages", typeof(RsvpWords).Assembly.GetName().Name!);

    /// <summary>A missing word is a bug, and found by a test; a guest sees its key rather than an error.</summary>
    public string this[string key] => words[key].Value;

    public string this[string key, params object[] arguments] =>
        arguments.Length == 0 ? words[key].Value : words[key, [.. arguments.Select(Isolation.Of)]].Value;

    /// <summary>The form of a sentence that goes with this number, which is its first value: <c>key_one</c>, <c>key_other</c> and what else a language has.</summary>
    public string Count(string key, int number, params object[] more) =>
        this[$"{key}_{Plurals.CategoryOf(CultureInfo.CurrentUICulture, number)}", [number, .. more]];
}
