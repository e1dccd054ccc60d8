using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Mail;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Members;

/// <summary>An invitation that was made: its link, shown this once, and what became of the mail.</summary>
/// <param name="NotMailed">Why the mail did not go out; null where the mail server took it.</param>
public sealed record MemberInvited(string Link, string? NotMailed);

/// <summary>Asks somebody to become a member. They get a link by mail, and whoever asks can hand it over too. A second asking replaces the first.</summary>
public sealed class InviteMember(Transactions transactions, StaffMail mail, PublicLinks links)
{
    public async Task<Result<MemberInvited>> InviteAsync(StaffActor actor, string? email, Role role, CancellationToken ct)
    {
        if (EmailAddress.TryParse(email) is not { } address)
        {
            return new Invalid("email", $"“{email}” is not an e-mail address.");
        }

        var token = InvitationToken.New();
        var noted = await transactions.RunAsync<MailWording>(actor, Permission.ManageOrganisation, work => NoteAsync(work, actor, address, role, token), ct);
        if (noted.Refusal is { } refusal)
        {
            return refusal;
        }

        var link = links.Join(token);
        return new MemberInvited(link, mail.HasServer ? await SendAsync(address, noted.Value!, link, ct) : "No mail server is set: hand the link over yourself.");
    }

    public Task<Result> WithdrawAsync(StaffActor actor, MemberInvitationId id, CancellationToken ct) => transactions.RunAsync(actor, Permission.ManageOrganisation, async work =>
    {
        if (await work.Db.MemberInvitations.SingleOrDefaultAsync(i => i.Id == id, work.Ct) is not { } invitation)
        {
            return new NotFound("invitation");
        }

        work.Db.MemberInvitations.Remove(invitation);
        work.Audit("member.invitation-withdrawn", null, id.Value);
        return Result.Done;
    }, ct);

    private static async Task<Result<MailWording>> NoteAsync(Work work, StaffActor actor, EmailAddress address, Role role, InvitationToken token)
    {
        var members = await work.Db.Members.ToListAsync(work.Ct);
        if (members.Exists(member => string.Equals(member.Email, address.Value, StringComparison.OrdinalIgnoreCase)))
        {
            return new Invalid("email", "They are a member already.");
        }

        work.Db.MemberInvitations.RemoveRange((await work.Db.MemberInvitations.ToListAsync(work.Ct)).Where(i => string.Equals(i.Email, address.Value, StringComparison.OrdinalIgnoreCase)));
        var invitation = new MemberInvitation(MemberInvitationId.New(work.Now), actor.OrganisationId, address, role, token, work.Now);
        work.Db.MemberInvitations.Add(invitation);
        work.Audit("member.invited", null, invitation.Id.Value, role.ToString());
        var organisation = await work.Db.Organisations.Where(o => o.Id == actor.OrganisationId).Select(o => o.Name).SingleAsync(work.Ct);
        return new MailWording(members.Find(member => member.Id == actor.MemberId)!.Name, organisation, role);
    }

    private async Task<string?> SendAsync(EmailAddress address, MailWording words, string link, CancellationToken ct)
    {
        var text = $"""
            {words.Inviter} asks you to join {words.Organisation} on PressEvents, as {words.Role}.

            Choose a password here, within seven days:
            {link}

            The link is for you alone. You know nobody of that name? Then do nothing; it leads nowhere after that.
            """;
        return (await mail.SendAsync(address, $"Join {words.Organisation} on PressEvents", text, ct)).Refusal is { } refusal ? RefusalWords.Of(refusal) : null;
    }

    private sealed record MailWording(string Inviter, string Organisation, Role Role);
}
