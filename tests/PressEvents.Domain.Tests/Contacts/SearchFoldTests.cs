using PressEvents.Domain.Contacts;

namespace PressEvents.Domain.Tests.Contacts;

public sealed class SearchFoldTests
{
    [Theory]
    [InlineData("Łukasz Żółć", "lukasz zolc")]
    [InlineData("Þórdís Ólafsdóttir", "thordis olafsdottir")]
    [InlineData("Nguyễn Thị Ánh", "nguyen thi anh")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("ＷＩＤＥ", "wide")]
    [InlineData("ÉCOLE", "ecole")]
    [InlineData("ΑΘΗΝΑ", "Αθήνα")]
    [InlineData("Γιώργος", "ΓΙΩΡΓΟΣ")]
    [InlineData("Москва", "МОСКВА")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("محـمد", "محمد")]
    [InlineData("が", "か")]
    [InlineData("王小明", "王小明")]
    public void Accents_and_case_do_not_hide_a_name(string written, string typed) =>
        Assert.Equal(SearchFold.Fold(typed), SearchFold.Fold(written));
}
