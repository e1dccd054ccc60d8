using System.Globalization;
using PressEvents.Data.Queries;

namespace PressEvents.Web.Features.Rsvp;

/// <summary>What a guest typed, as they typed it, so that nothing is lost when something is wrong with it.</summary>
public sealed record AnswerForm
{
    /// <summary>What came was no form.</summary>
    public static AnswerForm Broken { get; } = new();

    /// <summary>The form's one-time id: posted twice, it is one answer.</summary>
    public Guid Submission { get; private init; }

    public string Answer { get; private init; } = "";

    public CompanionsForm Companions { get; private init; } = new();

    public TypedNeeds Needs { get; private init; } = TypedNeeds.None;

    public string Access { get; private init; } = "";

    public HouseRules? HouseRules { get; private init; }

    /// <summary>Whether some of the party may be seated first; null where it was not asked.</summary>
    public bool? MaySplit { get; private init; }

    public QuestionsForm Questions { get; private init; } = QuestionsForm.None;

    public bool AcceptsRules { get; private init; }

    public int? RulesRead { get; private init; }

    private IFormCollection? Posted { get; init; }

    /// <summary>The form as it stands for this guest. <paramref name="answer"/> is what a link in a mail preselects.</summary>
    public static AnswerForm For(GuestPageRow page, string? answer, Guid submission) => new()
    {
        Submission = submission,
        Answer = answer is "yes" or "no" ? answer : "",
        Companions = CompanionsForm.For(page),
        Needs = TypedNeeds.Of(page.Invitee.Diet, page.Invitee.DietNote),
        Access = page.Invitee.Access ?? "",
        HouseRules = new HouseRules(page.Invitee.OutletPays, page.Invitee.NoGifts),
        MaySplit = page.Invitee.MaySplit,
    };

    public static AnswerForm Of(IFormCollection form) => new()
    {
        Posted = form,
        Submission = Guid.TryParse(form["submission"], out var id) ? id : default,
        Answer = form["answer"].ToString(),
        Companions = CompanionsForm.Of(form),
        Needs = TypedNeeds.Of(form, "diet", "dietNote"),
        Access = form["access"].ToString(),
        Questions = QuestionsForm.Of(form),
        HouseRules = HouseRules.Of(form),
        MaySplit = form.ContainsKey("splitAsked") || form.ContainsKey("maySplit") ? form["maySplit"] == "true" : null,
        AcceptsRules = form["acceptRules"] == "true",
        RulesRead = int.TryParse(form["rulesVersion"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null,
    };

    /// <summary>A form that came without its one-time id gets this one: sent from here, it is an answer of its own.</summary>
    public AnswerForm OrAs(Guid submission) => Submission == default ? this with { Submission = submission } : this;

    /// <summary>The same where one of the page's smaller forms was posted: the answer stands beside it as it is.</summary>
    public AnswerForm Beside(GuestPageRow page) => new()
    {
        Submission = Submission,
        Companions = CompanionsForm.For(page),
        Needs = TypedNeeds.Of(page.Invitee.Diet, page.Invitee.DietNote),
        Access = page.Invitee.Access ?? "",
        Questions = Questions,
        HouseRules = new HouseRules(page.Invitee.OutletPays, page.Invitee.NoGifts),
        MaySplit = page.Invitee.MaySplit,
        AcceptsRules = AcceptsRules,
        RulesRead = RulesRead,
    };

    /// <summary>The answer, or everything that is wrong with the form.</summary>
    public GivenAnswer? Read(ProblemList problems)
    {
        if (Answer is "no")
        {
            return new GivenAnswer(Domain.Rsvps.Answer.No, Submission) { KeepsCompanions = Companions.Keeps };
        }

        if (Answer is not "yes")
        {
            problems.Add("answer", "Problem.NoAnswer");
            return null;
        }

        var (diet, note) = Needs.Read("dietNote", problems);
        var answer = new GivenAnswer(Domain.Rsvps.Answer.Yes, Submission)
        {
            Companions = Companions.Read(problems),
            KeepsCompanions = Companions.Keeps,
            Diet = diet,
            DietNote = note,
            Access = TypedNeeds.Note("access", Access, Posted?.ContainsKey("access") is true, problems),
            HouseRules = HouseRules,
            MaySplit = MaySplit,
            AcceptsRules = AcceptsRules,
            RulesRead = RulesRead,
            Told = Questions.Read(problems),
        };
        return problems.IsEmpty ? answer : null;
    }
}
