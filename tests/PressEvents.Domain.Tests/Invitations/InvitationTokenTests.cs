using PressEvents.Domain.Invitations;

namespace PressEvents.Domain.Tests.Invitations;

public sealed class InvitationTokenTests
{
    [Fact]
    public void A_new_token_is_read_back_and_hides_itself()
    {
        var token = InvitationToken.New();

        Assert.Equal(token, InvitationToken.TryParse(token.Value));
        Assert.Equal(32, token.Hash().Length);
        Assert.DoesNotContain(token.Value, token.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("short")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_we_cannot_have_issued_is_no_token(string? text) => Assert.Null(InvitationToken.TryParse(text));

    [Fact]
    public void Only_the_canonical_spelling_counts()
    {
        var zeros = new string('A', InvitationToken.Length);

        Assert.NotNull(InvitationToken.TryParse(zeros));
        Assert.Null(InvitationToken.TryParse(zeros[..^1] + "B"));
    }
}
