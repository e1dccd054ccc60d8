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

public sealed partial class Compose(ComposeQuery query, PreviewMessage previews, SendMessage messages, KeepMessage keep, ComposeDesk desk) : LivePart
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private DraftTexts? draft;
    private ComposeTo? to;
    private IReadOnlyList<Reader> readers = [];
    private RenderedMail? preview;
    private Refusal? problem;
    private GuestId? previewAs;
    private long typed;
    private bool sending;

    [Parameter, EditorRequired]
    public MessageKind Kind { get; set; }

    /// <summary>Whom an invitation is meant for.</summary>
    [Parameter]
    public InvitationChoice Choice { get; set; } = new();

    private bool IsAutomatic => MessageKinds.Automatic.Contains(Kind);

    private Audience Audience => to!.Audience;

    private int Count => Audience.Members.Count;

    private string SendWords => Count == 1 ? "Send to 1 guest" : $"Send to {Count} guests";

    private IReadOnlyDictionary<string, int> ReadersByLanguage =>
        Audience.Members.CountBy(member => MessageLanguages.TagFor(draft!.Written, member.Guest.Language, member.Spoken)).ToDictionary(StringComparer.Ordinal);

    // Whoever is listed, unlisted or answers meanwhile shows at once; what is being typed stays.
    protected override async Task LoadAsync()
    {
        var isNew = draft is null;
        draft ??= new DraftTexts(await query.StartAsync(Actor, EventId, Kind, Leaving));
        to = await query.ToAsync(Actor, EventId, Kind, Choice, Leaving);
        readers = await query.ReadersAsync(Actor, EventId, Leaving);
        previewAs ??= Audience.Members.Select(member => (GuestId?)member.Guest.Id).FirstOrDefault() ?? readers.Select(r => (GuestId?)r.Id).FirstOrDefault();
        if (isNew && ReaderNow is { } reader)
        {
            draft.Turn(reader.LanguageOf(draft.Written));
        }

        await PreviewAsync();
    }

    private Reader? ReaderNow => readers.FirstOrDefault(reader => reader.Id == previewAs);

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

        var made = await previews.AsAsync(Actor, guest, Kind, draft!.Words, Leaving);
        (problem, preview) = (made.Refusal, made.Value ?? preview);
    }

    // What stands on the desk and what the chosen guest reads are the same text.
    private Task ReadAsAsync(GuestId? guest)
    {
        previewAs = guest;
        draft!.Turn(ReaderNow?.LanguageOf(draft.Written) ?? draft.Language);
        return PreviewAsync();
    }

    private Task TurnedAsync()
    {
        if (ReaderNow is not { } now || !Reads(now, draft!.Language))
        {
            var first = Audience.Members.Select(member => member.Guest.Id).Concat(readers.Select(reader => reader.Id));
            previewAs = first.Where(id => readers.Any(reader => reader.Id == id && Reads(reader, draft!.Language))).Cast<GuestId?>().FirstOrDefault() ?? previewAs;
        }

        return PreviewAsync();
    }

    private bool Reads(Reader reader, string language) => string.Equals(reader.LanguageOf(draft!.Written), language, StringComparison.Ordinal);

    private Task BeginAsync(string language)
    {
        draft!.Begin(query.BuiltIn(Kind, language));
        return TurnedAsync();
    }

    private Task StartAgainAsync()
    {
        draft = new DraftTexts([query.BuiltIn(Kind, MessageLanguages.Default)]);
        return PreviewAsync();
    }

    private Task SubmitAsync() => IsAutomatic ? KeepAsync() : SendAsync();

    private async Task KeepAsync()
    {
        problem = (await keep.KeepAsync(Actor, EventId, Kind, draft!.All, Leaving)).Refusal;
        if (problem is null)
        {
            desk.Snackbar.Add("Kept. The next of these goes out with it.", Severity.Success);
        }
    }

    private async Task SendAsync()
    {
        var confirmed = Count;
        if (!await Ask.SureAsync(desk.Dialogs, SendWords, ComposeWords.ConsequenceOf(Kind, confirmed), "Yes, send"))
        {
            return;
        }

        sending = true;
        var wave = new Wave(Kind is MessageKind.Invitation ? Audience.Wave : null, draft!.All, confirmed) { Certain = Choice.Certain };
        var sent = await messages.SendAsync(Actor, EventId, Kind, wave, Leaving);
        sending = false;
        problem = sent.Refusal;
        if (sent.IsDone)
        {
            desk.Snackbar.Add($"{sent.Value!.Count} queued; they go out now.", Severity.Success);
            desk.Navigation.NavigateTo(Staff.Tab(EventId, "messages"));
        }
    }
}
