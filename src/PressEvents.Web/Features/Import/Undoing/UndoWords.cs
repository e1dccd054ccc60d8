using PressEvents.Web.Features.Import.Columns;

namespace PressEvents.Web.Features.Import.Undoing;

/// <summary>The words for what an undo leaves alone.</summary>
internal static class UndoWords
{
    public static string Field(string name) => name switch
    {
        "givenName" or "familyName" => "name",
        "dietNote" => "diet",
        "unsubscribedAt" => "unsubscribed",
        _ => (ImportFields.Parse(name)?.Label() ?? name).ToLowerInvariant(),
    };
}
