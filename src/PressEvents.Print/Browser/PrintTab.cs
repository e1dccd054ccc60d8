using System.Text.Json;

namespace PressEvents.Print.Browser;

/// <summary>One tab of the browser: no scripts, every request refused, one document after the other.</summary>
internal sealed class PrintTab
{
    // Fonts of margin boxes are laid out only when printing, too late to wait for: so all are loaded beforehand.
    private const string LoadFonts = "Promise.all([...document.fonts].map(font => font.load().catch(() => 0))).then(() => 1)";

    private readonly DevToolsPipe pipe;
    private readonly string target;
    private readonly string session;
    private readonly TaskCompletionSource crashed = NewSignal();
    private string frame = "";
    private TaskCompletionSource loaded = NewSignal();

    private PrintTab(DevToolsPipe pipe, string target, string session)
    {
        this.pipe = pipe;
        this.target = target;
        this.session = session;
    }

    public static async Task<PrintTab> OpenAsync(DevToolsPipe pipe, CancellationToken ct)
    {
        var created = await pipe.SendAsync("Target.createTarget", new { url = "about:blank" }, session: null, ct);
        var id = created.GetProperty("targetId").GetString()!;
        var attached = await pipe.SendAsync("Target.attachToTarget", new { targetId = id, flatten = true }, session: null, ct);
        var tab = new PrintTab(pipe, id, attached.GetProperty("sessionId").GetString()!);
        await tab.PrepareAsync(ct);
        return tab;
    }

    /// <summary>The PDF as the browser makes it. After a failure the tab is in an unknown state and must be closed.</summary>
    public async Task<byte[]> PrintAsync(string html, CancellationToken ct)
    {
        var printing = ShowAndPrintAsync(html, ct);
        var first = await Task.WhenAny(printing, crashed.Task, pipe.Closed);
        if (first == printing)
        {
            return await printing;
        }

        _ = printing.ContinueWith(late => late.Exception, TaskScheduler.Default);
        throw first == crashed.Task ? new PrintFailedException("The page crashed while it was printed.") : new BrowserDiedException();
    }

    public async Task CloseAsync(CancellationToken ct)
    {
        pipe.StopListening(session);
        await pipe.SendAsync("Target.closeTarget", new { targetId = target }, session: null, ct);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task<byte[]> ShowAndPrintAsync(string html, CancellationToken ct)
    {
        loaded = NewSignal();
        await SendAsync("Page.setDocumentContent", new { frameId = frame, html }, ct);
        await loaded.Task.WaitAsync(ct);
        await SendAsync("Runtime.evaluate", new { expression = LoadFonts, awaitPromise = true }, ct);
        var printed = await SendAsync(
            "Page.printToPDF",
            new { printBackground = true, preferCSSPageSize = true, generateTaggedPDF = true, generateDocumentOutline = true },
            ct);
        return printed.GetProperty("data").GetBytesFromBase64();
    }

    private async Task PrepareAsync(CancellationToken ct)
    {
        pipe.Listen(session, Hear);
        await SendAsync("Emulation.setScriptExecutionDisabled", new { value = true }, ct);
        await SendAsync("Fetch.enable", new { }, ct);
        await SendAsync("Inspector.enable", null, ct);
        await SendAsync("Page.enable", null, ct);
        var tree = await SendAsync("Page.getFrameTree", null, ct);
        frame = tree.GetProperty("frameTree").GetProperty("frame").GetProperty("id").GetString()!;
    }

    private Task<JsonElement> SendAsync(string method, object? parameters, CancellationToken ct) =>
        pipe.SendAsync(method, parameters, session, ct);

    private void Hear(DevToolsEvent heard)
    {
        switch (heard.Method)
        {
            case "Page.loadEventFired":
                loaded.TrySetResult();
                break;
            case "Inspector.targetCrashed":
                crashed.TrySetResult();
                break;
            case "Fetch.requestPaused":
                _ = RefuseAsync(heard.Params.GetProperty("requestId").GetString()!);
                break;
        }
    }

    private async Task RefuseAsync(string requestId)
    {
        try
        {
            await SendAsync("Fetch.failRequest", new { requestId, errorReason = "BlockedByClient" }, CancellationToken.None);
        }
        catch (PrintFailedException)
        {
            // The request is gone with its page; unanswered it stays refused.
        }
    }
}
