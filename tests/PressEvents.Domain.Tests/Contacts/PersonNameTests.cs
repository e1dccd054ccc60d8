using PressEvents.Domain.Contacts;

namespace PressEvents.Domain.Tests.Contacts;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("bell hooks")]
    [InlineData("Łukasz Żółć")]
    [InlineData("Nguyễn Thị Ánh")]
    [InlineData("王小明")]
    [InlineData("محمد السراج")]
    [InlineData("O’Neill-McDONALD van der Berg")]
    public void A_name_stays_as_its_owner_writes_it(string name) => Assert.Equal(name, PersonName.From(name)!.Full);

    [Fact]
    public void Parts_of_a_sheet_are_joined_given_name_first() =>
        Assert.Equal("Ada Lovelace", PersonName.FromParts("Ada", "Lovelace")!.Full);

    [Theory]
    [InlineData("小明", "王", "王小明")]
    [InlineData("はるか", "佐藤", "佐藤はるか")]
    [InlineData("민준", "김", "김민준")]
    public void East_Asian_parts_put_the_family_first(string given, string family, string full) =>
        Assert.Equal(full, PersonName.FromParts(given, family)!.Full);

    [Fact]
    public void The_whole_name_wins_over_its_parts_and_the_given_name_greets()
    {
        var name = PersonName.From("Nguyễn Thị Ánh", "Ánh", "Nguyễn Thị")!;

        Assert.Equal("Nguyễn Thị Ánh", name.Full);
        Assert.Equal("Ánh", name.Greeting);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  \t ")]
    [InlineData("\u0000\u0007")]
    public void Nothing_is_no_name(string? text) => Assert.Null(PersonName.From(text));

    [Fact]
    public void Line_breaks_and_double_spaces_become_one_space() => Assert.Equal("Ada Lovelace", PersonName.From(" Ada \r\n Lovelace ")!.Full);
}
