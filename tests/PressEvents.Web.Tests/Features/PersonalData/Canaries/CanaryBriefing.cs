using PressEvents.Domain.Briefing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Talents;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.PersonalData.Canaries;

/// <summary>What an evening's documents are made of, every kind of it once: what the guest reads, what only hosts read, what is not published, and what is another event's.</summary>
internal static class CanaryBriefing
{
    /// <summary>Rows of the guest's evening; the texts of hosts among them are secrets by their name.</summary>
    public static IEnumerable<object> Own(PressEvent dinner, Guest guest, Contact contact, Guid picture)
    {
        var talent = new Talent(TalentId.New(Some.Now), dinner, 9, "Allen Hughes", "Director", "Directed it.");
        talent.Describe(new TalentProfile { LongBio = "Directed all of it.", Pronunciation = "AL-en" });
        var fact = new Fact(FactId.New(Some.Now), dinner, 8, new FactDetails("A fact.") { Source = "A source", Owner = "x" });
        var (plan, host, brief) = (new PackPlan(dinner), new HostBrief(dinner), new GuestBrief(guest));
        plan.Write(new PackTexts { Production = "How it was made.", Billing = "A distributor", Arrival = "Doors at seven", DayPhone = "+49 30 1234", Fairness = "Nobody pays." });
        var embargoed = new Fact(FactId.New(Some.Now), dinner, 9, new FactDetails("A fact under embargo.") { IsEmbargoed = true });
        return
        [
            talent, fact, embargoed, new FactVersion(fact, null, Some.Now), plan, host, brief,
            .. Contents(picture).Select((content, index) => new PackItem(PackItemId.New(Some.Now), dinner, index, content)),
            .. HostContents().Select((content, index) => new HostItem(HostItemId.New(Some.Now), dinner, index, content)),
            new RecentPiece(RecentPieceId.New(Some.Now), contact, "x", null, null),
        ];
    }

    /// <summary>A fact for hosts alone, which guests could read once, papers as printed, a stranger's copy, and a whole other event.</summary>
    public static IEnumerable<object> Others(PressEvent dinner, Guest other, PressEvent another, Guid picture)
    {
        var secret = new Fact(FactId.New(Some.Now), dinner, 2, new FactDetails("x") { IsPrivate = true, IsEmbargoed = true });
        var (plan, brief, talent) = (new PackPlan(another), new GuestBrief(other), new Talent(TalentId.New(Some.Now), another, 1, "x", null, null));
        return
        [
            secret, new FactVersion(secret, null, Some.Now), FactVersion.Removed(secret, null, Some.Now), brief,
            new PackCopy(PackCopyId.New(Some.Now), other, 1, "x", "x", Some.Now), new PrintedPaper(PrintedPaperId.New(Some.Now), dinner.OrganisationId, dinner.Id, "x", "x"),
            another, plan, talent, new Fact(FactId.New(Some.Now), another, 1, new FactDetails("x")), new PackEdition(PackEditionId.New(Some.Now), another, 1, "x", null, Some.Now),
            .. Contents(picture).Select((content, index) => new PackItem(PackItemId.New(Some.Now), another, index, content)),
        ];
    }

    /// <summary>Written after the packs were published.</summary>
    public static IEnumerable<object> Unpublished(PressEvent dinner, Guid picture) =>
    [
        new Fact(FactId.New(Some.Now), dinner, 3, new FactDetails("x")), new Fact(FactId.New(Some.Now), dinner, 4, new FactDetails("x") { IsEmbargoed = true }),
        .. Contents(picture).Select((content, index) => new PackItem(PackItemId.New(Some.Now), dinner, 100 + index, content)),
    ];

    private static IEnumerable<PackContent> Contents(Guid picture) =>
    [
        new Portrait("Ida Portrait", "Composer", "Wrote it."), new Interviewee("Ivo Interviewee"), new CreditLine("Music", "Composer", "Ida Portrait"),
        new Release("France", "print", new DateOnly(2027, 1, 2), null, "Europe/Paris"), new UsableQuote("We made it.", "Ida Portrait", "Ida Portrait, composer"),
        new LikelyQuestion("How long is it?", "Four hours."), new PackImage(picture, "A room", "A room with a table", "A photographer"), new EarlierPiece("A piece", "Own Weekly"),
    ];

    private static IEnumerable<HostContent> HostContents() =>
        [new HostileQuestion("x", "x", "x"), new OffTopic("x", "x"), new ClockEntry(new TimeOnly(19, 0), "x"), new DoNotSay("x")];
}
