namespace PressEvents.Web.Features.Seeding;

/// <summary>The shape of <c>seed/evening.json</c>: an evening dated relative to the day it is loaded.</summary>
internal sealed record SampleEvening(OrganisationPlan Organisation, SampleEvent Event)
{
    /// <summary>Evenings that are over: what the people of the address book answered then.</summary>
    public IReadOnlyList<EarlierEvening> Earlier { get; init; } = [];
}

/// <summary>An evening of the past, so many days before the sample is loaded, and who answered what, by e-mail.</summary>
internal sealed record EarlierEvening(string Slug, string Title, string Kind, string Venue, int DaysBefore)
{
    public IReadOnlyList<string> Accepted { get; init; } = [];

    public IReadOnlyList<string> Declined { get; init; } = [];

    public IReadOnlyList<string> Silent { get; init; } = [];
}

internal sealed record SampleEvent(string Slug, string Title, string Kind, string State, string HostLine, string Lede)
{
    public required SampleVenue Venue { get; init; }

    public required string TimeZone { get; init; }

    public required int DaysAhead { get; init; }

    public required TimeOnly StartsAt { get; init; }

    public required TimeOnly EndsAt { get; init; }

    public required SampleDeadline RsvpCloses { get; init; }

    public required SampleEmbargo EmbargoLifts { get; init; }

    /// <summary>Further embargoes, for a territory or format.</summary>
    public IReadOnlyList<SampleWindow> Embargoes { get; init; } = [];

    public IReadOnlyList<ScreenerPlan> Screeners { get; init; } = [];

    public required int Capacity { get; init; }

    public required string Waitlist { get; init; }

    public required string Dress { get; init; }

    public required SampleContact Contact { get; init; }

    /// <summary>What the evening is worth a head; given, guests are asked about their outlets' rules.</summary>
    public SampleMealValue? MealValue { get; init; }

    /// <summary>Who offers to come instead of whom.</summary>
    public IReadOnlyList<SubstitutePlan> Substitutes { get; init; } = [];

    public required string Accent { get; init; }

    public required string CoverImage { get; init; }

    public required string GuestList { get; init; }

    public required string GroundRules { get; init; }

    public required string Film { get; init; }

    /// <summary>The folder of its press kit.</summary>
    public required string PressKit { get; init; }

    public required IReadOnlyList<TalentPlan> Talent { get; init; }

    public required IReadOnlyList<FactPlan> Facts { get; init; }

    public required IReadOnlyList<SegmentPlan> RunOfShow { get; init; }

    public required IReadOnlyList<TablePlan> Tables { get; init; }

    public required SampleInvitation Invitation { get; init; }

    public IReadOnlyList<StagedPlan> Stages { get; init; } = [];

    public required IReadOnlyList<SampleAnswer> Answers { get; init; }

    /// <summary>What the evening asks its guests.</summary>
    public IReadOnlyList<QuestionPlan> Questions { get; init; } = [];

    public required IReadOnlyList<SeatPlan> Seating { get; init; }

    public IReadOnlyList<RulePlan> SeatingRules { get; init; } = [];

    public IReadOnlyList<CoursePlan> Courses { get; init; } = [];

    /// <summary>What only hosts and talent read.</summary>
    public SampleHostSheet? HostSheet { get; init; }

    /// <summary>What the journalists published lately, as a sheet.</summary>
    public string? RecentPieces { get; init; }

    /// <summary>Who is on the list for the second wave, by e-mail.</summary>
    public IReadOnlyList<string> NextWave { get; init; } = [];

    /// <summary>Whose link is printed at start: someone who has not answered yet.</summary>
    public required string ShownGuest { get; init; }
}

internal sealed record SampleVenue(string Name, string Address, string AccessNote);

internal sealed record SampleDeadline(int DaysBefore, TimeOnly At);

internal sealed record SampleEmbargo(int DaysAfter, TimeOnly At);

internal sealed record SampleWindow(string? Territory, string? Format, int DaysAfter, TimeOnly At, string TimeZone);

internal sealed record SampleHostSheet(string Texts, string Questions)
{
    public IReadOnlyList<ClockPlan> Clock { get; init; } = [];

    public IReadOnlyList<DeclinePlan> Declines { get; init; } = [];

    public IReadOnlyList<HoldPlan> DoNotSay { get; init; } = [];
}

internal sealed record SampleContact(string Name, string Email);

internal sealed record SampleMealValue(decimal Amount, string Currency);

internal sealed record SampleInvitation(string Text, double SentHoursAgo)
{
    /// <summary>Files with the same in other languages, by tag.</summary>
    public IReadOnlyDictionary<string, string> Translations { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

internal sealed record SampleAnswer(string Email, string Answer, double HoursAgo)
{
    public bool AcceptsRules { get; init; }

    public IReadOnlyList<string> Diet { get; init; } = [];

    public string? DietNote { get; init; }

    public string? Access { get; init; }

    /// <summary>What they said they are writing, when they file, and what was promised to them alone.</summary>
    public string? Writing { get; init; }

    public string? Deadline { get; init; }

    public string? Exclusive { get; init; }

    public bool OutletPays { get; init; }

    public bool NoGifts { get; init; }

    public IReadOnlyList<CompanionPlan> PlusOnes { get; init; } = [];

    /// <summary>By the number of the question from 1.</summary>
    public IReadOnlyDictionary<string, string> QuestionAnswers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
