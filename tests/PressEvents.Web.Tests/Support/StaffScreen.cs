using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using PressEvents.Data.Queries;
using PressEvents.Data.Queries.Choosing;
using PressEvents.Data.Writing;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Contacts.Duplicates;
using PressEvents.Web.Features.Contacts.Listing;
using PressEvents.Web.Features.Contacts.Merging;
using PressEvents.Web.Features.Contacts.Outlets;
using PressEvents.Web.Features.Contacts.Person;
using PressEvents.Web.Features.Guests;
using PressEvents.Web.Features.Guests.Choosing;
using PressEvents.Web.Features.Guests.Listing;
using PressEvents.Web.Features.Guests.Waiting;
using PressEvents.Web.Features.Seating;
using PressEvents.Web.Features.Seating.Arranging;
using PressEvents.Web.Features.Seating.Courses;
using PressEvents.Web.Features.Seating.Page;
using PressEvents.Web.Features.Seating.Papers;
using PressEvents.Web.Features.Seating.Solving;
using PressEvents.Web.Features.Seating.Versions;
using PressEvents.Web.Mail;
using PressEvents.Web.Platform;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Platform.Lists;

namespace PressEvents.Web.Tests.Support;

/// <summary>A page of the back office, rendered for a member on a real database.</summary>
public sealed class StaffScreen : BunitContext
{
    private readonly BunitAuthorizationContext authorization;
    private readonly Evening evening;

    public StaffScreen(Evening evening)
    {
        this.evening = evening;
        var database = evening.Database;
        Services.AddSingleton<TimeProvider>(database.Clock);
        Services.AddSingleton(database.Databases);
        Services.AddSingleton(database.Signals);
        Services.AddSingleton(database.Transactions);
        Services.AddSingleton(new StorageHealth(database.Clock));
        Services.AddOptions<SmtpOptions>();
        Services.AddOptions<PressEventsOptions>().Configure(options => options.PublicBaseUrl = "https://rsvp.agency.example");
        Services.AddSingleton<PublicLinks>();
        Services.AddScoped<SignedIn>();
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        AddReads();
        AddWrites();
        JSInterop.Mode = JSRuntimeMode.Loose;
        authorization = AddAuthorization();
        SignIn(Role.Publicist);
    }

    public StaffScreen SignIn(Role role)
    {
        var member = evening.MemberOf(role);
        authorization.SetAuthorized(member.Name).SetRoles(role.ToString()).SetClaims(
            new Claim(ClaimTypes.NameIdentifier, member.Id.Value.ToString()),
            new Claim(MemberClaims.Organisation, member.OrganisationId.Value.ToString()));
        return this;
    }

    private void AddReads()
    {
        Services.AddSingleton<EventHeaderQuery>();
        Services.AddSingleton<GuestListQuery>();
        Services.AddSingleton<ChoosingQuery>();
        Services.AddSingleton<WaitlistQuery>();
        Services.AddSingleton<WaitlistLog>();
        Services.AddSingleton<AuditTrailQuery>();
        Services.AddSingleton<SeatCountQuery>();
        Services.AddSingleton<GuestFileQuery>();
        Services.AddSingleton<GuestHistory>();
        Services.AddSingleton<SeatingQuery>();
        Services.AddSingleton<RulesQuery>();
        Services.AddSingleton<SeatingVersionsQuery>();
        Services.AddSingleton<SeatingCoursesQuery>();
        Services.AddSingleton<SeatingChangesQuery>();
        Services.AddSingleton<SeatingProblemQuery>();
        Services.AddSingleton<ContactList>();
        Services.AddSingleton<ListSettings>();
        Services.AddSingleton<ContactFileQuery>();
        Services.AddSingleton<ComingUpQuery>();
        Services.AddSingleton<KnownWordsQuery>();
        Services.AddSingleton<RecentPiecesQuery>();
        Services.AddSingleton<ChangePieces>();
        Services.AddSingleton<OutletList>();
        Services.AddSingleton<DuplicateList>();
        Services.AddSingleton<MergeQuery>();
    }

    private void AddWrites()
    {
        Services.AddSingleton<WithdrawGuest>();
        Services.AddSingleton<PlanWaves>();
        Services.AddSingleton<ApproveList>();
        Services.AddSingleton<OfferPlace>();
        Services.AddSingleton<TakeOfferBack>();
        Services.AddSingleton<ChangeWaiting>();
        Services.AddSingleton<Overbook>();
        Services.AddSingleton<ChangeLinks>();
        Services.AddSingleton<SetPlusOnes>();
        Services.AddSingleton<NoteOnGuest>();
        Services.AddSingleton<ChangeGuests>();
        Services.AddSingleton<EditGuestRow>();
        Services.AddSingleton<ChangeContacts>();
        Services.AddSingleton<SaveContact>();
        Services.AddSingleton<ChangeOutlet>();
        Services.AddSingleton<TellApart>();
        Services.AddSingleton<MergeContacts>();
        Services.AddSingleton<PartContacts>();
        Services.AddSingleton<SeatPerson>();
        Services.AddSingleton<ClearSeat>();
        Services.AddSingleton<PublishSeating>();
        AddSeating();
    }

    private void AddSeating()
    {
        Services.AddSingleton<ChangeSeat>();
        Services.AddSingleton<KeepVersion>();
        Services.AddSingleton<PlanCourses>();
        Services.AddSingleton<MarkGuest>();
        Services.AddSingleton<ChangeRules>();
        Services.AddSingleton<SetSeatingTerms>();
        Services.AddSingleton<UndoSeating>();
        Services.AddSingleton<ApplyPlan>();
        Services.AddSingleton<SeatingWorker>();
        Services.AddSingleton<ArrangeSeats>();
        Services.AddSingleton<ArrangeJobs>();
    }
}
