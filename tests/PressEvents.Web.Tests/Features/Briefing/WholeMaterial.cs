using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Talents;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>The material of an invented film, with something in every section of a pack.</summary>
internal static class WholeMaterial
{
    public static PackMaterial Of(int facts = 12) => new()
    {
        WorkShort = "A caravan crosses the salt for the last time, and a mapmaker finds out *why*.",
        WorkMedium = string.Join(' ', Enumerable.Repeat("A widowed mapmaker accepts a commission that nobody else will.", 5)),
        WorkLong = string.Join("\n\n", Enumerable.Repeat(string.Join(' ', Enumerable.Repeat("She travels with a muleteer who has walked the road since childhood, and reads the ground the way others read a newspaper.", 4)), 3)),
        Facts = [.. Enumerable.Range(1, facts).Select(Fact)],
        Texts = new PackTexts
        {
            Production = "## How it began\n\nIn a second-hand shop, with a torn map. {{fact 1}}\n\n## Shooting\n\nThe unit lived in *two* camps that moved with the caravan.\n\n- No visual effects\n- Four animals, two trucks",
            Billing = "MERIDIAN SAMPLE PICTURES presents\na film by M. OYELARAN-VÁSQUEZ\n“THE SALT ROAD”",
            Arrival = "Doors at 18:30 on the yard side\nSubway: Lantern Square, exit 2",
            DayPhone = "+1 212 555 0100",
            AnswerPromise = "Before your deadline if you name it, else within a day.",
            Fairness = "Everybody at the table is served the same meal.",
            Screening = "Two devices at most; your name runs through the picture.",
        },
        People =
        [
            new PackPersonRow(TalentId.From(Guid.CreateVersion7()), "Marguerite Oyelaran-Vásquez", "Director", "Studied mapmaking before her first short film.", new TalentProfile
            {
                LongBio = string.Join(' ', Enumerable.Repeat("She lives between two harbours and is at work on a series about those who mend undersea cables.", 8)),
                Pronunciation = "mar-guh-REET oh-yeh-LAH-ran VAHS-kes",
                AddressedAs = "Ms Oyelaran-Vásquez",
                Credits = "The Tide Table\nContour Interval",
                SpeaksAbout = "Maps, silence, shooting on salt",
                FollowUp = "Through the press office, by Friday",
            }),
            new PackPersonRow(TalentId.From(Guid.CreateVersion7()), "王小明", "Sound", null, new TalentProfile()),
        ],
        Contents = [.. Contents()],
        Screeners = [new ScreenerRow(ScreenerId.From(Guid.CreateVersion7()), "The Salt Road, whole", "English, subtitles in French.")],
    };

    private static PackFactRow Fact(int number) => new(
        number, $"The film’s figure number {number} is {number * 7}, counted twice by two people.", "Production ledger", new DateOnly(2026, 3, 1), number == 5);

    private static IEnumerable<PackContent> Contents() =>
    [
        new Portrait("Tomasz Wróblewski", "Writer", "Wrote it in three languages at once."),
        new Interviewee("Salim Al-Rashidi", "Caravan leader", "Part 1, 00:12", "May be quoted"),
        new Interviewee("Ida Sample", "Geographer", "Part 2"),
        new CreditLine("Direction", "Director", "Marguerite Oyelaran-Vásquez"),
        new CreditLine("Music", "Composer", "Øystein Brekke"),
        new CreditLine("Music", "Strings", "The Naxos Sample Quartet"),
        new Release("France", "Cinema", new DateOnly(2026, 10, 7), null, "Europe/Paris", "https://distributor.example/salt-road"),
        new Release("Japan", "Blu-ray", new DateOnly(2026, 12, 2), new TimeOnly(0, 1), "Asia/Tokyo", "SKU 4-901-SALT", "Disc by post on request"),
        new UsableQuote("A map is a promise about where you will be able to stand.", "Marguerite Oyelaran-Vásquez", "Marguerite Oyelaran-Vásquez, director of “The Salt Road”", new DateOnly(2026, 2, 3)),
        new LikelyQuestion("Was the salt real?", "Yes. All of it was, and {{fact 2}}"),
        new PackImage(Guid.CreateVersion7(), "The caravan at dawn", "Four animals and two trucks on white ground", "Ida Sample / Meridian Sample Pictures", "Editorial use only", new DateOnly(2027, 3, 1), "https://distributor.example/stills/1") { Width = 4000, Height = 2667 },
        new PackImage(Guid.CreateVersion7(), "The map, whole again", "A mended map on a table", "Meridian Sample Pictures"),
        new EarlierPiece("Salt and silence", "The Invented Examiner", new DateOnly(2026, 4, 4), "https://invented-examiner.example/salt"),
    ];
}
