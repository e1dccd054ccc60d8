using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Tests.Guests;

public sealed class PartyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Named_plus_ones_are_kept_as_they_are_written_and_counted_once()
    {
        var party = NewParty();

        Assert.True(party.AllowNamed("  Łukasz   Żółć \n\nbell hooks\nBELL HOOKS").IsDone);

        Assert.Equal(["Łukasz Żółć", "bell hooks"], party.Named);
        Assert.Equal(2, party.PlusOnesAllowed);
        Assert.Equal("bell hooks", Party.AsNamed(party.Named, "Bell Hooks"));
        Assert.Null(Party.AsNamed(party.Named, "Somebody Else"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("a\nb\nc\nd\ne\nf\ng\nh\ni\nj")]
    public void Nobody_and_too_many_cannot_be_named(string names)
    {
        var party = NewParty();

        Assert.IsType<Invalid>(party.AllowNamed(names).Refusal);
        Assert.Equal((1, null), (party.PlusOnesAllowed, party.NamedPlusOnes));
    }

    [Fact]
    public void A_number_takes_the_names_back_and_a_list_that_only_counts_leaves_them()
    {
        var party = NewParty();
        party.AllowNamed("Bo\nCy");

        party.AllowAsMany(2);
        Assert.Equal(["Bo", "Cy"], party.Named);

        party.AllowPlusOnes(2);
        Assert.Empty(party.Named);
    }

    [Fact]
    public void Only_a_photographer_brings_equipment_and_only_a_plus_one_comes_as_something()
    {
        var party = NewParty();
        var companion = Guest.PlusOne(GuestId.New(Now), party, "Bo", Now);
        Assert.Equal(PlusOneKind.PlusOne, companion.Kind);

        companion.ComeAs(PlusOneKind.Photographer, "Two lamps");
        Assert.Equal("Two lamps", companion.Equipment);

        companion.ComeAs(PlusOneKind.Interpreter, "Two lamps");
        Assert.Null(companion.Equipment);
    }

    private static Party NewParty() => new(PartyId.New(Now), OrganisationId.New(Now), PressEventId.New(Now), plusOnesAllowed: 1);
}
