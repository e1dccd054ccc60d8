using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Tests.Invitations;

public sealed class GuestDeviceTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_right_code_is_right_and_spaces_do_not_matter()
    {
        var device = Device();
        var code = device.MakeCode(Now);

        Assert.Equal(CodeOutcome.Right, device.Try(DeviceCode.TryParse($" {code.Value[..3]} {code.Value[3..]}")!.Value, Now));
    }

    [Fact]
    public void Five_wrong_tries_use_a_code_up_and_the_right_one_comes_too_late()
    {
        var device = Device();
        var code = device.MakeCode(Now);
        for (var tried = 0; tried < GuestDevice.Tries; tried++)
        {
            Assert.Equal(CodeOutcome.Wrong, device.Try(Other(code), Now));
        }

        Assert.Equal(CodeOutcome.UsedUp, device.Try(code, Now));
        Assert.Equal(DeviceStanding.UsedUp, device.StandingAt(Now));
    }

    [Theory]
    [InlineData(-1, CodeOutcome.Right)]
    [InlineData(0, CodeOutcome.Expired)]
    public void A_code_counts_for_ten_minutes(int seconds, CodeOutcome outcome)
    {
        var device = Device();
        var code = device.MakeCode(Now);

        Assert.Equal(outcome, device.Try(code, (Now + GuestDevice.CodeLife).AddSeconds(seconds)));
    }

    [Fact]
    public void A_new_code_makes_the_one_before_worthless_and_gives_new_tries()
    {
        var device = Device();
        var first = device.MakeCode(Now);
        device.Try(Other(first), Now);
        device.AskAgain(Now.AddMinutes(1));
        var second = device.MakeCode(Now.AddMinutes(1));

        Assert.Equal(0, device.WrongTries);
        Assert.NotEqual(CodeOutcome.Right, first == second ? CodeOutcome.Wrong : device.Try(first, Now.AddMinutes(2)));
        Assert.Equal(CodeOutcome.Right, device.Try(second, Now.AddMinutes(2)));
    }

    [Fact]
    public void Before_the_mail_goes_out_no_code_is_right()
    {
        var device = Device();

        Assert.Equal(DeviceStanding.Asked, device.StandingAt(Now));
        Assert.Equal(CodeOutcome.Wrong, device.Try(DeviceCode.New(), Now));
        Assert.Equal(DeviceStanding.Expired, device.StandingAt(Now + GuestDevice.CodeLife));
    }

    [Fact]
    public void A_proof_lasts_until_a_month_after_the_evening_or_until_it_is_revoked()
    {
        var (device, dinner) = (Device(), Dinner());
        device.Prove(DeviceSecret.New(), dinner, Now);
        var end = dinner.EndsAt.AddDays(30);

        Assert.Equal(DeviceStanding.Proven, device.StandingAt(end.AddSeconds(-1)));
        Assert.Equal(DeviceStanding.Unknown, device.StandingAt(end));
        device.Revoke(Now.AddDays(1));
        Assert.Equal(DeviceStanding.Unknown, device.StandingAt(Now.AddDays(2)));
    }

    [Fact]
    public void A_proof_changes_the_secret_and_what_is_stored_is_neither_secret_nor_code()
    {
        var asked = DeviceSecret.New();
        var device = Device(asked);
        var code = device.MakeCode(Now);
        Assert.Equal(asked.Hash(), device.SecretHash);
        Assert.DoesNotContain(code.Value, System.Text.Encoding.Latin1.GetString(device.CodeHash!), StringComparison.Ordinal);

        device.Prove(DeviceSecret.New(), Dinner(), Now);

        Assert.NotEqual(asked.Hash(), device.SecretHash);
        Assert.Null(device.CodeHash);
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("12345a")]
    [InlineData("١٢٣٤٥٦")]
    [InlineData("")]
    [InlineData(null)]
    public void A_code_is_six_digits(string? typed) => Assert.Null(DeviceCode.TryParse(typed));

    [Theory]
    [InlineData("ada@outlet.example", "a•••@outlet.example")]
    [InlineData("é@outlet.example", "é•••@outlet.example")]
    public void An_address_is_recognised_by_its_first_letter(string address, string masked) =>
        Assert.Equal(masked, EmailAddress.TryParse(address)!.Value.Masked);

    private static DeviceCode Other(DeviceCode code) => DeviceCode.TryParse(code.Value[..5] + (code.Value[5] == '0' ? '1' : '0'))!.Value;

    private static GuestDevice Device(DeviceSecret? secret = null)
    {
        var organisation = OrganisationId.New(Now);
        var contact = new Contact(ContactId.New(Now), organisation, new ContactDetails(PersonName.From("Ada")!), null, Now);
        var party = new Party(PartyId.New(Now), organisation, PressEventId.New(Now), 0);
        return new GuestDevice(GuestDeviceId.New(Now), Guest.Lead(GuestId.New(Now), party, contact, Now), secret ?? DeviceSecret.New(), Now);
    }

    private static PressEvent Dinner() => new(PressEventId.New(Now), OrganisationId.New(Now), Slug.TryParse("dinner")!.Value, new EventDetails
    {
        Title = "Dinner",
        StartsAt = Now.AddDays(21),
        EndsAt = Now.AddDays(21).AddHours(2),
        TimeZone = "America/New_York",
        Capacity = 16,
        RsvpClosesAt = Now.AddDays(17),
    }, Now);
}
