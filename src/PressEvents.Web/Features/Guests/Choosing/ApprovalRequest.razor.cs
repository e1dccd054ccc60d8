using Microsoft.AspNetCore.Components;
using MudBlazor;
using PressEvents.Data.Queries.Choosing;
using PressEvents.Domain;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Guests.Choosing;

public sealed partial class ApprovalRequest
{
    private const string Approved = "Approved. The invitations can go out.";
    private const string Withdrawn = "The request is taken back.";

    private string? note;
    private Refusal? problem;
    private bool busy;

    [Parameter, EditorRequired]
    public PressEventId EventId { get; set; }

    [Parameter, EditorRequired]
    public ApprovalStanding Standing { get; set; } = default!;

    /// <summary>How many joined the list since it was asked for.</summary>
    [Parameter]
    public int Joined { get; set; }

    [Parameter]
    public int Left { get; set; }

    /// <summary>Whether there is anybody on the list to ask about.</summary>
    [Parameter]
    public bool CanAsk { get; set; }

    [Parameter, EditorRequired]
    public string TimeZone { get; set; } = "";

    [Parameter, EditorRequired]
    public StaffActor Actor { get; set; } = default!;

    private bool IsMineToDecide => Standing.Asked is { IsByReader: false };

    private string Says => Standing switch
    {
        { Asked: { IsByReader: true } mine } => $"You asked for approval of {People(mine.Guests.Count)} on {At(mine.AskedAt)}. Somebody else must give it; nothing can be sent before.",
        { Asked: { } asked } => $"{asked.AskedBy} asked on {At(asked.AskedAt)} for approval of {People(asked.Guests.Count)}. Nothing can be sent before.",
        { Missing: null, Decided: { } done } => $"{done.DecidedBy} approved {People(done.Guests.Count)} on {At(done.DecidedAt!.Value)}.",
        { Decided: { State: ApprovalState.SentBack } back } => $"{back.DecidedBy} sent the list back on {At(back.DecidedAt!.Value)}: “{back.Note}”",
        _ => RefusalWords.Of(Standing.Missing!),
    };

    private string? Change => (Joined, Left) switch
    {
        (0, 0) => null,
        (> 0, 0) => $"{People(Joined)} joined the list since; the approval does not cover them.",
        (0, > 0) => $"{People(Left)} left the list since, which changes nothing.",
        _ => $"{People(Joined)} joined the list since, whom the approval does not cover, and {Left} left it.",
    };

    private Task AskAsync() => RunAsync(
        async actor => new Result((await Approve.AskAsync(actor, EventId, default)).Refusal), "Asked. It shows on everybody’s overview who may approve.");

    private Task SendBackAsync() => RunAsync(actor => Approve.SendBackAsync(actor, EventId, Standing.Asked!.Id, note, default), "Sent back with your note.");

    private async Task RunAsync(Func<StaffActor, Task<Result>> act, string done)
    {
        busy = true;
        var result = await act(Actor);
        busy = false;
        problem = result.Refusal;
        if (result.IsDone)
        {
            note = null;
            Snackbar.Add(done, Severity.Success);
        }
    }

    private static string People(int number) => number == 1 ? "1 guest" : $"{number} guests";

    private string At(DateTimeOffset at) => EventWords.Short(at, TimeZone);
}
