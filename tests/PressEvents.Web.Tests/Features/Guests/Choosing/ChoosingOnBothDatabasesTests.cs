using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Queries;
using PressEvents.Data.Queries.Choosing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Guests.Choosing;
using PressEvents.Web.Features.Messages;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Guests.Choosing;

/// <summary>What choosing reads is the same on SQLite and PostgreSQL, for a list of two thousand.</summary>
public sealed class ChoosingOnBothDatabasesTests(MigratedTemplate template, PostgresServer postgres)
{
    private const int Many = 2000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_thousand_are_planned_approved_weighed_and_invited_by_wave(bool onPostgres)
    {
        await using var app = new PressEventsApp(template, onPostgres ? await postgres.NewDatabaseAsync() : null);
        var agency = Some.Organisation();
        var dinner = Dinner();
        var members = new[] { Role.Owner, Role.Publicist }.Select(role => new Member(MemberId.New(Some.Now), agency.Id, $"{role}", $"{role}@agency.example", role, Some.Now)).ToList();
        await FillAsync();
        var (owner, publicist) = (new StaffActor(agency.Id, members[0].Id), new StaffActor(agency.Id, members[1].Id));
        var query = app.Services.GetRequiredService<ChoosingQuery>();
        var read = (await query.ForEventAsync(publicist, dinner.Id, Ct))!;

        var planned = await app.Services.GetRequiredService<PlanWaves>().SetAsync(publicist, dinner.Id, [.. read.Rows.Where(row => row.Tier is "B").Select(row => row.Id)], 2, Ct);
        var asked = await app.Services.GetRequiredService<ApproveList>().AskAsync(publicist, dinner.Id, Ct);
        Assert.Null((await app.Services.GetRequiredService<ApproveList>().ApproveAsync(owner, dinner.Id, asked.Value, Ct)).Refusal);
        await query.ForEventAsync(publicist, dinner.Id, Ct);
        var started = Stopwatch.GetTimestamp();
        read = (await query.ForEventAsync(publicist, dinner.Id, Ct))!;
        var reading = Stopwatch.GetElapsedTime(started);
        var balance = read.BalanceOf(_ => true);
        TestContext.Current.TestOutputHelper!.WriteLine(
            FormattableString.Invariant($"{Many} guests: read in {reading.TotalMilliseconds:0.0} ms, weighed in {(Stopwatch.GetElapsedTime(started) - reading).TotalMilliseconds:0.0} ms"));
        var audience = await app.ReadAsync(agency.Id, db => MessageAudience.ToInviteAsync(db, dinner.Id, new InvitationChoice(Wave: 1), Ct));

        Assert.Equal((Many / 2, Many / 2, Many / 2), (planned.Value, audience.Members.Count, audience.Later.Count));
        Assert.Equal([new BalanceLine("A", Many / 2, 0, 0), new BalanceLine("B", Many / 2, 0, 0)], balance.Tiers);
        Assert.Null(read.Approval.Missing);
        var sent = await app.Services.GetRequiredService<SendMessage>().SendAsync(publicist, dinner.Id, MessageKind.Invitation, new Wave(), Ct);
        Assert.Equal(new QueuedMessages(2, Many), sent.Value);

        PressEvent Dinner()
        {
            var made = Some.Dinner(agency, capacity: Many);
            made.Change(EventDetails.Of(made) with { NeedsApproval = true });
            return made;
        }

        Task FillAsync() => app.AddAsync(agency.Id, [agency, dinner, .. members, .. Enumerable.Range(0, Many).SelectMany(number =>
        {
            var contact = new Contact(ContactId.New(Some.Now), agency.Id, new ContactDetails(PersonName.From($"Guest {number}")!)
            {
                Email = EmailAddress.TryParse($"guest{number}@outlet.example"), Tier = number % 2 == 0 ? "A" : "B", Beat = $"Beat {number % 12}", Languages = "en, fr",
            }, null, Some.Now);
            var party = Some.Party(dinner);
            return new object[] { contact, party, Some.Guest(party, contact) };
        })]);
    }
}
