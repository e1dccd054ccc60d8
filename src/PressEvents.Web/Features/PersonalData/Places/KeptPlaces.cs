using PressEvents.Data.Writing;
using static PressEvents.Web.Features.PersonalData.Places.Occasions;

namespace PressEvents.Web.Features.PersonalData.Places;

/// <summary>Every place in the database where something of people is kept.</summary>
internal static class KeptPlaces
{
    public static IReadOnlyList<KeptPlace> All { get; } =
    [
        new("substitutes", Erasure | AnswersClock, Told.ForgetSubstitutesAsync),    // by address, so before the address book
        new("named plus-ones", Erasure | AnswersClock, Told.ForgetNamedAsync),      // by name, so before the names on lists
        new("the address book", Erasure, ContactAsync),
        new("names on lists", Erasure | AnswersClock, NamesAsync),
        new("diets and access needs", Erasure | SensitiveClock | NeedsWithdrawn, NeedsAsync),
        new("equipment", Erasure | SensitiveClock, EquipmentAsync),
        new("languages and house rules", Erasure | AnswersClock, AnswersAsync),
        new("answers to questions", Erasure | QuestionClock, Told.DeleteAnswersAsync),
        new("replies to questions", Erasure | AnswersClock, Told.DeleteRepliesAsync),
        new("reasons of offers", Erasure | AnswersClock, Told.ForgetReasonsAsync),
        new("reasons of seating rules", Erasure | AnswersClock, Told.ForgetSeatingAsync),
        new("notes on the list", AnswersClock, Told.ForgetApprovalsAsync),
        new("notes on guests", Erasure | AnswersClock, NotesAsync),
        new("links", Erasure, Copies.RevokeLinksAsync),
        new("labels of links", Erasure | AnswersClock, Copies.ForgetLabelsAsync),
        new("browsers", Erasure | AnswersClock, Copies.DeleteDevicesAsync),
        new("fetches of links", Erasure | AnswersClock, Copies.DeleteFetchesAsync),
        new("mail records", Erasure | AnswersClock, Copies.ForgetMailAsync),
        new("replies to mail", Erasure | AnswersClock, Copies.DeleteMailRepliesAsync),
        new("copies of packs", Erasure | AnswersClock, Briefed.DeleteCopiesAsync),
        new("corrections of facts", Erasure | AnswersClock, Briefed.DeleteCorrectionsAsync),
        new("what guests are writing", Erasure | AnswersClock, Briefed.DeleteBriefsAsync),
        new("recent pieces", Erasure, Briefed.DeletePiecesAsync),
        new("printed papers", Erasure | AnswersClock, Briefed.ForgetPapersAsync),
        new("corrections", Erasure | AnswersClock, Copies.DeleteCorrectionsAsync),
        new("imports", Erasure | SensitiveClock | AnswersClock | NeedsWithdrawn, Copies.DeleteImportStepsAsync),
        new("merges", Erasure | SensitiveClock | AnswersClock | NeedsWithdrawn, Copies.ForgetMergesAsync),
        new("contacts told apart", Erasure, Copies.DeletePairsAsync),
    ];

    private static async Task ContactAsync(Work work, Forgotten forgotten)
    {
        if (forgotten.Contact is { } contact)
        {
            await ErasedAddresses.RememberAsync(work, ErasedAddresses.Of(contact.Details));
            contact.Erase(work.Now);
        }
    }

    private static Task NamesAsync(Work work, Forgotten forgotten)
    {
        foreach (var guest in forgotten.Guests.Where(guest => forgotten.IsErasure || guest.IsPlusOne))
        {
            guest.Erase(work.Now);
        }

        return Task.CompletedTask;
    }

    private static Task NeedsAsync(Work work, Forgotten forgotten)
    {
        foreach (var guest in forgotten.Guests)
        {
            guest.SetNeeds(null, null, null);
            guest.NeedAccessSeat(false);
        }

        return Task.CompletedTask;
    }

    private static Task EquipmentAsync(Work work, Forgotten forgotten)
    {
        foreach (var guest in forgotten.Guests)
        {
            guest.DropEquipment();
        }

        return Task.CompletedTask;
    }

    private static Task AnswersAsync(Work work, Forgotten forgotten)
    {
        foreach (var guest in forgotten.Guests)
        {
            guest.ForgetAnswer();
        }

        return Task.CompletedTask;
    }

    private static Task NotesAsync(Work work, Forgotten forgotten)
    {
        foreach (var guest in forgotten.Guests)
        {
            guest.SetPrivateNotes(null);
        }

        return Task.CompletedTask;
    }
}
