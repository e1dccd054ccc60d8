using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PressEvents.Print.Documents;
using PressEvents.Print.Fonts;
using PressEvents.Print.Joining;
using PressEvents.Print.Tests.Support;

namespace PressEvents.Print.Tests.Joining;

/// <summary>A small evening's papers: shared pages, and personal ones with room for them.</summary>
internal static class JoinedPaper
{
    private const string Look = $$"""
        body { font: 11pt/1.4 {{FontStacks.Serif}}; margin: 0 }
        h1, h2, h3 { font-weight: 600; padding-top: .3em; break-after: avoid }
        .mark { position: fixed; top: 110mm; color: #ddd }
        """;

    public static async Task<HtmlDocument> SharedAsync() => Shared(await RenderAsync<SharedSections>([]));

    public static HtmlDocument Shared(string body, string size = "A4") =>
        new(Some.Info(), $"@page {{ size: {size}; margin: 20mm }} {Look}", body);

    /// <summary>With room for shared pages, or with those pages in it.</summary>
    public static async Task<HtmlDocument> PersonalAsync(string guest, PdfContents contents, bool isWhole = false)
    {
        var body = await RenderAsync<PersonalPages>(new(StringComparer.Ordinal)
        {
            [nameof(PersonalPages.Guest)] = guest,
            [nameof(PersonalPages.Contents)] = contents,
            [nameof(PersonalPages.IsWhole)] = isWhole,
        });
        var foot = $"{CssText.Quote($"{guest}, page ")} counter(page) \" of \" counter(pages); font: 8pt {FontStacks.Serif}";
        return new HtmlDocument(
            Some.Info($"The Salt Road: {guest}"),
            $$"""
            @page { size: A4; margin: 20mm; @bottom-right { content: {{foot}} } }
            {{Look}} {{FreePages.Css}} .shared { break-before: page; break-after: page }
            """,
            body);
    }

    public static async Task<byte[]> PrintAsync(PrintShop shop, string guest, CancellationToken ct)
    {
        var shared = SharedPages.Read(await shop.PrintAsync(await SharedAsync(), ct));
        var personal = await shop.PrintAsync(await PersonalAsync(guest, shared.Contents), ct);
        return PdfJoiner.Join(personal, [new JoinedPart("shared", shared)]);
    }

    public static async Task<byte[]> PrintWholeAsync(PrintShop shop, string guest, CancellationToken ct)
    {
        var contents = PdfContents.Read(await shop.PrintAsync(await SharedAsync(), ct));
        return await shop.PrintAsync(await PersonalAsync(guest, contents, isWhole: true), ct);
    }

    private static async Task<string> RenderAsync<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        return await new RazorDocument(services, NullLoggerFactory.Instance).RenderAsync<TComponent>(parameters);
    }
}
