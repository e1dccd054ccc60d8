using System.Globalization;
using Microsoft.AspNetCore.Components;
using PressEvents.Print.Documents;
using PressEvents.Print.Fonts;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary>Makes documents of components, in the language of packs, with the fonts that their text needs.</summary>
internal sealed class DocumentPress(IServiceScopeFactory scopes, FontBook fonts)
{
    public async Task<string> RenderAsync<TDocument>(IReadOnlyDictionary<string, object?> parameters)
        where TDocument : IComponent
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = PackWords.Language;   // ends with this method
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RazorDocument>().RenderAsync<TDocument>(new Dictionary<string, object?>(parameters, StringComparer.Ordinal));
    }

    public string Write(HtmlDocument document) => document.Write(fonts);
}
