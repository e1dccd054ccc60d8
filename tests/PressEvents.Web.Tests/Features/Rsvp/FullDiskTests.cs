using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain.Guests;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Rsvp;

public sealed class FullDiskTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_that_finds_the_disk_full_keeps_what_was_typed_and_goes_through_once_there_is_room()
    {
        await using var app = new CrampedApp(template);
        var evening = new AnsweredEvening();
        var guests = Enumerable.Range(1, 40).Select(number => evening.Invite($"Guest {number}")).ToList();
        await evening.SaveAsync(app);
        using var browser = app.NewBrowser();

        app.Disk.IsFull = true;
        var refused = await FirstRefusedAsync(browser, guests);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Page.Status);
        Assert.Contains("We could not save your answer just now", refused.Page.Text, StringComparison.Ordinal);
        Assert.Equal("Wheelchair", refused.Page.Document.QuerySelector("[name=access]")!.GetAttribute("value"));
        Assert.Equal(GuestStatus.Invited, await StatusAsync(app, evening, refused.Guest));
        Assert.Equal(HttpStatusCode.OK, (await Screen.OpenAsync(browser, refused.Guest.Path)).Status);
        Assert.Contains("full", app.Services.GetRequiredService<StorageHealth>().Trouble!.Value.Problem, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.GetAsync("/health/ready", Ct)).StatusCode);

        app.Disk.IsFull = false;
        Assert.Equal(HttpStatusCode.SeeOther, (await refused.Page.SendAsync(("answer", "yes"))).Status);
        Assert.Equal(GuestStatus.Accepted, await StatusAsync(app, evening, refused.Guest));
        Assert.Null(app.Services.GetRequiredService<StorageHealth>().Trouble);
    }

    // The file's free pages still take a few answers.
    private static async Task<(Screen Page, Invitee Guest)> FirstRefusedAsync(HttpClient browser, IEnumerable<Invitee> guests)
    {
        foreach (var guest in guests)
        {
            var page = await (await Screen.OpenAsync(browser, guest.Path)).SendAsync(("answer", "yes"), ("access", "Wheelchair"));
            if (page.Status is not HttpStatusCode.SeeOther)
            {
                return (page, guest);
            }
        }

        throw new InvalidOperationException("Every answer found room.");
    }

    private static Task<GuestStatus> StatusAsync(CrampedApp app, AnsweredEvening evening, Invitee guest) =>
        app.ReadAsync(evening.Organisation.Id, db => db.Guests.Where(g => g.Id == guest.Guest.Id).Select(g => g.Status).SingleAsync(Ct));

    private sealed class CrampedApp(MigratedTemplate template) : PressEventsApp(template)
    {
        public FullDisk Disk { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.ConfigureDbContext<PressDb>(options => options.AddInterceptors(Disk)));
        }
    }
}
