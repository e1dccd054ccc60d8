using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Tests.Access;

/// <summary>The codes of an authenticator, by the vectors of RFC 6238, appendix B: its eight digits' last six.</summary>
public sealed class AuthenticatorCodesTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    private readonly FakeTimeProvider clock = new(DateTimeOffset.UnixEpoch);

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Each_vector_is_the_code_of_its_time_step(long seconds, string code)
    {
        var codes = At(seconds);

        Assert.Equal(seconds / 30, codes.StepOf(codes.Protected(Key), code));
        Assert.Equal(seconds / 30, codes.StepOf(codes.Protected(Key), $" {code[..3]} {code[3..]} "));
    }

    [Theory]
    [InlineData(1111111109 - 30, true)]
    [InlineData(1111111109 + 30, true)]
    [InlineData(1111111109 - 60, false)]
    [InlineData(1111111109 + 60, false)]
    public void A_clock_may_be_one_step_off_and_no_more(long seconds, bool isTaken)
    {
        var codes = At(seconds);

        Assert.Equal(isTaken ? 1111111109 / 30 : null, codes.StepOf(codes.Protected(Key), "081804"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("28708")]
    [InlineData("94287082")]
    [InlineData("abcdef")]
    public void What_is_no_code_is_none(string? code)
    {
        var codes = At(59);

        Assert.Null(codes.StepOf(codes.Protected(Key), code));
    }

    [Fact]
    public void The_key_is_stored_encrypted_and_every_one_is_another()
    {
        var codes = At(59);

        Assert.Equal(-1, codes.Protected(Key).AsSpan().IndexOf(Key));
        Assert.NotEqual(codes.TextOf(codes.NewKey()), codes.TextOf(codes.NewKey()));
        Assert.Equal(32, codes.TextOf(codes.NewKey()).Count(char.IsAsciiLetterOrDigit));
    }

    private AuthenticatorCodes At(long seconds)
    {
        clock.SetUtcNow(DateTimeOffset.FromUnixTimeSeconds(seconds));
        return new AuthenticatorCodes(new EphemeralDataProtectionProvider(), clock);
    }
}
