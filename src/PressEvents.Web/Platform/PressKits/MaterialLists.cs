using PressEvents.Domain.Briefing;

namespace PressEvents.Web.Platform.PressKits;

/// <summary>The lists of the material, in the order in which packs have them.</summary>
public static class MaterialLists
{
    internal const string Width = "Width";
    internal const string Height = "Height";

    private const int Story = 4000;
    private const int Shortly = 2000;

    public static MaterialList Portraits { get; } = MaterialList.Of<Portrait>(
        PackPart.People, "people.csv",
        [
            new("Name") { IsNeeded = true, Most = 200 },
            new("Role") { Most = 200, Hint = "As it stands under the name: Composer." },
            new("Pronunciation") { Hint = "How the name is said: ee-NESS." },
            new("Short biography", FieldKind.Text) { QuotesFacts = true, Most = Shortly, Words = 60 },
            new("Long biography", FieldKind.Text) { QuotesFacts = true, Most = Story, Words = 200, Hint = "Markdown." },
            new("Headshot", FieldKind.Picture),
            new("Headshot credit"),
            new("Headshot rights") { Hint = "How far and until when it may be used." },
        ],
        v => new Portrait(v.Needed("Name"), v["Role"], v["Short biography"], v["Long biography"], v["Pronunciation"])
        {
            Headshot = v.Picture("Headshot"), HeadshotCredit = v["Headshot credit"], HeadshotRights = v["Headshot rights"],
        },
        p => [p.Name, p.Role, p.Pronunciation, p.Bio, p.LongBio, FieldValues.Of(p.Headshot), p.HeadshotCredit, p.HeadshotRights],
        p => [p.Name]);

    public static MaterialList Interviewees { get; } = MaterialList.Of<Interviewee>(
        PackPart.Interviewees, "interviewees.csv",
        [
            new("Name") { IsNeeded = true, Most = 200 },
            new("Who") { Hint = "Who they are, in a few words." },
            new("Appears") { Hint = "In which part, or at which timecode." },
            new("Rights") { Hint = "How far they may be quoted." },
        ],
        v => new Interviewee(v.Needed("Name"), v["Who"], v["Appears"], v["Rights"]),
        i => [i.Name, i.Who, i.Appears, i.Rights],
        i => [i.Name]);

    public static MaterialList Credits { get; } = MaterialList.Of<CreditLine>(
        PackPart.Credits, "credits.csv",
        [
            new("Department") { Most = 200, Hint = "The heading it stands under: Music, Archive." },
            new("Role") { IsNeeded = true, Most = 200 },
            new("Name") { IsNeeded = true, Most = 200 },
        ],
        v => new CreditLine(v["Department"], v.Needed("Role"), v.Needed("Name")),
        c => [c.Department, c.Role, c.Name],
        c => [$"{c.Department}: {c.Role}: {c.Name}", $"{c.Role}, {c.Name}"]);

    public static MaterialList Releases { get; } = MaterialList.Of<Release>(
        PackPart.Releases, "releases.csv",
        [
            new("Territory") { IsNeeded = true, Most = 200 },
            new("Platform") { IsNeeded = true, Most = 200, Hint = "Digital, Blu-ray, broadcast, festival." },
            new("Date", FieldKind.Date) { IsNeeded = true },
            new("Time", FieldKind.Time) { Hint = "Local to its zone; empty where only the day is known." },
            new("Time zone", FieldKind.Zone) { IsNeeded = true, Hint = "Like Europe/London." },
            new("Link", FieldKind.Reference) { Most = 500, Hint = "An address, or an order number." },
            new("Access") { Hint = "How the press sees it before." },
        ],
        v => new Release(v.Needed("Territory"), v.Needed("Platform"), v.Date("Date")!.Value, v.Time("Time"), v.Needed("Time zone"), v["Link"], v["Access"]),
        r => [r.Territory, r.Platform, FieldValues.Of(r.On), FieldValues.Of(r.At), r.TimeZone, r.Link, r.Access],
        r => [$"{r.Territory}, {r.Platform}"]);

    public static MaterialList Quotes { get; } = MaterialList.Of<UsableQuote>(
        PackPart.Quotes, "quotes.csv",
        [
            new("Quote", FieldKind.Text) { IsNeeded = true, Most = 1000, Hint = "Word for word, without the marks." },
            new("Speaker") { IsNeeded = true, Most = 200 },
            new("Attribution") { IsNeeded = true, Hint = "As it is to be printed after the quote." },
            new("Said on", FieldKind.Date),
        ],
        v => new UsableQuote(v.Needed("Quote"), v.Needed("Speaker"), v.Needed("Attribution"), v.Date("Said on")),
        q => [q.Text, q.Speaker, q.Attribution, FieldValues.Of(q.SaidOn)],
        q => [q.Text]);

    public static MaterialList Questions { get; } = MaterialList.Of<LikelyQuestion>(
        PackPart.Questions, "questions.csv",
        [
            new("Question") { IsNeeded = true },
            new("Answer", FieldKind.Text) { QuotesFacts = true, IsNeeded = true, Most = Shortly, Hint = "In full sentences that may be quoted." },
        ],
        v => new LikelyQuestion(v.Needed("Question"), v.Needed("Answer")),
        q => [q.Question, q.Answer],
        q => [q.Question]);

    public static MaterialList Images { get; } = MaterialList.Of<PackImage>(
        PackPart.Images, "images.csv",
        [
            new("File", FieldKind.Picture) { IsNeeded = true },
            new("Caption") { QuotesFacts = true, IsNeeded = true },
            new("Alt text", FieldKind.Text) { IsNeeded = true, Most = 500, Hint = "What is to be seen, for those who do not see it." },
            new("Credit") { IsNeeded = true, Hint = "As it is to be printed." },
            new("Rights") { Hint = "What it may be used for." },
            new("Expires", FieldKind.Date) { Hint = "The last day on which it may be used." },
            new("Link", FieldKind.Address) { Most = 500, Hint = "Where it is to be had in full size." },
            new(Width, FieldKind.Kept),
            new(Height, FieldKind.Kept),
        ],
        v => new PackImage(v.Picture("File")!.Value, v.Needed("Caption"), v.Needed("Alt text"), v.Needed("Credit"), v["Rights"], v.Date("Expires"), v["Link"])
        {
            Width = v.Number(Width), Height = v.Number(Height),
        },
        i => [FieldValues.Of(i.Picture), i.Caption, i.Alt, i.Credit, i.Rights, FieldValues.Of(i.ExpiresOn), i.Link, FieldValues.Of(i.Width), FieldValues.Of(i.Height)],
        i => [FieldValues.Of(i.Picture)!, i.Caption]);

    public static MaterialList Coverage { get; } = MaterialList.Of<EarlierPiece>(
        PackPart.Coverage, "coverage.csv",
        [
            new("Title") { IsNeeded = true },
            new("Outlet") { IsNeeded = true, Most = 200 },
            new("Date", FieldKind.Date),
            new("Link", FieldKind.Address) { Most = 500 },
        ],
        v => new EarlierPiece(v.Needed("Title"), v.Needed("Outlet"), v.Date("Date"), v["Link"]),
        p => [p.Title, p.Outlet, FieldValues.Of(p.On), p.Link],
        p => [$"{p.Title}, {p.Outlet}"]);

    // Stands after the lists, or it would hold none of them.
    public static IReadOnlyList<MaterialList> All { get; } = [Portraits, Interviewees, Credits, Releases, Quotes, Questions, Images, Coverage];

    public static MaterialList For(PackPart part) => All.First(list => list.Part == part);

    public static MaterialList For(PackContent entry) => For(entry.Part);
}
