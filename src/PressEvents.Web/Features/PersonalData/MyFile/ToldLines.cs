using System.Globalization;
using PressEvents.Data.Queries;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Questions;
using PressEvents.Web.Platform.Languages;

namespace PressEvents.Web.Features.PersonalData.MyFile;

/// <summary>Says what a guest told us beside yes and no: answers to the event's questions, whom they bring, what their outlet's rules say; and what was offered them.</summary>
internal sealed class ToldLines(FileWords words, GuestLanguages languages)
{
    public FileGroup? Group(string key, string until, List<FileLine> lines) =>
        lines.Count == 0 ? null : new FileGroup(words[$"MyFile.{key}.Title"], words[$"MyFile.{key}.Why"], until, lines);

    /// <summary>Each day on which answers are erased has a group of its own, and so have consents.</summary>
    public IEnumerable<FileGroup?> Questions(FileRow row, Func<DateTimeOffset, string> moment) =>
        from question in row.Questions
        group question by (IsConsent: question.Kind is QuestionKind.Consent, question.IsSensitive, Until: question.ErasesAt(row.Event)) into alike
        orderby alike.Key
        let key = alike.Key.IsConsent ? "Consents" : alike.Key.IsSensitive ? "Sensitive" : "Questions"
        select Group(key, words["MyFile.Until.Day", moment(alike.Key.Until)], [.. alike.Select(question => new FileLine(question.Words, Said(question, moment)))]);

    /// <summary>Who comes along, and as what.</summary>
    public IEnumerable<FileLine> Company(FileRow row)
    {
        if (row.Guest.Kind is { } kind)
        {
            yield return new FileLine(words["MyFile.Field.Kind"], words[$"MyFile.As.{kind}"]);
        }

        foreach (var one in row.Companions)
        {
            yield return new FileLine(words["MyFile.Field.Companion"], one.Kind is null or PlusOneKind.PlusOne ? one.Name : words[$"Evening.CompanionAs.{one.Kind}", one.Name]);
        }

        if (languages.Find(row.Guest.Language)?.Name is { } language)
        {
            yield return new FileLine(words["MyFile.Field.Language"], language);
        }
    }

    /// <summary>Places that were offered them, and others who would come instead.</summary>
    public IEnumerable<FileLine> Places(FileRow row, Func<DateTimeOffset, string> moment)
    {
        foreach (var offer in row.Offers)
        {
            var became = offer.Outcome is { } outcome ? words[$"MyFile.Offer.{outcome}"] : words["MyFile.Offer.Open", moment(offer.ExpiresAt)];
            yield return new FileLine(words["MyFile.Field.Offer"], words["MyFile.Offer", moment(offer.MadeAt), offer.Seats, became]);
        }

        foreach (var asked in row.Substitutes)
        {
            yield return new FileLine(words["MyFile.Field.Substitute"], words["MyFile.Substitute", moment(asked.AskedAt)]);
        }

        if (row.CameInstead is { } own)
        {
            yield return new FileLine(words["MyFile.Field.CameInstead"], words["MyFile.CameInstead", moment(own.AskedAt)]);
            if (own.Note is { } note)
            {
                yield return new FileLine(words["MyFile.Field.CameInsteadNote"], note);
            }
        }
    }

    /// <summary>What hosts read of their piece.</summary>
    public IEnumerable<FileLine> Brief(FileBrief? brief)
    {
        (string Key, string? Value)[] lines = [("Writing", brief?.Writing), ("Deadline", brief?.Deadline), ("Exclusive", brief?.Exclusive)];
        return lines.Where(line => line.Value is not null).Select(line => new FileLine(words[$"MyFile.Field.{line.Key}"], line.Value!));
    }

    public static FileLine Piece(FilePiece piece) => new(
        piece.Title, string.Join(", ", new[] { piece.PublishedOn?.ToString("d", CultureInfo.CurrentCulture), piece.Address }.OfType<string>()));

    public IEnumerable<FileLine> HouseRules(FileGuest guest)
    {
        if (guest.OutletPays)
        {
            yield return new FileLine(words["MyFile.Field.OutletPays"], words["Questions.YesNo.Yes"]);
        }

        if (guest.NoGifts)
        {
            yield return new FileLine(words["MyFile.Field.NoGifts"], words["Questions.YesNo.Yes"]);
        }
    }

    private string Said(QuestionRow question, Func<DateTimeOffset, string> moment) => question switch
    {
        { WithdrawnAt: { } at } => words["MyFile.Consent.TakenBack", moment(at)],
        { Kind: QuestionKind.Consent, Answer: QuestionAnswer.Yes } => words["MyFile.Consent.Given", moment(question.AnsweredAt!.Value)],
        { Kind: QuestionKind.Consent } => words["Questions.Consent.No"],
        { Kind: QuestionKind.YesNo } => words[question.Answer is QuestionAnswer.Yes ? "Questions.YesNo.Yes" : "Questions.YesNo.No"],
        _ => question.Answer ?? "",
    };
}
