using System.Text;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Tests.Guests;

public sealed class ErasureTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly OrganisationId Agency = OrganisationId.New(Now);

    public static TheoryData<GuestStatus, bool> Statuses =>
        [.. Enum.GetValues<GuestStatus>().SelectMany(status => new[] { (status, true), (status, false) })];

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Whoever_goes_for_good_leaves_by_a_step_that_is_drawn_and_holds_nothing_afterwards(GuestStatus status, bool takesAnswers)
    {
        if (GuestLife.OnErasure(status, takesAnswers) is { } to)
        {
            Assert.True(GuestLife.Allows(status, to));
            Assert.False(GuestLife.TakesSeat(to));
        }
        else
        {
            Assert.True(status is GuestStatus.Arrived or GuestStatus.NoShow || !GuestLife.TakesSeat(status));
        }
    }

    [Theory]
    [InlineData(0, "SensitiveKeptDays")]
    [InlineData(EventDetails.MaxKeptDays + 1, "SensitiveKeptDays")]
    public void Days_to_keep_are_a_sensible_number(int days, string field) =>
        Assert.Equal(field, Assert.IsType<Invalid>((Details() with { SensitiveKeptDays = days }).Check()).Field);

    [Fact]
    public void A_clock_runs_from_the_end_and_is_due_once_until_the_event_moves()
    {
        var evening = new PressEvent(PressEventId.New(Now), Agency, Slug.TryParse("dinner")!.Value, Details() with { SensitiveKeptDays = 7 }, Now);
        var due = evening.EndsAt.AddDays(7);

        Assert.False(evening.IsSensitiveDue(due.AddTicks(-1)));
        Assert.True(evening.IsSensitiveDue(due));

        evening.NoteSensitiveErased(due);
        Assert.False(evening.IsSensitiveDue(due.AddYears(1)));
        Assert.True(evening.AreAnswersDue(evening.EndsAt.AddDays(365)));

        evening.Change(Details() with { SensitiveKeptDays = 7, StartsAt = due.AddDays(1), EndsAt = due.AddDays(2) });
        Assert.False(evening.IsSensitiveDue(due.AddDays(8)));
        Assert.True(evening.IsSensitiveDue(due.AddDays(9)));
    }

    [Fact]
    public void Nothing_of_an_erased_contact_is_left_but_the_row()
    {
        var contact = new Contact(ContactId.New(Now), Agency, new ContactDetails(PersonName.From("Ada Lovelace", "Ada", "Lovelace")!)
        {
            Email = EmailAddress.TryParse("ada@outlet.example"), OtherEmails = "old@outlet.example", JobTitle = "Editor", Beat = "Film", Tier = "A", Languages = "en",
            Tags = "friend", Phone = "1", TimeZone = "Europe/London", Pronouns = "she", Pronunciation = "AY-da", PrivateNotes = "note",
            AssistantEmail = EmailAddress.TryParse("assistant@outlet.example"), OutletId = OutletId.New(Now),
        }, "Example Weekly", Now);
        contact.Unsubscribe(Now);

        contact.Erase(Now.AddDays(1));

        Assert.Equal(new ContactDetails(PersonName.From(Contact.ErasedName)!) { DoNotInvite = contact.DoNotInvite }, contact.Details);
        Assert.Equal((null, "", Now.AddDays(1), (DateTimeOffset?)null), (contact.EmailKey, contact.TagKeys, contact.ErasedAt, contact.UnsubscribedAt));
        Assert.Equal("ERASED CONTACT", contact.SearchText.Trim());
        Assert.NotNull(contact.DoNotInvite);
    }

    [Fact]
    public void An_erased_address_is_known_again_in_any_case_and_only_with_the_key()
    {
        var (one, other) = (new Organisation(Agency, "One", Now), new Organisation(OrganisationId.New(Now), "Other", Now));
        var secret = one.EnsureAddressSecret();
        var hash = ErasedAddress.HashOf(EmailAddress.TryParse("Ada@Outlet.example")!.Value, secret);

        Assert.Equal(hash, ErasedAddress.HashOf(EmailAddress.TryParse("ada@outlet.example")!.Value, one.EnsureAddressSecret()));
        Assert.NotEqual(hash, ErasedAddress.HashOf(EmailAddress.TryParse("ada@outlet.example")!.Value, other.EnsureAddressSecret()));
        Assert.DoesNotContain("ada", Encoding.UTF8.GetString(hash), StringComparison.OrdinalIgnoreCase);
    }

    private static EventDetails Details() => new()
    {
        Title = "Dinner", StartsAt = Now.AddDays(21), EndsAt = Now.AddDays(22), TimeZone = "UTC", Capacity = 16, RsvpClosesAt = Now.AddDays(17),
    };
}
