using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PressEvents.Web.Tests.Support;

/// <summary>A page as a browser without JavaScript has it: what it says, and the forms it can send.</summary>
internal sealed class Screen(HttpClient browser, HttpResponseMessage response, IHtmlDocument document)
{
    public HttpStatusCode Status => response.StatusCode;

    public HttpResponseMessage Response => response;

    public IHtmlDocument Document => document;

    public string Text => document.Body?.TextContent ?? "";

    public string? RsvpState => Meta("rsvp-state");

    public string? RsvpPosition => Meta("rsvp-position");

    public static async Task<Screen> OpenAsync(HttpClient browser, string path) =>
        await ReadAsync(browser, await browser.GetAsync(path, TestContext.Current.CancellationToken));

    /// <summary>Sends the page's answer form with everything it holds, and these fields filled in.</summary>
    public Task<Screen> SendAsync(params IEnumerable<(string Name, string Value)> typed) => SendFormAsync("form.answer", typed);

    public async Task<Screen> SendFormAsync(string selector, IEnumerable<(string Name, string Value)> typed)
    {
        var form = document.QuerySelector(selector) as IHtmlFormElement ?? throw new InvalidOperationException($"The page has no {selector}: {Text}");
        var fields = FieldsOf(form).Where(field => !typed.Any(t => string.Equals(t.Name, field.Name, StringComparison.Ordinal))).Concat(typed);
        return await PostAsync(form.GetAttribute("action")!, fields);
    }

    public async Task<Screen> PostAsync(string path, IEnumerable<(string Name, string Value)> fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await ReadAsync(browser, await browser.PostAsync(path, content, TestContext.Current.CancellationToken));
    }

    public Task<Screen> FollowAsync()
    {
        Assert.Equal(HttpStatusCode.SeeOther, Status);
        return OpenAsync(browser, response.Headers.Location!.ToString());
    }

    /// <summary>What a browser would send without anything typed: hidden fields, texts, and what is ticked.</summary>
    public static IEnumerable<(string Name, string Value)> FieldsOf(IHtmlFormElement form)
    {
        foreach (var input in form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>())
        {
            if (input.Type is not ("radio" or "checkbox") || input.IsChecked)
            {
                yield return (input.Name!, input.Value);
            }
        }

        foreach (var select in form.QuerySelectorAll("select[name]").OfType<IHtmlSelectElement>())
        {
            yield return (select.Name!, select.Value ?? "");
        }

        // What a browser sends of the button that was pressed.
        if (form.QuerySelector("button[type=submit][name]") is { } button)
        {
            yield return (button.GetAttribute("name")!, button.GetAttribute("value") ?? "");
        }
    }

    private static async Task<Screen> ReadAsync(HttpClient browser, HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Screen(browser, response, new HtmlParser().ParseDocument(html));
    }

    private string? Meta(string name) => document.QuerySelector($"meta[name={name}]")?.GetAttribute("content");
}
