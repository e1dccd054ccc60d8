using Microsoft.EntityFrameworkCore;
using PressEvents.Data.Writing;
using PressEvents.Domain.Contacts;

namespace PressEvents.Web.Features.PersonalData.Places;

/// <summary>What guests said, was said of them, or by whoever wants to come instead of them.</summary>
internal static class Told
{
    public static async Task DeleteAnswersAsync(Work work, Forgotten forgotten)
    {
        if (!forgotten.IsErasure)
        {
            var questions = forgotten.Questions.ToList();
            await work.Db.QuestionAnswers.Where(a => a.EventId == forgotten.EventId && questions.Contains(a.QuestionId)).ExecuteDeleteAsync(work.Ct);
            return;
        }

        foreach (var ids in Copies.IdsOf(forgotten))
        {
            await work.Db.QuestionAnswers.Where(a => ids.Contains(a.GuestId)).ExecuteDeleteAsync(work.Ct);
        }
    }

    public static async Task DeleteRepliesAsync(Work work, Forgotten forgotten)
    {
        foreach (var ids in Copies.IdsOf(forgotten))
        {
            await work.Db.QuestionReplies.Where(r => ids.Contains(r.GuestId)).ExecuteDeleteAsync(work.Ct);
        }
    }

    public static async Task ForgetReasonsAsync(Work work, Forgotten forgotten)
    {
        foreach (var ids in Copies.IdsOf(forgotten))
        {
            (await work.Db.Offers.Where(o => ids.Contains(o.GuestId) && o.Reason != null).ToListAsync(work.Ct)).ForEach(offer => offer.ForgetReason());
        }
    }

    /// <summary>Why two should sit together or apart is said of both.</summary>
    public static async Task ForgetSeatingAsync(Work work, Forgotten forgotten)
    {
        foreach (var ids in Copies.IdsOf(forgotten))
        {
            (await work.Db.SeatingRules.Where(r => r.Reason != null
                && ((r.GuestId != null && ids.Contains(r.GuestId.Value)) || (r.OtherGuestId != null && ids.Contains(r.OtherGuestId.Value)))).ToListAsync(work.Ct))
                .ForEach(rule => rule.ForgetReason());
        }
    }

    /// <summary>Whoever looked at the list may have written of anybody on it.</summary>
    public static async Task ForgetApprovalsAsync(Work work, Forgotten forgotten) =>
        (await work.Db.ListApprovals.Where(a => a.EventId == forgotten.EventId && a.Note != null).ToListAsync(work.Ct)).ForEach(approval => approval.ForgetNote());

    /// <summary>Whom they might bring; and of a plus-one who goes alone, their own name among those.</summary>
    public static async Task ForgetNamedAsync(Work work, Forgotten forgotten)
    {
        var leads = forgotten.Guests.Where(guest => !guest.IsPlusOne).Select(guest => guest.PartyId).ToHashSet();
        foreach (var ids in forgotten.Guests.Select(guest => guest.PartyId).Distinct().Chunk(Copies.AtOnce).Select(chunk => chunk.ToList()))
        {
            foreach (var party in await work.Db.Parties.Where(p => ids.Contains(p.Id) && p.NamedPlusOnes != null).ToListAsync(work.Ct))
            {
                if (leads.Contains(party.Id))
                {
                    party.ForgetNames();
                }
                else
                {
                    forgotten.Guests.Where(guest => guest.PartyId == party.Id).ToList().ForEach(guest => party.ForgetName(guest.Name));
                }
            }
        }
    }

    /// <summary>Who asked to come instead: with their links, as who they are now, or from one of their addresses.</summary>
    public static async Task ForgetSubstitutesAsync(Work work, Forgotten forgotten)
    {
        foreach (var ids in Copies.IdsOf(forgotten))
        {
            (await work.Db.Substitutes.Where(s => s.Email != "" && (ids.Contains(s.GuestId) || (s.NewGuestId != null && ids.Contains(s.NewGuestId.Value)))).ToListAsync(work.Ct))
                .ForEach(one => one.Forget(work.Actor, work.Now));
        }

        if (forgotten.Contact is { } contact)
        {
            var keys = ErasedAddresses.Of(contact.Details).Select(address => address.Key).ToHashSet(StringComparer.Ordinal);
            (await work.Db.Substitutes.Where(s => s.Email != "").ToListAsync(work.Ct))
                .FindAll(one => EmailAddress.TryParse(one.Email) is { } address && keys.Contains(address.Key)).ForEach(one => one.Forget(work.Actor, work.Now));
        }
    }
}
