using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.PostgreSql;
using PressEvents.Data.Queries.Lists;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Guests;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Contacts;

/// <summary>Filters and search find the same people on both databases.</summary>
public sealed class ContactFilterTests(MigratedTemplate template, PostgresServer postgres)
{
    public static TheoryData<string, string> Questions => new()
    {
        { "tier=A", "Ada" },
        { "tier=A&tier=B", "Ada, Byron" },
        { "tier=none", "Łukasz Żółć, محمد, がくと" },
        { "tag=FILM", "Ada, Byron" },
        { "tag=film&tier=B", "Byron" },
        { "tag=none", "Łukasz Żółć, محمد, がくと" },
        { "outlet=example weekly", "Ada" },
        { "outlet=none", "Byron, Łukasz Żółć, محمد, がくと" },
        { "kind=magazine", "Ada" },
        { "language=pl", "Łukasz Żółć" },
        { "language=en&language=pl", "Ada, Łukasz Żółć" },
        { "beat=Music", "Byron" },
        { "zone=Europe/Warsaw", "Łukasz Żółć" },
        { "email=none", "محمد" },
        { "email=yes&tag=film", "Ada, Byron" },
        { "invite=no", "Byron" },
        { "list=none", "Byron, Łukasz Żółć, محمد, がくと" },
        { "rate=50", "Ada" },
        { "q=ecole", "Ada" },
        { "q=zolc luk", "Łukasz Żółć" },
        { "q=STRASSE", "Byron" },
        { "q=αθηνα", "Byron" },
        { "q=москва", "Łukasz Żółć" },
        { "q=محمّد", "محمد" },
        { "q=かくと", "がくと" },
        { "q=awards", "Ada" },
        { "q=desk@", "Byron" },
        { "q=nobody", "" },
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task On_SQLite(string query, string names)
    {
        using var evening = await Evening.BeginAsync(template);
        await evening.Database.AddAsync(evening.Agency.Id, Rows(evening));

        Assert.Equal(names, await evening.Database.ReadAsync(evening.Agency.Id, db => NamesAsync(db, query)));
    }

    [Fact]
    public async Task On_PostgreSql()
    {
        using var evening = await Evening.BeginAsync(template);
        using var engine = new PostgreSqlEngine(await postgres.NewDatabaseAsync());
        var options = new DbContextOptionsBuilder<PressDb>();
        engine.Configure(options);
        await using (var db = new PressDb(options.Options) { Organisation = evening.Agency.Id })
        {
            await db.Database.MigrateAsync(Ct);
            db.AddRange(evening.Agency, evening.Dinner);
            db.AddRange(Rows(evening));
            await db.SaveChangesAsync(Ct);
        }

        await using var reading = new PressDb(options.Options) { Organisation = evening.Agency.Id };
        foreach (var question in Questions)
        {
            Assert.Equal((question.Data.Item1, question.Data.Item2), (question.Data.Item1, await NamesAsync(reading, question.Data.Item1)));
        }
    }

    [Theory]
    [InlineData("tier=A&tag=new%20york&q=caf%C3%A9+noir&unknown=1", "tier=A&tag=new%20york&q=caf%C3%A9%20noir")]
    [InlineData("", "")]
    public void A_filter_is_its_address(string query, string address) =>
        Assert.Equal(address, ListFilter.Parse(query, ContactFilters.Fields).ToQuery());

    private static async Task<string> NamesAsync(PressDb db, string query)
    {
        var filter = ListFilter.Parse(Uri.EscapeDataString(query).Replace("%3D", "=", StringComparison.Ordinal).Replace("%26", "&", StringComparison.Ordinal), ContactFilters.Fields);
        var found = await db.Contacts.Filtered(db, filter, Some.Now.AddDays(40)).Select(c => c.Name).ToListAsync(Ct);
        return string.Join(", ", found.Order(StringComparer.Ordinal));
    }

    private static List<object> Rows(Evening evening)
    {
        var weekly = new Outlet(OutletId.New(Some.Now), evening.Agency.Id, "Example Wéekly");
        weekly.Change(weekly.Details with { Kind = OutletKind.Magazine });
        Contact Contact(string name, string? email, ContactDetails details, string? outlet = null) => new(
            ContactId.New(Some.Now), evening.Agency.Id, details with { Email = EmailAddress.TryParse(email) }, outlet, Some.Now);
        ContactDetails Called(string name) => new(PersonName.From(name)!);
        var ada = Contact("Ada", "ada@example.com", Called("Ada") with { Tier = "A", Tags = "Film, Awards, École", Languages = "de, en", OutletId = weekly.Id }, weekly.Name);
        var byron = Contact("Byron", "byron@example.com", Called("Byron") with { Tier = "B", Tags = "film", Beat = "Music", JobTitle = "Straße, Αθήνα", OtherEmails = "desk@example.com", DoNotInvite = "No." });
        var lukasz = Contact("Łukasz Żółć", "l@example.com", Called("Łukasz Żółć") with { Languages = "pl", TimeZone = "Europe/Warsaw", Beat = "Москва́" });
        var gakuto = Contact("がくと", "g@example.com", Called("がくと"));
        var mohammed = Contact("محمد", null, Called("محمد"));
        var party = Some.Party(evening.Dinner);
        return [weekly, ada, byron, lukasz, gakuto, mohammed, party, Some.Guest(party, ada, GuestStatus.Accepted)];
    }
}
