using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.PersonalData.Canaries;

/// <summary>Opens everything that can be reached from a guest's page, sends every form of it with nothing typed, and keeps what came: headers, bodies, PDFs unpacked to the last stream.</summary>
internal sealed class GuestCrawler(HttpClient browser, string token)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Queue<string> next = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Dictionary<string, string> Answers { get; } = new(StringComparer.Ordinal);

    public async Task RunAsync(params IEnumerable<string> from)
    {
        foreach (var path in from)
        {
            Follow(path);
        }

        while (next.TryDequeue(out var path))
        {
            using var response = await browser.GetAsync(path, Ct);
            await KeepAsync($"GET {path}", path, response);
        }
    }

    private void Follow(string? address)
    {
        var path = address?.Split('#')[0] ?? "";
        if (path.Contains(token, StringComparison.Ordinal) && path.StartsWith('/') && seen.Add(path))
        {
            next.Enqueue(path);
        }
    }

    private async Task KeepAsync(string what, string path, HttpResponseMessage response)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(Ct);
        var text = Encoding.UTF8.GetString(bytes);
        var isPdf = response.Content.Headers.ContentType?.MediaType is "application/pdf";
        Answers[what] = $"{(int)response.StatusCode}\n{response.Headers}{response.Content.Headers}\n{(isPdf ? PdfSearch.Text(bytes) : Unfolded(text))}";
        if (response.Content.Headers.ContentType?.MediaType is "text/html")
        {
            await ReadAsync(path, text);
        }
    }

    private async Task ReadAsync(string path, string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var address in document.QuerySelectorAll("[href],[src],[action]").SelectMany(e => new[] { e.GetAttribute("href"), e.GetAttribute("src"), e.LocalName is "form" ? null : e.GetAttribute("action") }))
        {
            Follow(address);
        }

        foreach (var form in document.QuerySelectorAll("form").OfType<IHtmlFormElement>())
        {
            await SendAsync(form, form.GetAttribute("action") ?? path);
        }
    }

    // As it stands but for what it asks: nothing chosen, no name typed, no box ticked. What is wrong is said on a page of its own.
    private async Task SendAsync(IHtmlFormElement form, string action)
    {
        if (!seen.Add($"POST {action}"))
        {
            return;
        }

        var hidden = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(input => KeyValuePair.Create(input.Name!, input.Value));
        using var content = new FormUrlEncodedContent(hidden);
        using var response = await browser.PostAsync(action, content, Ct);
        Assert.NotEqual(HttpStatusCode.InternalServerError, response.StatusCode);
        await KeepAsync($"POST {action}", action, response);
    }

    // Calendar files fold their lines.
    private static string Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal);
}
