using PressEvents.Domain.Guests;
using PressEvents.Domain.Rsvps;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.PersonalData.MyFile;

/// <summary>Says what is held on a guest in plain words, each with why and until when. Nothing that is not held has a line.</summary>
internal sealed class FileWriter(FileWords words, ToldLines told)
{
    public HeldFile Write(FileRow row, DateTimeOffset now)
    {
        string Moment(DateTimeOffset at) => EventWords.Moment(at, row.Event.TimeZone);
        var answersUntil = words["MyFile.Until.Day", Moment(row.Event.AnswersKeptUntil)];
        FileGroup?[] groups =
        [
            row.Contact is null ? null : Group("You", words["MyFile.Until.Asked"], [.. Contact(row.Contact, Moment)]),
            Group("Evening", answersUntil, [.. Evening(row, Moment)]),
            Group("Needs", words["MyFile.Until.Day", Moment(row.Event.SensitiveKeptUntil)], [.. Needs(row)]),
            .. told.Questions(row, Moment),
            Group("HouseRules", answersUntil, [.. told.HouseRules(row.Guest)]),
            Group("Brief", answersUntil, [.. told.Brief(row.Brief)]),
            Group("Pieces", words["MyFile.Until.Asked"], [.. row.Pieces.Select(ToldLines.Piece)]),
            Group("Wishes", words["MyFile.Until.Asked"], [.. Wishes(row, Moment)]),
            Group("Mail", answersUntil, [.. row.Mail.Select(m => new FileLine(words[$"MyFile.Kind.{m.Kind}"], words["MyFile.StateAt", words[$"MyFile.State.{m.State}"], Moment(m.At)]))]),
            Group("Replies", answersUntil, [.. row.Replies.Select(r => new FileLine(words["MyFile.Reply", Moment(r.At), r.Sender], string.Join("\n", r.Subject, r.Text)))]),
            Group("Links", answersUntil, [.. row.Links.Select(link => Link(link, Moment))]),
            Group("Devices", words["MyFile.Until.Devices"], [.. row.Devices.Select(d => new FileLine(words["MyFile.Device", Moment(d.ProvenAt)], words["MyFile.Until.Day", Moment(d.KeptUntil)]))]),
            Group("Others", words["MyFile.Until.Others"], [.. row.OtherEvenings.Select(e => new FileLine(e.Title, words["MyFile.OtherEvening", EventWords.Day(e.StartsAt, e.TimeZone), Status(e.Status)]))]),
        ];
        return new HeldFile(row.Organisation, row.Event.Title, Moment(now), [.. groups.OfType<FileGroup>()]);
    }

    private FileGroup? Group(string key, string until, List<FileLine> lines) => told.Group(key, until, lines);

    private IEnumerable<FileLine> Contact(FileContact contact, Func<DateTimeOffset, string> moment)
    {
        var d = contact.Details;
        (string Key, string? Value)[] fields =
        [
            ("Name", d.Name.Full), ("Given", d.Name.Given), ("Family", d.Name.Family), ("Pronouns", d.Pronouns), ("Said", d.Pronunciation), ("Outlet", contact.Outlet),
            ("Job", d.JobTitle), ("Beat", d.Beat), ("Email", d.Email?.Value), ("OtherEmails", d.OtherEmails), ("Phone", d.Phone), ("Assistant", d.AssistantEmail?.Value),
            ("Languages", d.Languages), ("Zone", d.TimeZone),
        ];
        var origin = words[contact.WasImported ? "MyFile.Origin.Import" : "MyFile.Origin.Hand", moment(contact.Since)];
        return [
            .. fields.Where(field => field.Value is { Length: > 0 }).Select(field => new FileLine(words[$"MyFile.Field.{field.Key}"], field.Value!)),
            new FileLine(words["MyFile.Field.Origin"], origin),
            .. contact.CopiesUntil is { } until ? [new FileLine(words["MyFile.Field.Copies"], words["MyFile.Copies", moment(until)])] : Array.Empty<FileLine>(),
        ];
    }

    private IEnumerable<FileLine> Evening(FileRow row, Func<DateTimeOffset, string> moment)
    {
        var guest = row.Guest;
        if (row.Contact is null || !string.Equals(row.Contact.Details.Name.Full, guest.Name, StringComparison.Ordinal))
        {
            yield return new FileLine(words["MyFile.Field.NameOnList"], guest.Name);
        }

        yield return new FileLine(words["MyFile.Field.Status"], words["MyFile.StatusSince", Status(guest.Status), moment(guest.Since), Via(guest.Via)]);
        foreach (var answer in row.Answers)
        {
            var said = answer.Answer is Answer.No ? words["MyFile.SaidNo", moment(answer.At), Via(answer.Via)]
                : words["MyFile.SaidYes", moment(answer.At), Via(answer.Via), answer.PlusOnes, Status(answer.Outcome)];
            yield return new FileLine(words["MyFile.Field.Answer"], said);
        }

        if (guest.PlusOnesAllowed > 0)
        {
            yield return new FileLine(words["MyFile.Field.MayBring"], guest.Named is [] ? words.Count("MyFile.MayBring", guest.PlusOnesAllowed) : string.Join(", ", guest.Named));
        }

        foreach (var line in told.Company(row).Concat(told.Places(row, moment)))
        {
            yield return line;
        }

        if (row.Seat is { } seat)
        {
            yield return new FileLine(words["MyFile.Field.Seat"], words["Evening.SeatAt", seat.TableName, seat.SeatNumber]);
        }

        foreach (var rules in row.Rules)
        {
            yield return new FileLine(words["MyFile.Field.Rules"], words["MyFile.Rules", rules.Version, moment(rules.At), Via(rules.Via)]);
        }

        foreach (var correction in row.Corrections)
        {
            yield return new FileLine(words["MyFile.Field.Corrected"], moment(correction.At));
        }
    }

    private IEnumerable<FileLine> Needs(FileRow row) =>
        Needs(row.Guest.Diet, row.Guest.DietNote, row.Guest.Access, row.Guest.Equipment, null)
            .Concat(row.Guest.NeedsAccessSeat ? [new FileLine(words["MyFile.Field.AccessSeat"], words["Questions.YesNo.Yes"])] : [])
            .Concat(row.Companions.SelectMany(c => Needs(c.Diet, c.DietNote, c.Access, c.Equipment, c.Name)
                .Concat(c.NeedsAccessSeat ? [new FileLine(words["MyFile.Field.AccessSeatOf", c.Name], words["Questions.YesNo.Yes"])] : [])));

    private IEnumerable<FileLine> Needs(string? diet, string? note, string? access, string? equipment, string? whose)
    {
        var codes = diet is null ? null : string.Join(", ", diet.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(code => words[$"Diet.{code}"]));
        (string Key, string? Value)[] fields = [("Diet", codes), ("DietNote", note), ("Access", access), ("Equipment", equipment)];
        return fields.Where(field => field.Value is { Length: > 0 })
            .Select(field => new FileLine(whose is null ? words[$"MyFile.Field.{field.Key}"] : words[$"MyFile.Field.{field.Key}Of", whose], field.Value!));
    }

    private IEnumerable<FileLine> Wishes(FileRow row, Func<DateTimeOffset, string> moment)
    {
        if (row.Guest.UnsubscribedAt is { } fromEvent)
        {
            yield return new FileLine(words["MyFile.Field.NoMailEvent"], moment(fromEvent));
        }

        if (row.Contact?.UnsubscribedAt is { } fromAll)
        {
            yield return new FileLine(words["MyFile.Field.NoMailAll"], moment(fromAll));
        }

        foreach (var wanted in row.Corrections.Where(c => c.WantedEmail is not null))
        {
            yield return new FileLine(words["MyFile.Field.Wanted"], words["MyFile.Wanted", wanted.WantedEmail!, moment(wanted.At)]);
        }
    }

    private FileLine Link(FileLink link, Func<DateTimeOffset, string> moment)
    {
        var fetched = link.FetchedAt is { } at ? words.Count("MyFile.Link.Fetched", link.Fetches, moment(at)) : words["MyFile.Link.NotFetched"];
        return new FileLine(words["MyFile.Link.Issued", moment(link.IssuedAt)], link.RevokedAt is { } revoked ? words["MyFile.Link.Revoked", fetched, moment(revoked)] : fetched);
    }

    private string Status(GuestStatus status) => words[$"MyFile.Status.{status}"];

    private string Via(Channel via) => words[$"MyFile.Via.{via}"];
}
