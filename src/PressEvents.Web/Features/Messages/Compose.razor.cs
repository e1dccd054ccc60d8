using Microsoft.AspNetCore.Components;
using MudBlazor;
using PressEvents.Data.Queries;
using PressEvents.Domain;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Web.Components;
using PressEvents.Web.Components.Frame;
using PressEvents.Web.Mail.Composing;

namespace PressEvents.Web.Features.Messages;

public sealed partial class Compose(
    ComposeQuery query, PreviewMessage previews, SendInvitations invitations, SendReminders reminders, SendNotices notices, ComposeDesk desk) : LivePart
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private MessageWords? start;
    private ComposeTo? to;
    private IReadOnlyList<Reader> readers = [];
    private RenderedMail? preview;
    private Refusal? problem;
    private GuestId? previewAs;
    private string subject = "";
    private string body = "";
    private long typed;
    private bool sending;

    [Parameter, EditorRequired]
    public MessageKind Kind { get; set; }

    /// <summary>Whom an invitation is meant for.</summary>
    [Parameter]
    public InvitationChoice Choice { get; set; } = new();

    private Audience Audience => to!.Audience;

    private int Count => Audience.Members.Count;

    private string SendWords => Count == 1 ? "Send to 1 guest" : $"Send to {Count} guests";

    // Whoever is listed, unlisted or answers meanwhile shows at once; what is being typed stays.
    protected override async Task LoadAsync()
    {
        if (start is null)
        {
            start = await query.StartAsync(Actor.OrganisationId, EventId, Kind, Leaving);
            (subject, body) = (start.Subject, start.Body);
        }

        to = Kind switch
        {
            MessageKind.Invitation => await query.ToInviteAsync(Actor, EventId, Choice, Leaving),
            MessageKind.Reminder => await query.ToRemindAsync(Actor, EventId, Leaving),
            _ => await query.ToTellAsync(Actor, EventId, Kind, Leaving),
        };
        readers = await query.ReadersAsync(Actor.OrganisationId, EventId, Leaving);
        previewAs ??= Audience.Members.Select(member => (GuestId?)member.Guest.Id).FirstOrDefault() ?? readers.Select(r => (GuestId?)r.Id).FirstOrDefault();
        await PreviewAsync();
    }

    // Typing goes on while the preview is made: only the last pause makes one.
    private async Task PreviewSoonAsync()
    {
        var mine = ++typed;
        await Task.Delay(Pause, desk.Clock, Leaving);
        if (mine == typed)
        {
            await PreviewAsync();
        }
    }

    private async Task PreviewAsync()
    {
        if (previewAs is not { } guest)
        {
            return;
        }

        var made = await previews.AsAsync(Actor.OrganisationId, guest, Kind, new MessageWords(subject, body), Leaving);
        (problem, preview) = (made.Refusal, made.Value ?? preview);
    }

    private async Task SendAsync()
    {
        var confirmed = Count;
        if (!await Ask.SureAsync(desk.Dialogs, SendWords, ConsequenceOf(confirmed), "Yes, send"))
        {
            return;
        }

        sending = true;
        var wave = new Wave(Kind is MessageKind.Invitation ? Audience.Wave : null, new MessageWords(subject, body), confirmed) { Certain = Choice.Certain };
        var sent = Kind switch
        {
            MessageKind.Invitation => await invitations.SendAsync(Actor, EventId, wave, Leaving),
            MessageKind.Reminder => await reminders.SendAsync(Actor, EventId, wave, Leaving),
            _ => await notices.SendAsync(Actor, EventId, Kind, wave, Leaving),
        };
        sending = false;
        problem = sent.Refusal;
        if (sent.IsDone)
        {
            desk.Snackbar.Add($"{sent.Value!.Count} queued; they go out now.", Severity.Success);
            desk.Navigation.NavigateTo(Staff.Tab(EventId, "messages"));
        }
    }

    private string Heading => Kind switch
    {
        MessageKind.Reminder => "Reminder to those who have not answered",
        MessageKind.SaveTheDate => "Save the date, to those who are listed",
        MessageKind.PackReady => "The pack is ready, to those who come",
        MessageKind.ThankYou => "Thank you, to those who were there",
        _ => MessageKinds.WordsOf(Kind),
    };

    private string ConsequenceOf(int count) => (Kind, count) switch
    {
        (MessageKind.Invitation, 1) => "1 guest becomes invited and gets this mail with a personal link. Mail cannot be called back.",
        (MessageKind.Invitation, _) => $"{count} guests become invited, and each gets this mail with a personal link of their own. Mail cannot be called back.",
        (_, 1) => "1 guest gets this mail. Mail cannot be called back.",
        _ => $"{count} guests get this mail. Mail cannot be called back.",
    };
}
