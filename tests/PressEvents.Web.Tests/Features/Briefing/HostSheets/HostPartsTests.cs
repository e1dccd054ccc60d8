using System.Security.Claims;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using PressEvents.Domain.Briefing;
using PressEvents.Web.Features.Briefing.HostSheets.Editing;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing.HostSheets;

/// <summary>The parts of the page on which host sheets are written.</summary>
public sealed class HostPartsTests : BunitContext, IAsyncLifetime
{
    private readonly TestDatabase database;
    private readonly HostedEvening evening = new();

    public HostPartsTests(MigratedTemplate template)
    {
        database = new TestDatabase(template);
        var publicist = evening.AddMember();
        Services.AddMudServices();
        Services.AddSingleton(database.Signals);
        Services.AddSingleton(database.Databases);
        Services.AddSingleton(database.Transactions);
        Services.AddSingleton<HostBriefQuery>();
        Services.AddSingleton<ChangeHostTexts>();
        Services.AddSingleton<ChangeHostList>();
        Services.AddScoped<SignedIn>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        AddAuthorization().SetAuthorized(publicist.Name).SetClaims(
            new Claim(ClaimTypes.NameIdentifier, publicist.Id.Value.ToString()),
            new Claim(MemberClaims.Organisation, evening.Organisation.Id.Value.ToString()));
    }

    public async ValueTask InitializeAsync() => await evening.SaveAsync(database);

    [Fact]
    public async Task The_words_of_the_message_are_counted_while_it_is_typed()
    {
        var part = Render<HostTextsPart>(p => p.Add(l => l.EventId, evening.Dinner.Id));
        part.WaitForAssertion(() => Assert.Contains("15 words at most", part.Find("#host-message-count").TextContent, StringComparison.Ordinal));

        await part.Find("#host-message").InputAsync("Four decades of story, told in four hours.");
        Assert.Equal("8 words of 15.", part.Find("#host-message-count").TextContent);
        await part.Find("#host-message").InputAsync("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen");
        Assert.Equal("16 words; nobody remembers more than 15.", part.Find("#host-message-count").TextContent);
    }

    [Fact]
    public async Task A_question_without_an_answer_is_refused_beside_its_box_and_stays_typed()
    {
        var part = Render<HostListPart>(p => p.Add(l => l.EventId, evening.Dinner.Id).Add(l => l.List, HostList.HostileQuestions));
        part.WaitForAssertion(() => Assert.NotNull(part.Find(".empty")));
        await part.Find(".tools button").ClickAsync();
        await part.Find("#entry-topic").ChangeAsync("The film");
        await part.Find("#entry-question").ChangeAsync("Why?");

        await part.Find("form").SubmitAsync();
        part.WaitForAssertion(() => Assert.NotNull(part.Find("#entry-answer-problem")));
        Assert.Equal("The film", part.Find("#entry-topic").GetAttribute("value"));
        await part.Find("#entry-answer").ChangeAsync("Because.");
        await part.Find("form").SubmitAsync();

        part.WaitForAssertion(() => Assert.Equal("Why?", part.Find("article b").TextContent));
        Assert.Empty(part.FindAll("form"));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        database.Dispose();
    }
}
