using AngleSharp.Html.Parser;

namespace PressEvents.Web.Tests.Support;

/// <summary>Uses a page as a browser without JavaScript does: reads it, keeps its hidden inputs, posts the form.</summary>
public sealed class FormBrowser(HttpClient client)
{
    public HttpClient Client => client;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task<HttpResponseMessage> PostAsync(string page, string action, IEnumerable<KeyValuePair<string, string>> typed)
    {
        var html = await client.GetStringAsync(page, Ct);
        return await PostFormAsync(html, action, typed);
    }

    /// <summary>Posts the form of a page that was fetched before.</summary>
    public async Task<HttpResponseMessage> PostFormAsync(string html, string action, IEnumerable<KeyValuePair<string, string>> typed)
    {
        var document = await new HtmlParser().ParseDocumentAsync(html, Ct);
        var form = document.QuerySelectorAll("form").FirstOrDefault(f => string.Equals(f.GetAttribute("action"), action, StringComparison.Ordinal)) ?? document.QuerySelector("form");
        var names = typed.Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        var hidden = form?.QuerySelectorAll("input[type=hidden]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name") ?? "", input.GetAttribute("value") ?? ""))
            .Where(pair => pair.Key.Length > 0 && !names.Contains(pair.Key)) ?? [];
        return await client.PostAsync(action, new FormUrlEncodedContent(hidden.Concat(typed)), Ct);
    }
}

internal static class Answers
{
    /// <summary>The page at this address, which answers with this status.</summary>
    public static async Task<string> GetStringOfAsync(this HttpClient client, string path, System.Net.HttpStatusCode status)
    {
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
