using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain.Audit;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Imports;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Lists;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Questions;
using PressEvents.Domain.Rsvps;
using PressEvents.Domain.Rules;
using PressEvents.Domain.RunOfShow;
using PressEvents.Domain.Seating;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.PersonalData.Canaries;

/// <summary>An evening with one guest who looks, and a canary in every text that is not theirs to see: each of another row, each secret of their own, and all of another agency.</summary>
internal sealed class CanaryEvening(MigratedTemplate template, IComponentActivator? activator = null, bool isGuarded = true) : PressEventsApp(template)
{
    /// <summary>Stands in every text that must not be seen.</summary>
    public const string Canary = "kanari";

    private readonly HashSet<object> own = [];
    private readonly List<object> others = [];
    private PressEvent another = default!;
    private int planted;

    public Organisation Agency { get; } = Some.Organisation();

    public PressEvent Dinner { get; private set; } = default!;

    public GuestId GuestId { get; private set; }

    public CanaryPictures Pictures { get; private set; } = default!;

    public Screener Screener { get; private set; } = default!;

    public InvitationToken Token { get; } = InvitationToken.New();

    public string Path => $"/i/{Token.Value}";

    /// <summary>The names of the texts in which a canary sits.</summary>
    public HashSet<string> Planted { get; } = new(StringComparer.Ordinal);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task FillAsync()
    {
        AddOwn();
        AddOthers();
        await SaveAsync(Agency.Id, [.. own, .. others]);
        await Pictures.KeepAsync(Services);
        await PublishAsync();

        // Another agency: not even the name of its event is anybody's here.
        var rival = Some.Organisation("Rival");
        var party = Some.Party(Some.Dinner(rival, slug: "rival"));
        var (screening, contact) = (Some.Dinner(rival, slug: "rival-dinner"), Some.Contact(rival, "Rival", "rival@outlet.example"));
        var place = new Party(PartyId.New(Some.Now), rival.Id, screening.Id, 0);
        await SaveAsync(rival.Id, [rival, screening, contact, place, Some.Guest(place, contact)]);
    }

    public async Task StandAsync(GuestStatus status, Action<PressEvent> change)
    {
        await using var db = await Databases.ForAsync(Agency.Id, Ct);
        var guest = await db.Guests.SingleAsync(g => g.Id == GuestId, Ct);
        guest.StandAgain(new GuestStanding(status, Some.Now, Channel.Link, GuestId.Value, Some.Now));
        change(await db.Events.SingleAsync(e => e.Id == Dinner.Id, Ct));
        await db.SaveChangesAsync(Ct);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        if (!isGuarded)
        {
            builder.ConfigureTestServices(services => services.ConfigureDbContext<PressDb>(options => options.AddInterceptors(new WithoutFilters())));
        }

        if (activator is not null)
        {
            builder.ConfigureTestServices(services => services.AddSingleton(activator));
        }
    }

    private void AddOwn()
    {
        another = Some.Dinner(Agency, slug: "another");
        Dinner = Some.Opened(new PressEvent(PressEventId.New(Some.Now), Agency.Id, Slug.TryParse("dinner")!.Value, Some.Details() with
        {
            Lede = "Two hours at one table", Dress = "Smart", AccessNote = "A lift", SynopsisShort = "Short.", SynopsisMedium = "Medium.", SynopsisLong = "Long.",
            ContactName = "The press office", EmbargoLiftsAt = Some.Now.AddDays(22), Accent = "#7A1F2B", AsksHouseRules = true, MealValue = new Money(8500, "EUR"),
        }, Some.Now));
        Pictures = new CanaryPictures(Dinner.Id, another.Id);
        Dinner.PublishPack(Some.Now);
        Dinner.PublishSeating(Some.Now);
        var outlet = new Outlet(OutletId.New(Some.Now), Agency.Id, "Own Weekly");
        var contact = new Contact(ContactId.New(Some.Now), Agency.Id, new ContactDetails(PersonName.From("Ada Lovelace", "Ada", "Lovelace")!)
        {
            Email = EmailAddress.TryParse("ada@outlet.example"), OutletId = outlet.Id, TimeZone = "Europe/London", Phone = "+44 20 1234", Tier = "x", PrivateNotes = "x",
            Tags = "x", DoNotInvite = "x", JobTitle = "Editor",
        }, outlet.Name, Some.Now);
        var party = Some.Party(Dinner, plusOnes: 2);
        party.JoinWaitlist(1);
        var guest = Some.Guest(party, contact, GuestStatus.Invited);
        guest.SetNeeds("vegan", "own diet note", "own access");
        GuestId = guest.Id;
        var companion = Guest.PlusOne(GuestId.New(Some.Now), party, "Own Companion", Some.Now);
        companion.MoveTo(GuestStatus.Accepted, Some.System(Agency), Channel.Link, Some.Now);
        var rules = Some.Rules(Dinner);
        var table = new Table(TableId.New(Some.Now), Dinner, 1, "Own table", TableShape.Round);
        var seat = table.NewSeats(2, Some.Now).First();
        companion.ComeAs(PlusOneKind.Photographer, "own cameras");
        party.AllowNamed("Own Companion\nOwn Other");
        guest.SpeakIn("en");
        guest.SetHouseRules(true, true);
        var (question, consent) = (Ask(1, "Own question?", QuestionKind.Text), Ask(2, "Own consent?", QuestionKind.Consent));
        var (browser, actor) = (new GuestDevice(GuestDeviceId.New(Some.Now), guest, DeviceSecret.New(), Some.Now), new GuestActor(Agency.Id, guest.Id, default));
        browser.Prove(DeviceSecret.New(), Dinner, Some.Now);
        Screener = new Screener(ScreenerId.New(Some.Now), Dinner, 1, "Own screener", "https://screener.example/own", "Watch it tonight.");
        var invitation = new Invitation(InvitationId.New(Some.Now), guest, 1, Some.Now);
        own.UnionWith([
            question, consent, browser, Screener,
            new QuestionAnswer(QuestionAnswerId.New(Some.Now), question, guest, "own words", actor, Channel.Link, Some.Now),
            new QuestionAnswer(QuestionAnswerId.New(Some.Now), consent, guest, QuestionAnswer.Yes, actor, Channel.Link, Some.Now),
            new Offer(OfferId.New(Some.Now), Dinner, party, guest, new OfferedSeats(1, 1, false), Some.Now),
            new Embargo(EmbargoId.New(Some.Now), Dinner, new EmbargoWindow("France", "print", Some.Now.AddDays(22), "Europe/Paris")),
        ]);
        own.UnionWith([
            Agency, Dinner, outlet, contact, party, guest, companion, rules, table, seat, SeatAssignment.Of(seat, guest, Some.Now), invitation,
            Some.Published(Dinner, table, seat, Sitter.Of(guest.Id), 2),
            new InvitationLink(InvitationLinkId.New(Some.Now), invitation, Token, "x", Some.Now),
            new Domain.Rules.RulesAcceptance(Domain.Rules.RulesAcceptanceId.New(Some.Now), guest, rules, Channel.Link, Some.Now),
            new Domain.Rsvps.Rsvp(RsvpId.New(Some.Now), guest, Answer.Yes, 1, Guid.CreateVersion7(), new GuestActor(Agency.Id, guest.Id, default), Channel.Link, Some.Now),
            new Correction(CorrectionId.New(Some.Now), guest, Guid.CreateVersion7(), ["x"], EmailAddress.TryParse("ada@new.example"), Some.Now),
            new OutboxMessage(OutboxMessageId.New(Some.Now), guest, MessageKind.Invitation, null, null, Some.Now.AddYears(9)),
            .. CanaryBriefing.Own(Dinner, guest, contact, Pictures.Shown),
            new Segment(SegmentId.New(Some.Now), Dinner, Dinner.StartsAt, TimeSpan.FromMinutes(20), "A first glass", RecordStatus.OnTheRecord),
            new MessageText(MessageTextId.New(Some.Now), Dinner, MessageKind.Invitation, 1, "Own subject", "Own body {{link}}", Some.Now),
        ]);
    }

    private Question Ask(int number, string words, QuestionKind kind) =>
        new(QuestionId.New(Some.Now), Dinner, number, new QuestionDetails { Words = words, Kind = kind, IsSensitive = number == 1 });

    private void AddOthers()
    {
        var mine = own.OfType<Contact>().Single();
        var (me, myLink) = (own.OfType<Guest>().Single(g => g.Id == GuestId), own.OfType<InvitationLink>().Single());
        var outlet = new Outlet(OutletId.New(Some.Now), Agency.Id, "Other Weekly");
        var contact = new Contact(ContactId.New(Some.Now), Agency.Id, new ContactDetails(PersonName.From("Other")!) { OutletId = outlet.Id }, outlet.Name, Some.Now);
        var party = Some.Party(Dinner);
        var guest = Some.Guest(party, contact, GuestStatus.Accepted);
        var companion = Guest.PlusOne(GuestId.New(Some.Now), party, "Other Companion", Some.Now);
        companion.MoveTo(GuestStatus.Accepted, Some.System(Agency), Channel.Link, Some.Now);
        var member = new Member(MemberId.New(Some.Now), Agency.Id, "x", "x", Role.Publicist, Some.Now);
        var staff = new StaffActor(Agency.Id, member.Id);
        var import = new GuestImport(GuestImportId.New(Some.Now), staff, Dinner.Id, "x", Some.Now);
        var invitation = new Invitation(InvitationId.New(Some.Now), guest, 1, Some.Now);
        var (theirLink, stranger) = (new InvitationLink(InvitationLinkId.New(Some.Now), invitation, InvitationToken.New(), "x", Some.Now), new SubstituteOffer("x", EmailAddress.TryParse("x@outlet.example")!.Value, "x", "x"));
        var instead = new Substitute(SubstituteId.New(Some.Now), guest, theirLink.Id, stranger, Guid.CreateVersion7(), Some.Now);
        instead.Approve(me, GuestStatus.Invited, staff, Some.Now);
        own.Add(instead);    // by which the guest came; what they wrote then is theirs
        companion.ComeAs(PlusOneKind.Photographer, "x");
        var trail = new AuditHead(Agency.Id);    // what the crawl writes is appended to it
        var rule = SeatingRule.Pair(Dinner, SeatingRuleKind.Apart, Sitter.Of(me.Id), Sitter.Of(guest.Id), Some.Now);
        others.AddRange([
            rule, new WaivedRule(WaivedRuleId.New(Some.Now), Dinner, "x", Some.Now), new SeatingStep(SeatingStepId.New(Some.Now), Dinner, 1, "x", [], null, Some.Now),
            new SeatingVersion(SeatingVersionId.New(Some.Now), Dinner, "x", new Dictionary<Sitter, SeatId>(), null, Some.Now),
            theirLink, new Substitute(SubstituteId.New(Some.Now), me, myLink.Id, stranger, Guid.CreateVersion7(), Some.Now),
            new QuestionAnswer(QuestionAnswerId.New(Some.Now), own.OfType<Question>().First(q => q.Number == 1), guest, "x", staff, Channel.Phone, Some.Now),
            new Offer(OfferId.New(Some.Now), Dinner, party, guest, new OfferedSeats(1, 1, false), Some.Now),
            outlet, contact, party, guest, companion, member, import, invitation,
            new global::PressEvents.Data.Account { Id = member.Id.Value },
            new StaffSession { KeyHash = [1], Id = StaffSessionId.New(Some.Now), AccountId = member.Id.Value, MemberId = member.Id.Value, Ticket = [1], StartedAt = Some.Now, ExpiresAt = Some.Now, Address = "x", Agent = "x" },
            new MemberInvitation(MemberInvitationId.New(Some.Now), Agency.Id, EmailAddress.TryParse("x@outlet.example")!.Value, Role.Viewer, InvitationToken.New(), Some.Now),
            new ImportStep(import, 1, ImportStepKind.ContactChanged, mine.Id.Value, "x", "x"),
            new ContactMerge(ContactMergeId.New(Some.Now), mine, contact, "x", staff, Some.Now),
            new GuestReply(GuestReplyId.New(Some.Now), guest, null, [1], new ReplyWords("x", "x", "x"), null, Some.Now),
            new DkimKey { Domain = "x", Selector = "x", PrivateKey = [1], PublicKey = "x", MadeAt = Some.Now },
            new MailboxMark { Mailbox = "x", Validity = 1, LastUid = 1 },
            new SavedFilter(SavedFilterId.New(Some.Now), staff, ListKind.Guests, "x", "x", Some.Now),
            new ChosenColumns(Agency.Id, member.Id, ListKind.Guests, "x"),
            new ListApproval(ListApprovalId.New(Some.Now), Dinner, [guest.Id], member.Id, Some.Now),
            .. CanaryBriefing.Others(Dinner, guest, another, Pictures.Elsewhere),
            trail.Append(new AuditNote("x", Dinner.Id, GuestId.Value, "x"), staff, Some.Now), trail,
        ]);
    }

    private async Task SaveAsync(OrganisationId organisation, IEnumerable<object> rows)
    {
        await using var db = await Databases.ForAsync(organisation, Ct);
        db.AddRange(rows);
        foreach (var entry in db.ChangeTracker.Entries().ToList())
        {
            foreach (var column in StoredTexts.Of(db.Model).Where(column => column.Entity == entry.Metadata))
            {
                column.Say(entry, name => StoredTexts.Secret.Contains(name) || !own.Contains(entry.Entity) ? Plant(name) : null);
            }
        }

        await db.SaveChangesAsync(Ct);
    }

    private string Plant(string name)
    {
        Planted.Add(name);
        return $"{Canary}-{name}-{++planted}";
    }

    // What is edited after this is nobody's to see before it is published, too.
    private async Task PublishAsync()
    {
        await using (var db = await Databases.ForAsync(Agency.Id, Ct))
        {
            var material = await PackMaterialReads.DraftAsync(db, Dinner, Ct);
            db.PackEditions.Add(new PackEdition(PackEditionId.New(Some.Now), Dinner, 1, material.Write(), null, Some.Now));
            await db.SaveChangesAsync(Ct);
        }

        await SaveAsync(Agency.Id, CanaryBriefing.Unpublished(Dinner, Pictures.Drafted));
    }
}
