using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Domain.Questions;

public readonly record struct QuestionAnswerId(Guid Value) : IId<QuestionAnswerId>
{
    public static QuestionAnswerId From(Guid value) => new(value);

    public static QuestionAnswerId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>What one guest answered to one question of the event: the last they said. Unique per question and guest.</summary>
public sealed class QuestionAnswer : IScoped
{
    public const int TextLength = 1000;

    /// <summary>How a yes is kept, and a consent given.</summary>
    public const string Yes = "yes";

    public const string No = "no";

    private QuestionAnswer()    // for EF Core
    {
    }

    public QuestionAnswer(QuestionAnswerId id, Question question, Guest guest, string text, Actor by, Channel via, DateTimeOffset now)
    {
        Id = id;
        OrganisationId = guest.OrganisationId;
        EventId = guest.EventId;
        QuestionId = question.Id;
        GuestId = guest.Id;
        Say(text, by, via, now);
    }

    public QuestionAnswerId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public QuestionId QuestionId { get; private set; }

    public GuestId GuestId { get; private set; }

    public string Text { get; private set; } = "";

    public DateTimeOffset AnsweredAt { get; private set; }

    public Guid? AnsweredBy { get; private set; }

    public Channel Channel { get; private set; }

    /// <summary>When a consent was taken back.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>The answer as it is kept, or null for one that this question does not take.</summary>
    public static string? Read(QuestionKind kind, IReadOnlyList<string> choices, string? typed) => kind switch
    {
        QuestionKind.Text => TypedText.Clean(typed) is { Length: <= TextLength } text ? text : null,
        QuestionKind.Choice => choices.FirstOrDefault(choice => string.Equals(choice, typed, StringComparison.Ordinal)),
        QuestionKind.YesNo or QuestionKind.Consent => typed is Yes or No ? typed : null,
    };

    public void Say(string text, Actor by, Channel via, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        (Text, AnsweredAt, AnsweredBy, Channel, WithdrawnAt) = (text, now, by.PersonId, via, null);
    }

    /// <summary>Takes a consent back. One that was never given cannot be.</summary>
    public Result Withdraw(DateTimeOffset now)
    {
        if (Text is not Yes)
        {
            return new NothingToWithdraw();
        }

        WithdrawnAt ??= now;
        return Result.Done;
    }
}

/// <summary>One posted form of answers to questions: the same form twice is one reply. Unique per guest and submission.</summary>
public sealed class QuestionReply : IScoped
{
    private QuestionReply()    // for EF Core
    {
    }

    public QuestionReply(Guest guest, Guid submission, DateTimeOffset now) =>
        (OrganisationId, EventId, GuestId, Submission, At) = (guest.OrganisationId, guest.EventId, guest.Id, submission, now);

    public OrganisationId OrganisationId { get; private set; }

    public PressEventId EventId { get; private set; }

    public GuestId GuestId { get; private set; }

    public Guid Submission { get; private set; }

    public DateTimeOffset At { get; private set; }
}
