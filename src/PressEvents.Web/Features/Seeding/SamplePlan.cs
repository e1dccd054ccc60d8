using System.Globalization;
using PressEvents.Web.Platform;
using PressEvents.Web.Platform.PressKits;

namespace PressEvents.Web.Features.Seeding;

/// <summary>Makes a plan of the sample evening, dated from the day it is loaded or from the day asked for.</summary>
internal static class SamplePlan
{
    public static SeedPlan For(DateTimeOffset now, DateOnly? at, IReadOnlyList<KitFile> kit)
    {
        var evening = SampleFiles.Evening();
        var sample = evening.Event;
        var day = at ?? DateOnly.FromDateTime(EventWords.In(now, sample.TimeZone).Date).AddDays(sample.DaysAhead);
        var rows = SampleFiles.Rows(sample.GuestList);
        var organisation = evening.Organisation with
        {
            Contacts = [.. SampleHost.WithPieces(rows.Select(Contact), sample.RecentPieces, DateOnly.FromDateTime(now.UtcDateTime))],
            Events =
            [
                Event(sample, day) with
                {
                    PressKit = kit,
                    Guests = [.. rows.Where(IsInvited).Select(row => Guest(row, sample)), .. sample.NextWave.Select(email => new GuestPlan(email) { Status = "listed", Wave = 2 })],
                },
                .. evening.Earlier.Select(earlier => EarlierPlan.Of(earlier, sample, now)),
            ],
        };
        return new SeedPlan([organisation]);
    }

    private static EventPlan Event(SampleEvent sample, DateOnly day) => new(sample.Slug)
    {
        Title = sample.Title,
        Kind = sample.Kind,
        State = sample.State,
        HostLine = sample.HostLine,
        Lede = sample.Lede,
        StartsAt = Wall(day, sample.StartsAt),
        EndsAt = Wall(day, sample.EndsAt),
        RsvpClosesAt = Wall(day.AddDays(-sample.RsvpCloses.DaysBefore), sample.RsvpCloses.At),
        EmbargoLiftsAt = Wall(day.AddDays(sample.EmbargoLifts.DaysAfter), sample.EmbargoLifts.At),
        Embargoes = [.. sample.Embargoes.Select(e => new EmbargoPlan(Wall(day.AddDays(e.DaysAfter), e.At)) { Territory = e.Territory, Format = e.Format, TimeZone = e.TimeZone })],
        Screeners = sample.Screeners,
        TimeZone = sample.TimeZone,
        Venue = sample.Venue.Name,
        Address = sample.Venue.Address,
        AccessNote = sample.Venue.AccessNote,
        Dress = sample.Dress,
        Capacity = sample.Capacity,
        Waitlist = sample.Waitlist,
        AsksHouseRules = sample.MealValue is not null,
        MealValue = sample.MealValue?.Amount,
        MealCurrency = sample.MealValue?.Currency,
        ContactName = sample.Contact.Name,
        ContactEmail = sample.Contact.Email,
        Accent = sample.Accent,
        CoverImage = sample.CoverImage,
        GroundRules = SampleFiles.Text(sample.GroundRules),
        SynopsisShort = SampleFiles.Section(SampleFiles.Text(sample.Film), "One line"),
        SynopsisMedium = SampleFiles.Section(SampleFiles.Text(sample.Film), "Short"),
        SynopsisLong = SampleFiles.Section(SampleFiles.Text(sample.Film), "Long"),
        Invitation = Invitation(SampleFiles.Text(sample.Invitation.Text)),
        InvitationTranslations = [.. sample.Invitation.Translations.Select(one => Invitation(SampleFiles.Text(one.Value)) with { Language = one.Key })],
        Stages = sample.Stages,
        Talent = sample.Talent,
        Facts = sample.Facts,
        RunOfShow = sample.RunOfShow,
        Questions = sample.Questions,
        Tables = sample.Tables,
        Seating = sample.Seating,
        SeatingRules = sample.SeatingRules,
        Courses = sample.Courses,
        Substitutes = sample.Substitutes,
        Host = SampleHost.Plan(sample.HostSheet),
    };

    private static MessagePlan Invitation(string text)
    {
        var parts = text.Split('\n', 2);
        return new MessagePlan(parts[0]["Subject:".Length..].Trim(), parts[1].Trim());
    }

    private static ContactPlan Contact(Dictionary<string, string> row) => new(row["Full Name"])
    {
        FirstName = Filled(row, "First Name"),
        LastName = Filled(row, "Last Name"),
        Email = Filled(row, "Email"),
        Outlet = Filled(row, "Outlet"),
        Role = Filled(row, "Role"),
        Beat = Filled(row, "Beat"),
        Tier = Filled(row, "Tier"),
        Tags = Filled(row, "Tags"),
        Languages = Filled(row, "Languages"),
        Phone = Filled(row, "Phone"),
        TimeZone = Filled(row, "Time Zone"),
        Pronouns = Filled(row, "Pronouns"),
        Pronunciation = Filled(row, "Pronunciation"),
        AssistantEmail = Filled(row, "Assistant Email"),
        PrivateNotes = Filled(row, "Notes"),
        DoNotInvite = Filled(row, "Do Not Invite"),
    };

    private static GuestPlan Guest(Dictionary<string, string> row, SampleEvent sample)
    {
        var email = row["Email"];
        var answer = sample.Answers.FirstOrDefault(a => string.Equals(a.Email, email, StringComparison.OrdinalIgnoreCase));
        var plan = new GuestPlan(email) { PlusOnes = int.TryParse(row["Plus Ones"], CultureInfo.InvariantCulture, out var number) ? number : 0 };
        return answer is null ? plan : plan with
        {
            Status = answer.Answer,
            AnsweredHoursAgo = answer.HoursAgo,
            AcceptsRules = answer.AcceptsRules,
            Diet = answer.Diet,
            DietNote = answer.DietNote,
            Access = answer.Access,
            OutletPays = answer.OutletPays,
            NoGifts = answer.NoGifts,
            Brief = answer.Writing is null ? null : new BriefPlan(answer.Writing, answer.Deadline, answer.Exclusive),
            Companions = answer.PlusOnes,
            QuestionAnswers = answer.QuestionAnswers,
        };
    }

    private static bool IsInvited(Dictionary<string, string> row) => string.Equals(row["Invite"], "yes", StringComparison.OrdinalIgnoreCase);

    private static string? Filled(Dictionary<string, string> row, string header) => row[header] is { Length: > 0 } value ? value : null;

    private static string Wall(DateOnly day, TimeOnly time) => day.ToDateTime(time).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
