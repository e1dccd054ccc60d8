using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rsvps;
using PressEvents.Web.Features.Rsvp;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

/// <summary>Answers that the team writes down for a guest go by the same rules as the guest's own.</summary>
public sealed class AnswerForGuestTests(MigratedTemplate template) : IDisposable
{
    private readonly TestDatabase database = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_by_telephone_says_who_set_it_and_how()
    {
        var (evening, staff) = NewEvening(Role.Publicist);
        var guest = evening.Invite();
        await SaveAsync(evening);

        var result = await AnswerAsync(staff, guest, Answer.Yes, Channel.Phone);

        Assert.Equal(GuestStatus.Accepted, result.Value!.Status);
        var saved = await database.ReadAsync(evening.Organisation.Id, db => db.Guests.SingleAsync(Ct));
        Assert.Equal((Channel.Phone, staff.MemberId.Value), (saved.StatusVia, saved.StatusBy!.Value));
    }

    [Fact]
    public async Task The_team_may_set_an_answer_after_the_deadline_but_overbooks_nobody()
    {
        var (evening, staff) = NewEvening(Role.Publicist, capacity: 1);
        var (first, second) = (evening.Invite("Ada"), evening.Invite("Zoe"));
        await SaveAsync(evening);
        database.Clock.SetUtcNow(evening.Dinner.RsvpClosesAt.AddDays(1));

        Assert.Equal(GuestStatus.Accepted, (await AnswerAsync(staff, first, Answer.Yes, Channel.Publicist)).Value!.Status);
        var waiting = await AnswerAsync(staff, second, Answer.Yes, Channel.InPerson);
        Assert.Equal((GuestStatus.Waitlisted, 1), (waiting.Value!.Status, waiting.Value.WaitPosition!.Value));
    }

    [Theory]
    [InlineData(Role.Door)]
    [InlineData(Role.Viewer)]
    public async Task Those_who_only_look_set_no_answers(Role role)
    {
        var (evening, staff) = NewEvening(role);
        var guest = evening.Invite();
        await SaveAsync(evening);

        var result = await AnswerAsync(staff, guest, Answer.Yes, Channel.Phone);

        Assert.Equal(new NotAllowed(Permission.AnswerForGuest), result.Refusal);
        Assert.Equal(GuestStatus.Invited, (await database.ReadAsync(evening.Organisation.Id, db => db.Guests.SingleAsync(Ct))).Status);
    }

    [Fact]
    public async Task A_guest_of_another_organisation_is_not_there()
    {
        var (evening, _) = NewEvening(Role.Owner);
        var guest = evening.Invite();
        await SaveAsync(evening);
        var (other, stranger) = NewEvening(Role.Owner, slug: "other");
        await SaveAsync(other);

        Assert.Equal(new NotFound("guest"), (await AnswerAsync(stranger, guest, Answer.No, Channel.Phone)).Refusal);
    }

    public void Dispose() => database.Dispose();

    private static (AnsweredEvening Evening, StaffActor Staff) NewEvening(Role role, int capacity = 16, string slug = "dinner")
    {
        var evening = new AnsweredEvening(capacity, slug: slug);
        var member = new Member(MemberId.New(Some.Now), evening.Organisation.Id, "Ben", "ben@agency.example", role, Some.Now);
        evening.Add(member);
        return (evening, new StaffActor(evening.Organisation.Id, member.Id));
    }

    private Task SaveAsync(AnsweredEvening evening) => database.AddAsync(evening.Organisation.Id, evening.Rows);

    private Task<PressEvents.Domain.Result<Answered>> AnswerAsync(StaffActor by, Invitee guest, Answer answer, Channel via) =>
        new AnswerForGuest(database.Transactions).AnswerAsync(by, guest.Guest.Id, new GivenAnswer(answer, Guid.CreateVersion7(database.Clock.GetUtcNow())), via, Ct);
}
