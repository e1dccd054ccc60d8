using System.Text.Json.Serialization;
using PressEvents.Web.Platform.PressKits;

namespace PressEvents.Web.Features.Seeding;

/// <summary>What an empty instance is filled with: the <c>plan.json</c> of the contract. All but names, e-mails and slugs may be left out.</summary>
public sealed record SeedPlan(IReadOnlyList<OrganisationPlan> Organisations);

public sealed record OrganisationPlan(string Name)
{
    public IReadOnlyList<UserPlan> Users { get; init; } = [];

    /// <summary>What is known of outlets; one that only a contact names need not stand here.</summary>
    public IReadOnlyList<OutletPlan> Outlets { get; init; } = [];

    public IReadOnlyList<ContactPlan> Contacts { get; init; } = [];

    public IReadOnlyList<EventPlan> Events { get; init; } = [];
}

public sealed record UserPlan(string Email, string Password)
{
    public string? Name { get; init; }

    public string Role { get; init; } = "Owner";
}

public sealed record OutletPlan(string Name)
{
    public string? Kind { get; init; }

    public string? RivalGroup { get; init; }

    public string? Site { get; init; }
}

public sealed record ContactPlan(string Name)
{
    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Email { get; init; }

    public string? Outlet { get; init; }

    public string? Role { get; init; }

    public string? Beat { get; init; }

    public string? Tier { get; init; }

    [JsonConverter(typeof(WordsConverter))]
    public string? Languages { get; init; }

    [JsonConverter(typeof(WordsConverter))]
    public string? Tags { get; init; }

    public string? Phone { get; init; }

    public string? TimeZone { get; init; }

    public string? Pronouns { get; init; }

    public string? Pronunciation { get; init; }

    public string? AssistantEmail { get; init; }

    public string? PrivateNotes { get; init; }

    public string? DoNotInvite { get; init; }

    /// <summary>What they published lately.</summary>
    public IReadOnlyList<PiecePlan> Pieces { get; init; } = [];
}

public sealed record EventPlan(string Slug)
{
    /// <summary>The files of its press kit; a plan that comes as a file has none.</summary>
    [JsonIgnore]
    public IReadOnlyList<KitFile> PressKit { get; init; } = [];

    public string? Title { get; init; }

    public string Kind { get; init; } = "dinner";

    public string State { get; init; } = "Open";

    public string? HostLine { get; init; }

    public string? Lede { get; init; }

    /// <summary>Local wall time in the event's zone, or an instant with its offset; so all times here.</summary>
    public string? StartsAt { get; init; }

    public string? EndsAt { get; init; }

    public string TimeZone { get; init; } = "UTC";

    public string? Venue { get; init; }

    public string? Address { get; init; }

    public string? AccessNote { get; init; }

    public string? Dress { get; init; }

    public int Capacity { get; init; } = 16;

    public string? RsvpClosesAt { get; init; }

    public string? EmbargoLiftsAt { get; init; }

    public string? GroundRules { get; init; }

    public string Waitlist { get; init; } = "arrival";

    public bool NeedsApproval { get; init; }

    public bool AsksForCode { get; init; }

    /// <summary>Embargoes for a territory or format beside the event's own.</summary>
    public IReadOnlyList<EmbargoPlan> Embargoes { get; init; } = [];

    public IReadOnlyList<ScreenerPlan> Screeners { get; init; } = [];

    public bool AsksHouseRules { get; init; }

    /// <summary>What the evening is worth a head, in whole units of the currency.</summary>
    public decimal? MealValue { get; init; }

    public string? MealCurrency { get; init; }

    public int AnswersKeptDays { get; init; } = Domain.Events.EventDetails.UsualAnswersKeptDays;

    public string? ContactName { get; init; }

    public string? ContactEmail { get; init; }

    public string? Accent { get; init; }

    public string? CoverImage { get; init; }

    public string? SynopsisShort { get; init; }

    public string? SynopsisMedium { get; init; }

    public string? SynopsisLong { get; init; }

    /// <summary>Subject and Markdown body of the invitation.</summary>
    public MessagePlan? Invitation { get; init; }

    /// <summary>The same in other languages, each with its tag.</summary>
    public IReadOnlyList<MessagePlan> InvitationTranslations { get; init; } = [];

    /// <summary>What goes out by itself when its time comes.</summary>
    public IReadOnlyList<StagedPlan> Stages { get; init; } = [];

    public IReadOnlyList<TalentPlan> Talent { get; init; } = [];

    public IReadOnlyList<FactPlan> Facts { get; init; } = [];

    public IReadOnlyList<SegmentPlan> RunOfShow { get; init; } = [];

    public IReadOnlyList<TablePlan> Tables { get; init; } = [];

    public IReadOnlyList<GuestPlan> Guests { get; init; } = [];

    /// <summary>What the event asks its guests, in this order.</summary>
    public IReadOnlyList<QuestionPlan> Questions { get; init; } = [];

    public IReadOnlyList<SeatPlan> Seating { get; init; } = [];

    /// <summary>Who looks after a table, by e-mail.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    public IReadOnlyList<RulePlan> SeatingRules { get; init; } = [];

    public IReadOnlyList<CoursePlan> Courses { get; init; } = [];

    /// <summary>Who offers to come instead of a guest and waits for an answer.</summary>
    public IReadOnlyList<SubstitutePlan> Substitutes { get; init; } = [];

    /// <summary>What only hosts and talent read.</summary>
    public HostPlan? Host { get; init; }
}

/// <summary>Somebody who offers to come instead of the guest with this e-mail.</summary>
public sealed record SubstitutePlan(string Guest, string Name, string Email)
{
    public string? Role { get; init; }

    public string? Note { get; init; }

    public double AskedHoursAgo { get; init; }
}

public sealed record MessagePlan(string Subject, string Body, string? Language = null);

/// <summary>A message that goes out so many days before (negative) or after the start or the deadline, at a time of day there.</summary>
public sealed record StagedPlan(string Kind, int Days, TimeOnly At)
{
    public string Anchor { get; init; } = "start";
}

public sealed record TalentPlan(string Name)
{
    public string? Role { get; init; }

    public string? Bio { get; init; }
}

public sealed record FactPlan(string Text)
{
    public string? Source { get; init; }

    public DateOnly? AsOf { get; init; }

    /// <summary>Who of the team answers for it.</summary>
    public string? Owner { get; init; }

    public bool Embargoed { get; init; }
}

/// <summary>When an embargo lifts for one territory and format, in its own zone or else the event's.</summary>
public sealed record EmbargoPlan(string LiftsAt)
{
    public string? Territory { get; init; }

    public string? Format { get; init; }

    public string? TimeZone { get; init; }
}

public sealed record ScreenerPlan(string Title, string Address)
{
    public string? Note { get; init; }
}

public sealed record SegmentPlan(string Title, int StartsAtMinute, int Minutes)
{
    /// <summary>on, off or background.</summary>
    public string Record { get; init; } = "on";
}

public sealed record TablePlan(string Name, int Seats)
{
    public string Shape { get; init; } = "round";

    /// <summary>Seats that suit somebody who needs access, counted from 1.</summary>
    public IReadOnlyList<int> AccessSeats { get; init; } = [];
}

public sealed record GuestPlan(string Email)
{
    /// <summary>How many they may bring.</summary>
    public int PlusOnes { get; init; }

    public string Status { get; init; } = "invited";

    public int Priority { get; init; }

    /// <summary>The wave they are planned for.</summary>
    public int? Wave { get; init; }

    public string? Notes { get; init; }

    public double? AnsweredHoursAgo { get; init; }

    public bool AcceptsRules { get; init; }

    public IReadOnlyList<string> Diet { get; init; } = [];

    public string? DietNote { get; init; }

    public string? Access { get; init; }

    public bool OutletPays { get; init; }

    public bool NoGifts { get; init; }

    /// <summary>What they said they are writing, when they file, and what was promised to them alone: for hosts.</summary>
    public BriefPlan? Brief { get; init; }

    /// <summary>Whom they bring.</summary>
    public IReadOnlyList<CompanionPlan> Companions { get; init; } = [];

    /// <summary>The only people they may bring; then <see cref="PlusOnes"/> counts for nothing.</summary>
    public IReadOnlyList<string> NamedPlusOnes { get; init; } = [];

    /// <summary>What they answered to the event's questions, by the number of the question from 1.</summary>
    public IReadOnlyDictionary<string, string> QuestionAnswers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

public sealed record QuestionPlan(string Words)
{
    /// <summary>text, choice, yesNo or consent.</summary>
    public string Kind { get; init; } = "text";

    public IReadOnlyList<string> Choices { get; init; } = [];

    public bool Required { get; init; }

    /// <summary>withAnswer or afterAcceptance.</summary>
    public string Asked { get; init; } = "withAnswer";

    public bool Sensitive { get; init; }

    public int? KeptForDays { get; init; }
}

public sealed record CompanionPlan(string Name)
{
    /// <summary>plusOne, child, interpreter or photographer.</summary>
    public string Kind { get; init; } = "plusOne";

    /// <summary>What a photographer brings.</summary>
    public string? Equipment { get; init; }

    public string? Access { get; init; }

    public IReadOnlyList<string> Diet { get; init; } = [];

    public string? DietNote { get; init; }
}

/// <summary>Who sits where, seats counted from 1: a guest by e-mail (and which plus-one), or talent by name.</summary>
public sealed record SeatPlan(string Table, int Seat)
{
    public string? Email { get; init; }

    public string? Talent { get; init; }

    public int? PlusOne { get; init; }
}
