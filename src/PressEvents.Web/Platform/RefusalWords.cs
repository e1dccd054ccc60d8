using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Questions;
using PressEvents.Domain.Rules;
using PressEvents.Domain.Seating;

namespace PressEvents.Web.Platform;

/// <summary>The one sentence the team reads for each refusal. What guests read comes from resources.</summary>
public static class RefusalWords
{
    public static string Of(Refusal refusal) => refusal switch
    {
        Invalid invalid => invalid.Sentence,
        NotAllowed => "Your role does not allow this; nothing was changed.",
        LastOwner => "Somebody must stay who may manage the organisation: make another member an owner first.",
        NotFound missing => $"There is no such {missing.What}.",
        ChangedMeanwhile => "Somebody else changed this a moment ago; look again, then repeat your change.",
        StorageBusy => "The database did not take the change, so nothing was saved; try again in a moment.",
        EventCannotMove step => $"An event that is {Lower(step.From)} cannot become {Lower(step.To)}.",
        AnswersClosed closed => $"Answers closed on {EventWords.Moment(closed.ClosedAt, closed.TimeZone)}.",
        EventNotOpen state => $"The event is {Lower(state.State)} and takes no answers.",
        EventCancelled => "The event is cancelled.",
        SlugTaken taken => $"Another event is called “{taken.Slug}” already.",
        GuestCannotMove step => $"A guest who is {Lower(step.From)} cannot become {Lower(step.To)}.",
        AlreadyListed listed => $"{listed.Name} is on this list already.",
        MustNotBeInvited not => $"{not.Name} must not be invited: {not.Reason}",
        NotWaiting => "They do not wait for a place any more; look again.",
        NoPlaceFree { Free: 0 } => "No place is free. Wait until one is, or confirm them beyond the room on purpose.",
        NoPlaceFree few => $"{few.Free} of the {few.Needed} places they need are free, and they want to stay together.",
        OfferIsOver => "This offer has ended already.",
        NoOffersNow => "Places are offered only while the event is open or closed, and before it begins.",
        RoomIsThere there => $"There is room for them: {there.Free} places are free. Offer them instead.",
        ApprovalMissing => "Another member must approve this list before its first send.",
        ApprovedWithout { Number: 1 } => "One person joined the list after it was approved; ask for approval again.",
        ApprovedWithout late => $"{late.Number} people joined the list after it was approved; ask for approval again.",
        OwnApproval => "You asked for this approval yourself; somebody else must give it.",
        ApprovalDecided => "This request was decided already.",
        InvitedAlready { Number: 1 } => "This guest was invited already, so there is no wave left to plan.",
        InvitedAlready all => $"All {all.Number} were invited already, so there is no wave left to plan.",
        TooManySubstitutes many => $"{many.Most} have offered to come by this link already.",
        SubstituteDecided { State: SubstituteState.Approved } => "Somebody let them come already.",
        SubstituteDecided => "This offer was decided already.",
        SubstituteSettledIn settled => $"{settled.Name} or the guest has answered or moved on since, so this cannot be taken back; change each of them by hand.",
        MailUnderWay => "A message to them is being handed over right now; try again in a minute.",
        ContactErased => "All that was known of this contact was erased, and it cannot be filled again.",
        AddressErased => "Whoever had this address asked to be erased and not to be written to again, so it cannot be added.",
        OutletNameTaken taken => $"There is an outlet called “{taken.Name}” already.",
        OutletInUse used => $"{used.People} write for {used.Name}; give them another outlet first.",
        TooManyPlusOnes { Allowed: 0 } => "This invitation is for one person.",
        TooManyPlusOnes many => $"This guest may bring at most {many.Allowed}.",
        PlusOneNotNamed stranger => $"{stranger.Name} is not among those this guest may bring; name them first.",
        PlusOneUnnamed unnamed => $"Plus-one {unnamed.Number} needs a name.",
        NoSeatsForMore { SeatsLeft: 0 } => "No seats are left for more people; the party keeps the seats it has.",
        NoSeatsForMore some => $"Only {some.SeatsLeft} more can be seated now; the party keeps the seats it has.",
        OwnSeatGone => "Their own seat went to somebody else meanwhile, and none is free; those who come along keep theirs.",
        NotAnAnswer => "One of the answers is not among those the question takes.",
        QuestionsClosed => "Questions are asked of those who come, until the event is over.",
        NothingToWithdraw => "No consent was given that could be taken back.",
        RulesChanged rules => $"The ground rules changed meanwhile; version {rules.Version} is in force.",
        NoAnswerChosen => "Choose yes or no.",
        OnlyForComing who => $"Packs and material are for guests who are coming; this one is {Lower(who.Status)}.",
        PackNotPublished => "The pack is not published yet.",
        RulesNotAccepted rules => $"This guest has not accepted version {rules.Version} of the ground rules.",
        DeviceNotProven => "This browser has not proven a code yet.",
        NoCodeNeeded => "This event asks for no code.",
        NoAddressForCode => "There is no e-mail address a code could be sent to.",
        TooManyCodes late => $"The next code can be asked for on {EventWords.Moment(late.NextAt, late.TimeZone)}.",
        EmbargoSetAlready => "There is an embargo for this territory and format already; change that one.",
        LinkUnknown => "This link is not one of ours.",
        LinkRevoked => "This link was revoked.",
        NobodyToInvite { Later: > 0 } later => $"Nobody is left to invite in this wave or an earlier one; {later.Later} wait for a later one.",
        NobodyToInvite => "Nobody on the list is left to invite.",
        NobodyToTell => "Everybody concerned has had it already, or cannot be written to.",
        NobodyToRemind => "Everybody who was invited has answered, was reminded within the last day, or cannot be written to.",
        NobodyToCorrect => "Nobody who can be written to holds a fact that has changed since.",
        AudienceChanged changed => $"You confirmed {changed.Confirmed}, but the list now holds {changed.Now}; look again before sending.",
        ReplySettled => "Somebody has dealt with this reply already.",
        StageSettled { State: StageState.Done } => "This message was sent already; a stage is never sent twice.",
        StageSettled stage => $"This planned message is {Lower(stage.State)}.",
        MessageNotStuck stuck => $"This message is {Lower(stuck.State)}; there is nothing to settle.",
        SolvingFailed { Why: SolvingEnd.TookTooMuchMemory } => "The search took more memory than it may and was ended; nothing was changed.",
        SolvingFailed { Why: SolvingEnd.TookTooLong } => "The search took too long and was ended; nothing was changed.",
        SolvingFailed { Why: SolvingEnd.DidNotStart } => "The search could not be started; nothing was changed.",
        SolvingFailed => "The search broke off before it had an answer; nothing was changed. It can be started again.",
        SeatTaken taken => $"Somebody sits at {taken.TableName}, seat {taken.SeatNumber} already.",
        GuestNotComing guest => $"{guest.Name} is not coming and cannot be seated.",
        TableInUse table => $"People sit at {table.TableName}; clear their seats first.",
        SeatBlocked blocked => $"{blocked.TableName}, seat {blocked.SeatNumber} is kept free; unblock it first.",
        SitterLocked locked => $"{locked.Name} is locked to their seat; unlock them first.",
        PlanChanged { ChangesSince: 1 } => "The plan was changed once since this was worked out; work it out again.",
        PlanChanged changed => $"The plan was changed {changed.ChangesSince} times since this was worked out; work it out again.",
        NothingToUndo => "There is nothing left to undo, or to do again.",
        StepOverbuilt step => $"{step.Name} sits elsewhere since; that step cannot be taken back any more.",
        NobodyOfThisEvening => "Somebody named here does not belong to this evening any more.",
        CourseSeatTwice twice => $"Two people would sit at {twice.TableName}, seat {twice.SeatNumber} during “{twice.CourseName}”.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "No sentence for this refusal."),
    };

    private static string Lower<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
