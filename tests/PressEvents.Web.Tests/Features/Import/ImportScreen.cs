using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PressEvents.Data.Queries;
using PressEvents.Data.Writing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Import;
using PressEvents.Web.Features.Import.Pages;
using PressEvents.Web.Features.Import.Running;
using PressEvents.Web.Features.Import.Undoing;
using PressEvents.Web.Mail;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Import;

/// <summary>The import page of an event, rendered for its publicist on a real database.</summary>
public abstract class ImportScreen : BunitContext, IAsyncLifetime
{
    private readonly Member publicist;

    protected ImportScreen(MigratedTemplate template)
    {
        Database = new TestDatabase(template);
        Dinner = Some.Dinner(Agency);
        publicist = new Member(MemberId.New(Some.Now), Agency.Id, "Petra", "petra@agency.example", Role.Publicist, Some.Now);
        Services.AddSingleton<TimeProvider>(Database.Clock);
        Services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        Services.AddSingleton(Database.Databases);
        Services.AddSingleton(Database.Signals);
        Services.AddSingleton(new StorageHealth(Database.Clock));
        Services.AddSingleton(Database.Transactions);
        Services.AddSingleton(Database.Engine);
        Services.AddOptions<SmtpOptions>();
        Services.AddSingleton<EventHeaderQuery>();
        Services.AddSingleton<PreviewImport>();
        Services.AddSingleton<ImportGuests>();
        Services.AddSingleton<ImportJobs>();
        Services.AddSingleton<ImportHistory>();
        Services.AddSingleton<UndoImport>();
        Services.AddScoped<SignedIn>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        AddAuthorization().SetAuthorized(publicist.Name).SetClaims(
            new Claim(ClaimTypes.Name, publicist.Name),
            new Claim(ClaimTypes.NameIdentifier, publicist.Id.Value.ToString()),
            new Claim(MemberClaims.Organisation, Agency.Id.Value.ToString()));
    }

    private protected static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    private protected TestDatabase Database { get; }

    private protected Organisation Agency { get; } = Some.Organisation();

    private protected PressEvent Dinner { get; }

    private protected StaffActor Publicist => new(Agency.Id, publicist.Id);

    private protected ImportJobs Jobs => Services.GetRequiredService<ImportJobs>();

    public async ValueTask InitializeAsync() => await Database.AddAsync(Agency.Id, Agency, Dinner, publicist);

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Database.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected IRenderedComponent<ImportPage> Open()
    {
        var page = Render<ImportPage>(parameters => parameters.Add(x => x.Id, Dinner.Id.Value));
        page.WaitForElement(".import");
        return page;
    }

    private protected IRenderedComponent<ImportPage> Choose(string text)
    {
        var page = Open();
        Choose(page, text);
        return page;
    }

    private protected static void Choose(IRenderedComponent<IComponent> page, string text)
    {
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(text, "guests.csv"));
        page.WaitForElement(".said .problem, .columns");
    }

    private protected static IElement Commit(IRenderedComponent<IComponent> page) => page.Find(".commit .btn.strong");

    private protected static void Press(IRenderedComponent<IComponent> page, string words) => page.FindAll("button").Single(button => string.Equals(button.TextContent.Trim(), words, StringComparison.Ordinal)).Click();

    private protected static IElement Row(IRenderedComponent<IComponent> page, int line) =>
        page.FindAll(".import-rows tbody tr").Single(row => string.Equals(row.QuerySelector("td")!.TextContent, $"{line}", StringComparison.Ordinal));

    private protected Task<int> CountAsync<T>()
        where T : class => Database.ReadAsync(Agency.Id, db => db.Set<T>().CountAsync(Ct));
}
