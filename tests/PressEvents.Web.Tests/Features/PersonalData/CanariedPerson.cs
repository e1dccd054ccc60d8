using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Questions;
using PressEvents.Domain.Seating;
using PressEvents.Web.Features.Contacts.Merging;
using PressEvents.Web.Features.Contacts.Person;
using PressEvents.Web.Features.Guests;
using PressEvents.Web.Features.Import;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Invitations;
using PressEvents.Web.Features.Messages;
using PressEvents.Web.Mail;
using PressEvents.Web.Platform;
using PressEvents.Web.Tests.Features.Import;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.PersonalData;

/// <summary>Somebody who came in by every door there is, each thing said of them a string that stands nowhere else.</summary>
internal sealed class CanariedPerson(FileEvening evening)
{
    public const string Name = "Łucja Kanarienvögel";
    public const string Email = "qwxkanari@outlet.example";
    public const string DietNote = "qwxdiet-no-pepper";
    public const string Access = "qwxaccess-step-free";
    public const string Note = "qwxnote-owes-us-a-call";
    public const string GuestNote = "qwxguestnote-late";
    public const string Companion = "Qwxcompanion Begleitung";
    public const string CompanionNote = "qwxcompanion-no-nuts";
    public const string Wanted = "qwxwanted@elsewhere.example";
    public const string OtherEmail = "qwxother@outlet.example";
    public const string TwinName = "Qwxtwin Kanari";
    public const string TwinPhone = "+43 1 9876543";
    public const string Phone = "+43 1 1234567";
    public const string Equipment = "qwxequipment two cameras";
    public const string Named = "Qwxnamed Maybe";
    public const string Answer = "qwxanswer about the cut";
    public const string SensitiveAnswer = "qwxsensitive of faith";
    public const string Stranger = "Qwxstranger Instead";
    public const string StrangersEmail = "qwxstranger@outlet.example";
    public const string StrangersJob = "qwxjob stringer";
    public const string StrangersNote = "qwxstrangernote please";
    public const string Label = "qwxlabel for her desk";
    public const string Reason = "qwxreason came last year";
    public const string SeatingReason = "qwxseating never beside him";
    public const string OfTheList = "qwxlist she talks";
    public const string Writing = "qwxwriting a profile";
    public const string Deadline = "qwxdeadline on Friday";
    public const string Exclusive = "qwxexclusive first look";
    public const string Copied = "qwxcopy of the pack";
    public const string Piece = "qwxpiece of last week";
    public const string PieceAddress = "https://outlet.example/qwxaddress";
    public const string ServerSaid = "550 no qwxmailbox here";
    public const string CameBack = "550 qwxbounced later";
    public const string ReplySender = "qwxreply@outlet.example";
    public const string ReplySubject = "Re: qwxsubject";
    public const string ReplyText = "qwxwrote that she comes";

    /// <summary>What is the person's and goes with them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Name, Email, DietNote, Access, Note, GuestNote, Companion, CompanionNote, Wanted, OtherEmail, TwinName, TwinPhone, Phone, ServerSaid, CameBack, ReplySender, ReplySubject, ReplyText,
        Equipment, Named, Answer, SensitiveAnswer, Stranger, StrangersEmail, StrangersJob, StrangersNote, Label, Reason, SeatingReason,
        Writing, Deadline, Exclusive, Copied, Piece, PieceAddress];

    public static IReadOnlyList<string> Sensitive { get; } = [DietNote, Access, CompanionNote, Equipment, SensitiveAnswer];

    public static IReadOnlyList<string> OfAnswers { get; } = 
        [GuestNote, Companion, Wanted, ServerSaid, CameBack, ReplySender, ReplySubject, ReplyText, Named, Answer, Stranger, StrangersEmail, StrangersJob, StrangersNote, Label, Reason, SeatingReason, OfTheList, Writing, Deadline, Exclusive, Copied];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public FileGuest Guest { get; private set; } = default!;

    public async Task ComeInAsync()
    {
        await ImportAsync($"Name,Email,Phone\n{Name},{Email},{Phone}\n");
        await ImportAsync($"Name,Email,Plus Ones,Diet,Access,Notes,Other Emails\n{Name},{Email},1,{DietNote},{Access},{Note},{OtherEmail}\n");
        var name = Name;    // a constant would stand in the text of the query, and so in the log
        var contact = await evening.ReadAsync(db => db.Contacts.SingleAsync(c => c.Name == name, Ct));
        var guest = await evening.ReadAsync(db => db.Guests.SingleAsync(g => g.ContactId == contact.Id, Ct));
        await MergeAsync(contact);
        await SendAsync();
        var issued = (await evening.Get<IssueLinks>().ForEventAsync(Some.System(evening.Organisation), evening.Dinner.Id, Ct)).Value!.Single(one => one.Email is Email);
        Guest = new FileGuest(contact.Id, guest.Id, null!, issued.Token);
        await AnswerAsync();
        await CorrectAsync();
        await BeToldOfAsync(guest.Id);
        Assert.True((await evening.Get<NoteOnGuest>().SetAsync(evening.Publicist, guest.Id, GuestNote, Ct)).IsDone);
        await FailAndQueueAsync(guest.Id);
        var packs = evening.Get<PackFolders>();
        Directory.CreateDirectory(packs.Of(guest.Id));
        await File.WriteAllTextAsync(Path.Combine(packs.Of(guest.Id), "a4-printed.pdf"), $"briefing pack for {Name}", Ct);
        Directory.CreateDirectory(Path.GetDirectoryName(packs.BundleOf(evening.Dinner.Id, "zip"))!);
        await File.WriteAllTextAsync(packs.BundleOf(evening.Dinner.Id, "zip"), $"briefing pack for {Name}", Ct);
    }

    private async Task ImportAsync(string text)
    {
        var done = await evening.Get<ImportGuests>().CommitAsync(evening.Publicist, evening.Dinner.Id, Lists.File(text), new ImportChoices(), null, null, Ct);
        Assert.Null(done.Refusal);
    }

    // Somebody typed them in by hand as well, under another name; now the two are one.
    private async Task MergeAsync(Contact kept)
    {
        var added = await evening.Get<SaveContact>().AddAsync(evening.Publicist, new ContactForm { Name = TwinName, Phone = TwinPhone, Email = "qwxtwin@outlet.example" }, Ct);
        var (one, other) = (ContactFields.Of(kept), ContactFields.Of(await evening.ContactAsync(added.Value)));
        var request = new MergeRequest(kept.Id, added.Value, one) { KeptAsSeen = ContactFields.Fingerprint(one), GoneAsSeen = ContactFields.Fingerprint(other) };
        Assert.Null((await evening.Get<MergeContacts>().MergeAsync(evening.Publicist, request, Ct)).Refusal);
    }

    private async Task SendAsync()
    {
        Assert.Null((await evening.Get<SendMessage>().SendAsync(Some.System(evening.Organisation), evening.Dinner.Id, MessageKind.Invitation, new Wave(), Ct)).Refusal);
        await evening.Get<SendOutbox>().RunAsync(Ct);
    }

    private async Task AnswerAsync()
    {
        var page = await Screen.OpenAsync(evening.NewBrowser(), Guest.Path);
        page = await page.SendAsync(("answer", "yes"), ("plusOne[0].name", Companion), ("plusOne[0].dietNote", CompanionNote), ("plusOne[0].kind", "Photographer"), ("plusOne[0].equipment", Equipment), ("dietNote", DietNote), ("access", Access));
        Assert.Equal(System.Net.HttpStatusCode.SeeOther, page.Status);
        await evening.Get<SendOutbox>().RunAsync(Ct);
    }

    private async Task CorrectAsync()
    {
        var page = await Screen.OpenAsync(evening.NewBrowser(), Guest.File);
        Assert.Equal(System.Net.HttpStatusCode.SeeOther, (await page.SendFormAsync("form.correct", [("email", Wanted)])).Status);
    }

    // What the others of the house, and one who would come instead, said.
    private async Task BeToldOfAsync(GuestId id)
    {
        var (guest, now) = (await evening.GuestAsync(id), Some.Now);
        var (party, link) = (await evening.ReadAsync(db => db.Parties.SingleAsync(p => p.Id == guest.PartyId, Ct)), await evening.ReadAsync(db => db.Links.FirstAsync(l => l.GuestId == id, Ct)));
        var offer = new Offer(OfferId.New(now), evening.Dinner, party, guest, new OfferedSeats(1, 1, false), now);
        offer.MakeByHand(evening.Publicist.MemberId, Reason);
        offer.End(OfferOutcome.Lapsed, now);
        var approval = new ListApproval(ListApprovalId.New(now), evening.Dinner, [id], evening.Publicist.MemberId, now);
        Assert.True(approval.Decide(ApprovalState.SentBack, evening.Of(Role.Owner).MemberId, OfTheList, now).IsDone);
        var stranger = new SubstituteOffer(Stranger, EmailAddress.TryParse(StrangersEmail)!.Value, StrangersJob, StrangersNote);
        await evening.AddAsync(evening.Organisation.Id, [
            offer, approval, new Substitute(SubstituteId.New(now), guest, link.Id, stranger, Guid.CreateVersion7(), now),
            new GuestReply(GuestReplyId.New(now), guest, null, [1], new ReplyWords(ReplySender, ReplySubject, ReplyText), null, now),
            await RuledAsync(guest), Brief(guest), new PackCopy(PackCopyId.New(now), guest, 1, "0", $"[\"{Copied}\"]", now),
            new RecentPiece(RecentPieceId.New(now), await evening.ContactAsync(guest.ContactId!.Value), Piece, null, PieceAddress),
            .. Asked(guest, 1, Answer, isSensitive: false), .. Asked(guest, 2, SensitiveAnswer, isSensitive: true),
        ]);
        await evening.ReadAsync(async db =>
        {
            (await db.Parties.SingleAsync(p => p.Id == party.Id, Ct)).AllowNamed($"{Companion}\n{Named}");
            (await db.Links.SingleAsync(l => l.Id == link.Id, Ct)).LabelFor(Label);
            return await db.SaveChangesAsync(Ct);
        });
    }

    private async Task<SeatingRule> RuledAsync(Domain.Guests.Guest guest)
    {
        var other = await evening.ReadAsync(db => db.Guests.FirstAsync(g => g.EventId == guest.EventId && g.Id != guest.Id, Ct));
        var rule = SeatingRule.Pair(evening.Dinner, SeatingRuleKind.Apart, Sitter.Of(other.Id), Sitter.Of(guest.Id), Some.Now);
        rule.Hold(Nearness.Table, null, SeatingReason);
        return rule;
    }

    private static GuestBrief Brief(Domain.Guests.Guest guest)
    {
        var brief = new GuestBrief(guest);
        brief.Write(Writing, Deadline, Exclusive);
        return brief;
    }

    private object[] Asked(Domain.Guests.Guest guest, int number, string answer, bool isSensitive)
    {
        var question = new Question(QuestionId.New(Some.Now), evening.Dinner, number, new QuestionDetails { Words = $"Question {number}?", IsSensitive = isSensitive });
        return [question, new QuestionAnswer(QuestionAnswerId.New(Some.Now), question, guest, answer, evening.Publicist, Channel.Phone, Some.Now)];
    }

    private async Task FailAndQueueAsync(GuestId id)
    {
        var guest = await evening.GuestAsync(id);
        var (failed, queued) = (Message(guest, MessageKind.Reminder), Message(guest, MessageKind.PackReady));
        failed.Fail(ServerSaid, Some.Now);
        failed.Bounce(CameBack, Some.Now);
        await evening.AddAsync(evening.Organisation.Id, failed, queued);
    }

    private static OutboxMessage Message(Domain.Guests.Guest guest, MessageKind kind) => new(OutboxMessageId.New(Some.Now), guest, kind, null, null, Some.Now);
}
