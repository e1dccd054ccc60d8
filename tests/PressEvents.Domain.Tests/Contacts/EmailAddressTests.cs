using PressEvents.Domain.Contacts;

namespace PressEvents.Domain.Tests.Contacts;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ada@outlet.example")]
    [InlineData("Ada.L+press@sub.outlet.example")]
    [InlineData(" ada@outlet.example ")]
    public void One_plain_address_is_taken(string text) => Assert.Equal(text.Trim(), EmailAddress.TryParse(text)!.Value.Value);

    [Theory]
    [InlineData("a@b.example, evil@x.example")]
    [InlineData("a@b.example;c@d.example")]
    [InlineData("Ada <ada@outlet.example>")]
    [InlineData("ada@outlet.example\r\nBcc: evil@x.example")]
    [InlineData("ada@outlet")]
    [InlineData("ada@.example")]
    [InlineData("@outlet.example")]
    [InlineData("ada(comment)@outlet.example")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_not(string? text) => Assert.Null(EmailAddress.TryParse(text));

    [Fact]
    public void Case_does_not_make_another_person() =>
        Assert.Equal(EmailAddress.TryParse("ada@outlet.example")!.Value.Key, EmailAddress.TryParse("ADA@Outlet.Example")!.Value.Key);
}
