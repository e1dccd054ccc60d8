using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PressEvents.Domain.Events;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Features.Seating.Page;

/// <summary>Draws the room and hears from the browser who was dragged where.</summary>
public sealed partial class RoomPlan(IJSRuntime browser) : ComponentBase, IAsyncDisposable
{
    private const double DesktopAspect = 1.1;
    private static readonly (ColourBy, string)[] Choices = [(ColourBy.Answer, "answer"), (ColourBy.Outlet, "outlet"), (ColourBy.Tier, "tier"), (ColourBy.Diet, "diet code")];
    private RoomLayout layout = RoomLayout.Empty;
    private double aspect = DesktopAspect;
    private ElementReference drawing;
    private IJSObjectReference? module;
    private IJSObjectReference? hand;
    private DotNetObjectReference<RoomPlan>? self;

    [Parameter, EditorRequired]
    public PressEventId EventId { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<TableRow> Tables { get; set; } = [];

    [Parameter, EditorRequired]
    public SeatMarks Marks { get; set; } = default!;

    [Parameter]
    public Selection Picked { get; set; }

    [Parameter]
    public bool MayEdit { get; set; }

    [Parameter]
    public ColourBy By { get; set; }

    [Parameter]
    public EventCallback<ColourBy> ByChanged { get; set; }

    [Parameter]
    public EventCallback<SeatRow> OnPress { get; set; }

    [Parameter]
    public EventCallback<Drop> OnDrop { get; set; }

    /// <summary>What is drawn with the tables: under them, and with the flag over them.</summary>
    [Parameter]
    public RenderFragment<(RoomLayout Room, bool IsOver)>? Routes { get; set; }

    private string ViewBox => FormattableString.Invariant($"0 0 {layout.Width:0.##} {layout.Height:0.##}");

    private RenderFragment? Lines => Routes?.Invoke((layout, IsOver: false));

    private RenderFragment? Numbers => Routes?.Invoke((layout, IsOver: true));

    /// <summary>The browser let go of somebody.</summary>
    [JSInvokable]
    public Task DropAsync(string key, string? seat, string seen) =>
        OnDrop.InvokeAsync(new Drop(key, Guid.TryParse(seat, CultureInfo.InvariantCulture, out var id) ? SeatId.From(id) : null, seen));

    /// <summary>The space for the room has another shape now.</summary>
    [JSInvokable]
    public void Shape(double width, double height)
    {
        if (width > 0 && height > 0)
        {
            aspect = width / height;
            layout = RoomLayout.For(Tables, aspect);
            StateHasChanged();
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await (hand?.InvokeVoidAsync("letGo") ?? ValueTask.CompletedTask);
            await (hand?.DisposeAsync() ?? ValueTask.CompletedTask);
            await (module?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its modules with it.
        }

        self?.Dispose();
    }

    protected override void OnParametersSet() => layout = RoomLayout.For(Tables, aspect);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            self = DotNetObjectReference.Create(this);
            module = await browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/seating.js"]);
            hand = await module.InvokeAsync<IJSObjectReference>("attach", drawing, self);
        }
        else if (hand is not null)
        {
            await hand.InvokeVoidAsync("refresh");
        }
    }
}
