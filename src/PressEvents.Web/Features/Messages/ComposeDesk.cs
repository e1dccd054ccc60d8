using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace PressEvents.Web.Features.Messages;

/// <summary>What the composing page needs of the browser around it.</summary>
public sealed class ComposeDesk(IDialogService dialogs, ISnackbar snackbar, NavigationManager navigation, TimeProvider clock)
{
    public IDialogService Dialogs => dialogs;

    public ISnackbar Snackbar => snackbar;

    public NavigationManager Navigation => navigation;

    public TimeProvider Clock => clock;
}
