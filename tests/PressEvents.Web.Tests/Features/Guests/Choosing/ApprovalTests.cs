using PressEvents.Domain;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Guests.Choosing;
using PressEvents.Web.Features.Messages;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Guests.Choosing;

public sealed class ApprovalTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_send_waits_for_another_members_approval_and_the_second_needs_none()
    {
        using var evening = await ApprovedEvening.BeginAsync(template);
        await evening.AddGuestAsync("Ada");
        Assert.IsType<ApprovalMissing>((await SendAsync(evening)).Refusal);

        var asked = await AskAsync(evening);
        Assert.IsType<ApprovalMissing>((await SendAsync(evening)).Refusal);
        Assert.Null((await Approve(evening).ApproveAsync(evening.Of(Role.Owner), evening.Dinner.Id, asked, Ct)).Refusal);

        Assert.Equal(1, (await SendAsync(evening)).Value?.Count);
        await evening.AddGuestAsync("Bo");
        Assert.Equal(1, (await SendAsync(evening)).Value?.Count);
        Assert.Equal(
            ["guest.invited", "guest.invited", "list.approval-asked", "list.approved"],
            await evening.Database.ReadAsync(evening.Agency.Id, db => Task.FromResult(db.AuditEntries.Select(a => a.Action).Order().ToList())));
    }

    [Fact]
    public async Task Who_joined_since_is_not_covered_and_who_left_makes_no_difference()
    {
        using var evening = await ApprovedEvening.BeginAsync(template);
        await evening.AddGuestAsync("Stays");
        var leaves = await evening.AddGuestAsync("Leaves");
        await Approve(evening).ApproveAsync(evening.Of(Role.Owner), evening.Dinner.Id, await AskAsync(evening), Ct);
        await evening.ChangeAsync(leaves.Id, guest => guest.MoveTo(GuestStatus.Withdrawn, evening.Publicist, Channel.Publicist, Some.Now));
        var joins = await evening.AddGuestAsync("Joins");

        Assert.Equal(new ApprovedWithout(1), (await SendAsync(evening)).Refusal);
        await evening.ChangeAsync(joins.Id, guest => guest.MoveTo(GuestStatus.Withdrawn, evening.Publicist, Channel.Publicist, Some.Now));

        Assert.Equal(1, (await SendAsync(evening)).Value?.Count);
    }

    [Fact]
    public async Task Who_asked_does_not_approve_and_who_may_not_send_does_not_either()
    {
        using var evening = await ApprovedEvening.BeginAsync(template);
        await evening.AddGuestAsync("Ada");
        var asked = await AskAsync(evening);

        Assert.IsType<OwnApproval>((await Approve(evening).ApproveAsync(evening.Publicist, evening.Dinner.Id, asked, Ct)).Refusal);
        Assert.IsType<NotAllowed>((await Approve(evening).ApproveAsync(evening.Of(Role.Viewer), evening.Dinner.Id, asked, Ct)).Refusal);
        Assert.Equal(
            (await Approve(evening).ApproveAsync(evening.Stranger, evening.Dinner.Id, ListApprovalId.New(Some.Now), Ct)).Refusal,
            (await Approve(evening).ApproveAsync(evening.Stranger, evening.Dinner.Id, asked, Ct)).Refusal);
        Assert.IsType<ApprovalMissing>((await SendAsync(evening)).Refusal);
    }

    [Fact]
    public async Task A_list_sent_back_says_why_and_is_no_longer_approved()
    {
        using var evening = await ApprovedEvening.BeginAsync(template);
        await evening.AddGuestAsync("Ada");
        var owner = evening.Of(Role.Owner);
        await Approve(evening).ApproveAsync(owner, evening.Dinner.Id, await AskAsync(evening), Ct);
        evening.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await AskAsync(evening);

        Assert.IsType<Invalid>((await Approve(evening).SendBackAsync(owner, evening.Dinner.Id, again, "  ", Ct)).Refusal);
        Assert.Null((await Approve(evening).SendBackAsync(owner, evening.Dinner.Id, again, "Where are the trades?", Ct)).Refusal);

        Assert.Equal("Where are the trades?", (await evening.ApprovalAsync(again)).Note);
        Assert.IsType<ApprovalMissing>((await SendAsync(evening)).Refusal);
    }

    [Fact]
    public async Task A_request_can_be_taken_back_and_makes_way_for_the_next()
    {
        using var evening = await ApprovedEvening.BeginAsync(template);
        Assert.IsType<NobodyToInvite>((await Approve(evening).AskAsync(evening.Publicist, evening.Dinner.Id, Ct)).Refusal);
        await evening.AddGuestAsync("Ada");
        var first = await AskAsync(evening);
        var second = await AskAsync(evening);

        Assert.Equal(ApprovalState.Withdrawn, (await evening.ApprovalAsync(first)).State);
        Assert.Null((await Approve(evening).WithdrawAsync(evening.Publicist, evening.Dinner.Id, second, Ct)).Refusal);

        Assert.IsType<ApprovalDecided>((await Approve(evening).ApproveAsync(evening.Of(Role.Owner), evening.Dinner.Id, second, Ct)).Refusal);
    }

    internal static ApproveList Approve(Evening evening) => new(evening.Database.Transactions);

    private static async Task<ListApprovalId> AskAsync(Evening evening) => (await Approve(evening).AskAsync(evening.Publicist, evening.Dinner.Id, Ct)).Value;

    private static Task<Result<QueuedMessages>> SendAsync(Evening evening) =>
        new SendMessage(evening.Database.Transactions).SendAsync(evening.Publicist, evening.Dinner.Id, MessageKind.Invitation, new Wave(), Ct);
}
