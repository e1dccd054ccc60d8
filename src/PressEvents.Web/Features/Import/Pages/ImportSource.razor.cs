using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import.Reading;

namespace PressEvents.Web.Features.Import.Pages;

/// <summary>Takes the bytes of a list from the browser. Pasted text stays in the browser's own box until it is asked for.</summary>
public sealed partial class ImportSource(IJSRuntime browser) : ComponentBase, IAsyncDisposable
{
    private IJSObjectReference? module;
    private ElementReference text;

    [Parameter, EditorRequired]
    public EventCallback<Result<ImportFile>> Chosen { get; set; }

    [Parameter]
    public string? FileName { get; set; }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await (module?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its modules with it.
        }
    }

    private async Task ReadFileAsync(InputFileChangeEventArgs chosen)
    {
        if (chosen.File.Size > ImportLimits.Bytes)
        {
            await Chosen.InvokeAsync(SheetReader.TooLarge);
            return;
        }

        await ReadAsync(chosen.File.Name, () => Task.FromResult(chosen.File.OpenReadStream(ImportLimits.Bytes)));
    }

    // A long text does not fit into one message of the page's connection; a stream does.
    private Task ReadTextAsync() => ReadAsync("pasted rows", async () =>
    {
        module ??= await browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/import.js"]);
        var pasted = await module.InvokeAsync<IJSStreamReference>("pasted", text);
        return await pasted.OpenReadStreamAsync(ImportLimits.Bytes);
    });

    private async Task ReadAsync(string name, Func<Task<Stream>> open)
    {
        Result<ImportFile> result;
        try
        {
            await using var stream = await open();
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            result = new ImportFile(name, bytes.ToArray());
        }
        catch (ArgumentOutOfRangeException)
        {
            result = SheetReader.TooLarge;
        }
        catch (Exception exception) when (exception is IOException or JSException)
        {
            result = new Invalid("file", $"“{name}” could not be read; choose it again.");
        }

        await Chosen.InvokeAsync(result);
    }
}
