using PressEvents.Web.Features.Seeding;

namespace PressEvents.Web.Tests.Hostile;

/// <summary>An evening that leaves no field empty.</summary>
public static class HostilePlan
{
    private static readonly string[] People = ["invited", "accepted", "waitlisted", "declined", "listed"];

    public static OrganisationPlan For(string slug) => new("Agency")
    {
        Users = [new UserPlan($"{slug}@agency.example", "a long enough password") { Name = "Petra" }],
        Outlets = [new OutletPlan("The Outlet") { RivalGroup = "dailies", Site = "outlet.example" }],
        Contacts = [.. People.Select(name => new ContactPlan($"Person {name}")
        {
            Email = $"{name}@{slug}.example", FirstName = "Person", LastName = name, Outlet = "The Outlet", Role = "Critic", Beat = "Film", Tier = "A", Tags = "tag",
            Phone = "1", Pronouns = "they", Pronunciation = "PER-son", PrivateNotes = "note",
        })],
        Events =
        [
            new EventPlan(slug)
            {
                Title = "Title", HostLine = "Host", Lede = "Lede", Venue = "Venue", Address = "Address", AccessNote = "Access", Dress = "Dress", TimeZone = "Europe/Vienna",
                ContactName = "Contact", ContactEmail = "press@agency.example", SynopsisShort = "Short", SynopsisMedium = "Medium", SynopsisLong = "Long", GroundRules = "Rules",
                Invitation = new MessagePlan("Subject", "Body {{link}}"),
                Talent = [new TalentPlan("Talent") { Role = "Role", Bio = "Bio" }],
                Facts = [new FactPlan("Fact") { Source = "Source" }],
                RunOfShow = [new SegmentPlan("Segment", 0, 60)],
                Tables = [new TablePlan("Table", 6)],
                Seating = [new SeatPlan("Table", 1) { Email = $"accepted@{slug}.example" }, new SeatPlan("Table", 2) { Email = $"accepted@{slug}.example", PlusOne = 1 }, new SeatPlan("Table", 3) { Talent = "Talent" }],
                Questions =
                [
                    new QuestionPlan("Text?"),
                    new QuestionPlan("Choice?") { Kind = "choice", Choices = ["One", "Two"], Required = true },
                    new QuestionPlan("Consent?") { Kind = "consent", Asked = "afterAcceptance", Sensitive = true },
                    new QuestionPlan("Later?") { Asked = "afterAcceptance" },
                    new QuestionPlan("Recorded?") { Kind = "consent", Asked = "afterAcceptance" },
                ],
                Guests =
                [
                    new GuestPlan($"invited@{slug}.example") { NamedPlusOnes = ["Named"], Notes = "note" },
                    new GuestPlan($"accepted@{slug}.example")
                    {
                        Status = "accepted", PlusOnes = 2, AcceptsRules = true, Diet = ["vegan"], DietNote = "diet", Access = "access",
                        Companions = [new CompanionPlan("Companion") { Kind = "photographer", Equipment = "lamps", DietNote = "diet", Access = "access" }],
                        QuestionAnswers = new Dictionary<string, string>(StringComparer.Ordinal) { ["1"] = "text", ["2"] = "One", ["4"] = "later" },
                    },
                    new GuestPlan($"waitlisted@{slug}.example") { Status = "waitlisted" },
                    new GuestPlan($"declined@{slug}.example") { Status = "declined" },
                    new GuestPlan($"listed@{slug}.example") { Status = "listed" },
                ],
            },
        ],
    };
}
