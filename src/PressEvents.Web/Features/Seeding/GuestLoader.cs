using PressEvents.Data.Writing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Rsvps;
using PressEvents.Domain.Rules;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Seeding;

/// <summary>Turns planned guests into guests with their invitation, link and answer.</summary>
internal sealed class GuestLoader(Work work, PressEvent pressEvent, GroundRules? rules, QuestionLoader questions, PublicLinks links)
{
    private readonly Dictionary<string, IReadOnlyList<Guest>> parties = new(StringComparer.Ordinal);
    private long waiting;

    /// <summary>Each party by the lead's e-mail in lower case, the lead first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Guest>> Parties => parties;

    public GuestMap Load(GuestPlan plan, Contact contact)
    {
        var party = new Party(PartyId.New(work.Now), pressEvent.OrganisationId, pressEvent.Id, Math.Max(plan.PlusOnes, plan.Companions.Count), plan.Priority);
        _ = plan.NamedPlusOnes.Count > 0 ? party.AllowNamed(string.Join('\n', plan.NamedPlusOnes)) : default;
        var lead = Guest.Lead(GuestId.New(work.Now), party, contact, work.Now);
        lead.SetPrivateNotes(plan.Notes);
        lead.PlanWave(plan.Wave);
        var companions = plan.Companions.Select(c => Companion(party, c)).ToList();
        var status = Enum.Parse<GuestStatus>(plan.Status, ignoreCase: true);
        Guest[] all = [lead, .. companions];
        work.Db.Parties.Add(party);
        work.Db.Guests.AddRange(all);
        parties[contact.EmailKey!] = all;

        var invitation = new Invitation(InvitationId.New(work.Now), lead, status is GuestStatus.Listed ? 0 : 1, work.Now);
        var token = InvitationToken.New();
        work.Db.Invitations.Add(invitation);
        work.Db.Links.Add(new InvitationLink(InvitationLinkId.New(work.Now), invitation, token, "seed", work.Now));
        Answer(plan, party, all, status);
        return new GuestMap(lead.Id.Value, plan.Email, links.Guest(token));
    }

    private Guest Companion(Party party, CompanionPlan plan)
    {
        var guest = Guest.PlusOne(GuestId.New(work.Now), party, plan.Name, work.Now);
        guest.SetNeeds(string.Join(',', plan.Diet), plan.DietNote, plan.Access);
        guest.ComeAs(Enum.Parse<PlusOneKind>(plan.Kind, ignoreCase: true), plan.Equipment);
        return guest;
    }

    private void Answer(GuestPlan plan, Party party, Guest[] all, GuestStatus status)
    {
        var at = plan.AnsweredHoursAgo is { } hours ? work.Now.AddHours(-hours) : work.Now;
        foreach (var guest in all)
        {
            _ = status is GuestStatus.Listed ? default : guest.MoveTo(GuestStatus.Invited, work.Actor, Channel.CommandLine, at);
            guest.MoveTo(status, work.Actor, Channel.CommandLine, at);
        }

        if (status is GuestStatus.Waitlisted)
        {
            party.JoinWaitlist(++waiting);
        }

        if (status is GuestStatus.Accepted or GuestStatus.Declined or GuestStatus.Waitlisted)
        {
            var answer = status is GuestStatus.Declined ? Domain.Rsvps.Answer.No : Domain.Rsvps.Answer.Yes;
            work.Db.Rsvps.Add(new Domain.Rsvps.Rsvp(RsvpId.New(at), all[0], answer, all.Length - 1, Guid.CreateVersion7(at), work.Actor, Channel.CommandLine, at));
            all[0].SetHouseRules(plan.OutletPays, plan.NoGifts);
            questions.Answer(all[0], plan, at);
            all[0].SetNeeds(string.Join(',', plan.Diet), plan.DietNote, plan.Access);
        }

        if (plan.AcceptsRules && rules is not null)
        {
            work.Db.RulesAcceptances.Add(new RulesAcceptance(RulesAcceptanceId.New(at), all[0], rules, Channel.CommandLine, at));
        }
    }
}
