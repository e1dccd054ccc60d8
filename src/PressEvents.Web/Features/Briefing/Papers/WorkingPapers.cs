using PressEvents.Web.Features.Briefing.Papers.Documents;

namespace PressEvents.Web.Features.Briefing.Papers;

/// <summary>All working papers, in the order of the work.</summary>
public static class WorkingPapers
{
    private const string Unseated = "Publish the seating first: nobody has a seat yet.";
    private const string NobodyComes = "Nobody is coming yet.";
    private static readonly (string, string) Cards = ("card", "cards");
    private static readonly (string, string) Lines = ("line", "lines");

    public static IReadOnlyList<WorkingPaper> All { get; } =
    [
        new("place-cards", "Place cards", PlaceCard.Of)
        {
            Purpose = "Stands at each seat: the name in front, behind it seat and diet code for the waiter.", For = "For the tables", Readers = PaperReaders.Everybody,
            Empty = Unseated, Unit = Cards, PerSheet = CardGrid.PlaceCards.PerSheet, Document = typeof(PlaceCards), IsCards = true, Grid = CardGrid.PlaceCards,
        },
        new("table-cards", "Table cards", TableCard.Of)
        {
            Purpose = "Stands on each table and names it on both sides.", For = "For the tables", Readers = PaperReaders.Everybody,
            Empty = Unseated, Unit = Cards, PerSheet = 1, Document = typeof(TableCards), IsCards = true,
        },
        new("badges", "Badges", Badge.Of)
        {
            Purpose = "Name, outlet and row code, which a telephone reads, too.", For = "For the guests", Readers = PaperReaders.Everybody,
            Empty = NobodyComes, Unit = ("badge", "badges"), PerSheet = CardGrid.Badges.PerSheet, Document = typeof(Badges), IsCards = true, Grid = CardGrid.Badges,
        },
        new("seating-plan", "Seating plan", RoomSheet.Of)
        {
            Purpose = "The whole room, then each table on a sheet of its own.", For = "For the team", Readers = PaperReaders.Staff,
            Empty = Unseated, Unit = ("sheet", "sheets"), PerSheet = 1, Document = typeof(SeatingPlanSheets),
        },
        new("door-sheet", "Door sheet", DoorLine.Of)
        {
            Purpose = "Ticks arrivals, A to Z and by table, when the telephone has no signal. Its row codes are typed in afterwards.", For = "For the door", Readers = PaperReaders.Staff,
            Empty = NobodyComes, Unit = Lines, PerSheet = 5, Document = typeof(DoorSheet),
        },
        new("sign-in", "Sign-in form", SignInLine.Of)
        {
            Purpose = "Signed at the entrance, where a signature is needed.", For = "For the entrance", Readers = PaperReaders.Everybody,
            Empty = NobodyComes, Unit = Lines, PerSheet = 9, Document = typeof(SignInForm),
        },
        new("kitchen", "Kitchen sheet", KitchenLine.Of)
        {
            Purpose = "What is served differently at which seat, allergies first, and totals. Without names.", For = "For the kitchen only", Readers = PaperReaders.Named,
            Empty = NobodyComes, Unit = Lines, PerSheet = 20, Document = typeof(KitchenSheet),
        },
        new("access", "Access sheet", AccessLine.Of)
        {
            Purpose = "Access needs, access seats, the step-free route, and who helps whom out.", For = "For the duty manager only", Readers = PaperReaders.Named,
            Empty = "Nobody who comes told us of an access need.", Unit = Lines, PerSheet = 10, Document = typeof(AccessSheet),
        },
        new("rotation-cards", "Rotation cards", RotationSheet.Of)
        {
            Purpose = "Tells the talent which table is theirs when, and each guest whom they meet.", For = "For talent and guests", Readers = PaperReaders.Everybody,
            Empty = "No published plan moves anybody from course to course.", Unit = Cards, PerSheet = CardGrid.Rotation.PerSheet, Document = typeof(RotationCardSheets), IsCards = true, Grid = CardGrid.Rotation, HasPages = true,
        },
        new("recording-list", "Recording list", RecordingLine.Of)
        {
            Purpose = "Whom photographers and cameras may take, whom not, whom to ask.", For = "For photographers and cameras", Readers = PaperReaders.Staff,
            Empty = "The event asks nobody for a consent.", Unit = Lines, PerSheet = 20, Document = typeof(RecordingList),
        },
        new("equipment", "Equipment list", EquipmentLine.Of)
        {
            Purpose = "What crews bring, the power it needs and where it stands.", For = "For the house", Readers = PaperReaders.Staff,
            Empty = "No photographer who comes told us of equipment.", Unit = Lines, PerSheet = 12, Document = typeof(EquipmentList),
        },
    ];

    public static WorkingPaper? Find(string? kind) => All.FirstOrDefault(paper => string.Equals(paper.Kind, kind, StringComparison.Ordinal));
}
