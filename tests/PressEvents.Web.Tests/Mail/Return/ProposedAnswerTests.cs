using PressEvents.Domain.Rsvps;
using PressEvents.Web.Mail.Return;

namespace PressEvents.Web.Tests.Mail.Return;

/// <summary>What replies seem to answer. The traps are those that replies read by a word within them fell into.</summary>
public sealed class ProposedAnswerTests
{
    [Theory]
    [InlineData("Yes, I'll be there.")]
    [InlineData("yes")]
    [InlineData("Count me in!")]
    [InlineData("No problem, I’ll be there.")]
    [InlineData("No worries. Happy to attend.")]
    [InlineData("Can't wait, see you there!")]
    [InlineData("I'd love to come, thank you.")]
    [InlineData("Ja, ich komme gern.")]
    [InlineData("Kein Problem, bin dabei!")]
    [InlineData("Oui, avec plaisir")]
    [InlineData("Sí, allí estaré.")]
    public void These_read_like_a_yes(string words) => Assert.Equal(Answer.Yes, ProposedAnswer.In(words));

    [Theory]
    [InlineData("No, thank you.")]
    [InlineData("No")]
    [InlineData("Unfortunately I can't make it.")]
    [InlineData("I’m afraid I won’t be able to attend.")]
    [InlineData("I have to decline, sorry.")]
    [InlineData("Nein, danke.")]
    [InlineData("Ich kann leider nicht kommen.")]
    [InlineData("Je ne pourrai malheureusement pas venir.")]
    [InlineData("No podré asistir.")]
    public void These_read_like_a_no(string words) => Assert.Equal(Answer.No, ProposedAnswer.In(words));

    [Theory]
    [InlineData("")]
    [InlineData("I know.")]
    [InlineData("No problem.")]
    [InlineData("Nothing would please me more.")]
    [InlineData("I can't say yes yet.")]
    [InlineData("Got it yesterday, thanks.")]
    [InlineData("I wouldn't say no")]
    [InlineData("Yes, I got your mail, but I can't make it.")]
    [InlineData("I don't think I'll be there.")]
    [InlineData("Maybe. I'll be there if the train runs.")]
    [InlineData("Is there parking?")]
    [InlineData("Can my colleague come instead?")]
    [InlineData("Yes or no: when do you need to know?")]
    [InlineData("No idea yet.")]
    [InlineData("Notes attached. Norman")]
    [InlineData("Thanks for the invitation!")]
    [InlineData("Jasmin says hello")]
    public void Of_these_nobody_can_say(string words) => Assert.Null(ProposedAnswer.In(words));

    [Fact]
    public void What_they_quote_is_not_what_they_say()
    {
        const string Mail = """
            I know the place, thank you.

            On Tue, 3 May 2027 at 10:00, Press office <press@agency.example> wrote:
            > Will you come? Please answer yes or no.
            > Yes, I'll be there: http://localhost/i/abc
            """;

        Assert.Equal("I know the place, thank you.", ReplyText.OwnWords(Mail));
        Assert.Null(ProposedAnswer.In(ReplyText.OwnWords(Mail)));
    }

    [Theory]
    [InlineData("Yes.\n-- \nAda Lovelace\nNo. 10 Some Street", "Yes.")]
    [InlineData("Ja gern\n\nAm 3. Mai 2027 um 10:00 schrieb Press office <press@agency.example>:\n> Kommen Sie?", "Ja gern")]
    [InlineData("Sorry, no.\n\n-----Original Message-----\nFrom: Press office", "Sorry, no.")]
    [InlineData("> quoted above\nYes", "Yes")]
    [InlineData("Oui\n________________________________\nDe : Press office <press@agency.example>\nObjet : Invitation", "Oui")]
    public void Signatures_and_quotations_are_left_out(string mail, string own) => Assert.Equal(own, ReplyText.OwnWords(mail));
}
