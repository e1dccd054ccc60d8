using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Conventions;
using PressEvents.Domain.Audit;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
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
using PressEvents.Domain.Talents;

namespace PressEvents.Data;

/// <summary>The database, seen by one organisation at a time. Without <see cref="Organisation"/> it shows nothing of any.</summary>
public sealed class PressDb(DbContextOptions<PressDb> options) : IdentityUserContext<Account, Guid>(options)
{
    // Identity reads its schema version from the application's services; design-time tools have none.
    private static readonly IServiceProvider NoHost =
        new ServiceCollection().Configure<IdentityOptions>(ConfigureIdentity).BuildServiceProvider();

    /// <summary>Whose rows are seen and may be saved.</summary>
    public OrganisationId? Organisation { get; set; }

    /// <summary>Which of its events are seen, and what belongs to them; null for all.</summary>
    public IReadOnlyList<PressEventId>? OnlyEvents { get; set; }

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<MemberInvitation> MemberInvitations => Set<MemberInvitation>();

    public DbSet<EventRole> EventRoles => Set<EventRole>();

    public DbSet<StaffSession> StaffSessions => Set<StaffSession>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<PasswordReset> PasswordResets => Set<PasswordReset>();

    public DbSet<Outlet> Outlets => Set<Outlet>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<ContactMerge> ContactMerges => Set<ContactMerge>();

    public DbSet<DifferentPeople> DifferentPeople => Set<DifferentPeople>();

    public DbSet<ErasedAddress> ErasedAddresses => Set<ErasedAddress>();

    public DbSet<Correction> Corrections => Set<Correction>();

    public DbSet<GuestImport> Imports => Set<GuestImport>();

    public DbSet<ImportStep> ImportSteps => Set<ImportStep>();

    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();

    public DbSet<ChosenColumns> ChosenColumns => Set<ChosenColumns>();

    public DbSet<PressEvent> Events => Set<PressEvent>();

    public DbSet<Party> Parties => Set<Party>();

    public DbSet<Guest> Guests => Set<Guest>();

    public DbSet<Substitute> Substitutes => Set<Substitute>();

    public DbSet<Offer> Offers => Set<Offer>();

    public DbSet<ListApproval> ListApprovals => Set<ListApproval>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<InvitationLink> Links => Set<InvitationLink>();

    public DbSet<LinkFetch> LinkFetches => Set<LinkFetch>();

    public DbSet<GuestDevice> GuestDevices => Set<GuestDevice>();

    public DbSet<Rsvp> Rsvps => Set<Rsvp>();

    public DbSet<GroundRules> GroundRules => Set<GroundRules>();

    public DbSet<RulesAcceptance> RulesAcceptances => Set<RulesAcceptance>();

    public DbSet<Embargo> Embargoes => Set<Embargo>();

    public DbSet<Screener> Screeners => Set<Screener>();

    public DbSet<Question> Questions => Set<Question>();

    public DbSet<QuestionAnswer> QuestionAnswers => Set<QuestionAnswer>();

    public DbSet<QuestionReply> QuestionReplies => Set<QuestionReply>();

    public DbSet<Talent> Talents => Set<Talent>();

    public DbSet<Fact> Facts => Set<Fact>();

    public DbSet<FactVersion> FactVersions => Set<FactVersion>();

    public DbSet<PackPlan> PackPlans => Set<PackPlan>();

    public DbSet<PackItem> PackItems => Set<PackItem>();

    public DbSet<PackEdition> PackEditions => Set<PackEdition>();

    public DbSet<PackCopy> PackCopies => Set<PackCopy>();

    public DbSet<CorrectionNote> CorrectionNotes => Set<CorrectionNote>();

    public DbSet<HostBrief> HostBriefs => Set<HostBrief>();

    public DbSet<HostItem> HostItems => Set<HostItem>();

    public DbSet<GuestBrief> GuestBriefs => Set<GuestBrief>();

    public DbSet<RecentPiece> RecentPieces => Set<RecentPiece>();

    public DbSet<PrintedPaper> PrintedPapers => Set<PrintedPaper>();

    public DbSet<Segment> Segments => Set<Segment>();

    public DbSet<Table> Tables => Set<Table>();

    public DbSet<Seat> Seats => Set<Seat>();

    public DbSet<SeatAssignment> SeatAssignments => Set<SeatAssignment>();

    public DbSet<SeatingTerms> SeatingTerms => Set<SeatingTerms>();

    public DbSet<SeatingRule> SeatingRules => Set<SeatingRule>();

    public DbSet<WaivedRule> WaivedRules => Set<WaivedRule>();

    public DbSet<Course> Courses => Set<Course>();

    public DbSet<RotationStop> RotationStops => Set<RotationStop>();

    public DbSet<SeatingStep> SeatingSteps => Set<SeatingStep>();

    public DbSet<SeatingVersion> SeatingVersions => Set<SeatingVersion>();

    public DbSet<PublishedSeat> PublishedSeats => Set<PublishedSeat>();

    public DbSet<MessageText> MessageTexts => Set<MessageText>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<MessageStage> MessageStages => Set<MessageStage>();

    public DbSet<MailSuppression> MailSuppressions => Set<MailSuppression>();

    public DbSet<GuestReply> GuestReplies => Set<GuestReply>();

    public DbSet<DkimKey> DkimKeys => Set<DkimKey>();

    public DbSet<MailboxMark> MailboxMarks => Set<MailboxMark>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    /// <summary>What the query filter compares with; the empty id belongs to nobody.</summary>
    internal OrganisationId Scope => Organisation ?? default;

    /// <summary>Whether its reader may see nothing of what they asked for.</summary>
    public bool ShowsNothing => Organisation is null;

    internal bool SeesAllEvents => OnlyEvents is null;

    internal IReadOnlyList<PressEventId> SeenEvents => OnlyEvents ?? [];

    public static void ConfigureIdentity(IdentityOptions identity)
    {
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        identity.Stores.MaxLengthForKeys = 128;
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        if (optionsBuilder.Options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider is null)
        {
            optionsBuilder.UseApplicationServiceProvider(NoHost);
        }

        optionsBuilder.AddInterceptors(OrganisationGuard.Instance, VersionStamp.Instance, StorableText.Instance);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.UseIds(typeof(PressEvent).Assembly);
        configurationBuilder.UseEnumNames();
        configurationBuilder.UseInstants(Database.ProviderName);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PressDb).Assembly);
        builder.UseOrganisationFilter(this);
        builder.UseEventFilter(this);
    }
}
