using MudBlazor;

namespace PressEvents.Web.Components;

/// <summary>Asks once before what cannot be undone, with the exact consequence.</summary>
public static class Ask
{
    public static async Task<bool> SureAsync(IDialogService dialogs, string title, string consequence, string yes)
    {
        var parameters = new DialogParameters<SureDialog> { { d => d.Title, title }, { d => d.Consequence, consequence }, { d => d.Yes, yes } };
        var dialog = await dialogs.ShowAsync<SureDialog>(title, parameters);
        return await dialog.Result is { Canceled: false };
    }
}
