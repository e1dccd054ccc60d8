using CsCheck;
using PressEvents.Domain.Guests;

namespace PressEvents.Domain.Tests.Guests;

public sealed class RowCodesTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static readonly Gen<(GuestId Id, DateTimeOffset ListedAt)> Listed =
        Gen.Select(Gen.Guid, Gen.Int[0, 500], (id, minutes) => (GuestId.From(id), Start.AddMinutes(minutes)));

    private static readonly Gen<(GuestId Id, DateTimeOffset ListedAt)[]> Lists = Listed.Array[0, 60];

    [Fact]
    public void No_two_guests_of_an_event_have_one_code() => Listed.Array[1000].Sample(
        list => RowCodes.Of(list).Values.Distinct().Count() == list.Length, iter: 20);

    [Fact]
    public void A_code_stays_what_it_is_when_others_are_listed_later() => Gen.Select(Listed.Array[1000], Lists).Sample(
        (before, more) =>
        {
            var after = before.Concat(more.Select(guest => guest with { ListedAt = guest.ListedAt.AddDays(1) }));
            var (then, now) = (RowCodes.Of(before), RowCodes.Of(after));
            return then.All(guest => now[guest.Key] == guest.Value);
        },
        iter: 10);

    [Fact]
    public void The_order_in_which_a_list_is_read_changes_no_code() => Lists.Sample(list =>
        RowCodes.Of(list).OrderBy(code => code.Key.Value).SequenceEqual(RowCodes.Of(list.Reverse()).OrderBy(code => code.Key.Value)));

    [Fact]
    public void Of_two_that_would_have_one_code_the_later_listed_takes_the_longer()
    {
        var (first, second) = Alike();

        var codes = RowCodes.Of([(second, Start.AddMinutes(1)), (first, Start)]);

        Assert.Equal(RowCode.Length + 1, codes[first].Value.Length);
        Assert.Equal(RowCode.Length + 2, codes[second].Value.Length);
        Assert.Equal(codes[first].Value[..RowCode.Length], codes[second].Value[..RowCode.Length]);
    }

    [Fact]
    public void A_code_is_read_as_people_type_it() => Listed.Sample(guest =>
    {
        var code = RowCodes.Of([guest])[guest.Id];
        return RowCode.TryParse(code.Value) == code
            && RowCode.TryParse($" {code.Value[..2].ToLowerInvariant()}-{code.Value[2..]} ") == code;
    });

    [Fact]
    public void One_sign_mistyped_is_no_code() => Gen.Select(Listed, Gen.Int[0, RowCode.Length], Gen.Char["CDFHJKMNPRTWXY34679"]).Sample((guest, place, sign) =>
    {
        var code = RowCodes.Of([guest])[guest.Id].Value;
        return code[place] == sign || RowCode.TryParse(string.Concat(code[..place], sign, code[(place + 1)..])) is null;
    });

    [Fact]
    public void Two_signs_changed_round_are_no_code() => Gen.Select(Listed, Gen.Int[0, RowCode.Length], Gen.Int[0, RowCode.Length]).Sample((guest, one, other) =>
    {
        var code = RowCodes.Of([guest])[guest.Id].Value.ToCharArray();
        var alike = code[one] == code[other];
        (code[one], code[other]) = (code[other], code[one]);
        return alike || RowCode.TryParse(new string(code)) is null;
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("CDF")]
    [InlineData("AEIOU")]
    [InlineData("0OIL1")]
    [InlineData("CCCCCCCCCCCCCCCCCCCCCCCC")]
    public void What_was_never_a_code_is_none(string? typed) => Assert.Null(RowCode.TryParse(typed));

    private static (GuestId First, GuestId Second) Alike()
    {
        var known = new Dictionary<string, GuestId>(StringComparer.Ordinal);
        for (var number = 1; ; number++)
        {
            var id = GuestId.From(new Guid(number, 0, 0, new byte[8]));
            var code = RowCodes.Of([(id, Start)])[id].Value;
            if (known.TryGetValue(code, out var other))
            {
                return (other, id);
            }

            known[code] = id;
        }
    }
}
