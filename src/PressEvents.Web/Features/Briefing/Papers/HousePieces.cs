namespace PressEvents.Web.Features.Briefing.Papers;

/// <summary>The way in without steps, on top of the access sheet.</summary>
public sealed record StepFreeRoute(string? Route) : PaperPiece(RouteSubject, "Step-free route")
{
    public const string RouteSubject = "route";

    public override IReadOnlyList<PaperPart> Parts => [new("route", Route ?? "")];
}

/// <summary>What somebody needs to take part, and to get out. For the duty manager alone.</summary>
public sealed record AccessLine(string Key, string Called, string Name, PaperSeat? Seat, bool NeedsAccessSeat, string? Needs) : PaperPiece(Key, Called)
{
    public string SeatWord => (Seat, NeedsAccessSeat) switch
    {
        (null, true) => "no seat yet",
        ({ IsAccess: true }, _) => "access seat",
        (_, true) => "not an access seat",
        _ => "",
    };

    public override IReadOnlyList<PaperPart> Parts => [new("name", Name), new("seat", Seat?.Words ?? ""), new("access seat", SeatWord), new("needs", Needs ?? "")];

    public static IReadOnlyList<PaperPiece> Of(PaperEvening evening)
    {
        List<AccessLine> lines = [.. evening.Guests.Where(guest => guest.NeedsAccessSeat || guest.Access is { Length: > 0 })
            .Select(guest => new AccessLine(guest.Who.Key, guest.Called, guest.Name, guest.Seat, guest.NeedsAccessSeat, guest.Access is { Length: > 0 } needs ? needs : null))];
        return lines.Count == 0 ? [] : [new StepFreeRoute(evening.AccessNote), .. lines];
    }
}

/// <summary>What the columns of the recording list mean.</summary>
public sealed record RecordingKey(IReadOnlyList<string> Consents) : PaperPiece(Questions, "The questions")
{
    public const string Questions = "questions";

    public override IReadOnlyList<PaperPart> Parts => [new("questions", string.Join('\n', Consents), "as the event asks them now")];
}

/// <summary>Who may be photographed, filmed or recorded.</summary>
/// <param name="Answers">To each question in its order; null for a guest who is to be asked.</param>
public sealed record RecordingLine(string Key, string Called, string Name, string? Outlet, PaperSeat? Seat, IReadOnlyList<bool?> Answers) : PaperPiece(Key, Called)
{
    public override IReadOnlyList<PaperPart> Parts =>
    [
        new("name", Name), new("outlet", Outlet ?? ""), new("seat", Seat?.Words ?? ""), new("answers", string.Join(", ", Answers.Select(Word))),
    ];

    public static string Word(bool? answer) => answer switch
    {
        true => "Yes",
        false => "No",
        null => "Ask",
    };

    public static IReadOnlyList<PaperPiece> Of(PaperEvening evening) => evening.Consents.Count == 0 || !evening.Guests.Any() ? [] :
    [
        new RecordingKey([.. evening.Consents.Select(consent => consent.Words)]),
        .. evening.Guests.Select(guest => new RecordingLine(guest.Who.Key, guest.Called, guest.Name, guest.Outlet, guest.Seat, guest.Consents)),
    ];
}

/// <summary>What a photographer brings, and where it will stand.</summary>
public sealed record EquipmentLine(string Key, string Called, string Name, string? With, PaperSeat? Seat, string Equipment) : PaperPiece(Key, Called)
{
    public override IReadOnlyList<PaperPart> Parts => [new("name", Name), new("with", With ?? ""), new("seat", Seat?.Words ?? ""), new("equipment", Equipment)];

    public static IReadOnlyList<PaperPiece> Of(PaperEvening evening) =>
        [.. evening.Guests.Where(guest => guest.Equipment is { Length: > 0 }).Select(guest => new EquipmentLine(guest.Who.Key, guest.Called, guest.Name, guest.BroughtBy, guest.Seat, guest.Equipment!))];
}
