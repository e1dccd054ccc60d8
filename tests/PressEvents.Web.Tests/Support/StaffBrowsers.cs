using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Tests.Support;

/// <summary>Browsers of the team, signed in as somebody new.</summary>
internal static class StaffBrowsers
{
    public const string Password = "a long enough password";

    /// <summary>A browser signed in as a member of this organisation.</summary>
    public static async Task<HttpClient> SignInAsync(PressEventsApp app, Organisation organisation, Role role, string email)
    {
        var added = await app.Services.GetRequiredService<Transactions>().RunAsync<Member>(
            new SystemActor(organisation.Id, "test"),
            Permission.ManageOrganisation,
            work => Task.FromResult<Result<Member>>(NewMember(app, work, organisation, role, email)),
            TestContext.Current.CancellationToken);
        Assert.True(added.IsDone);
        var browser = new FormBrowser(app.NewBrowser());
        var response = await browser.PostAsync("/account/sign-in", "/account/sign-in", [new("email", email), new("password", Password)]);
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        return browser.Client;
    }

    private static Member NewMember(PressEventsApp app, Work work, Organisation organisation, Role role, string email)
    {
        using var scope = app.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<NewMembers>().Add(work, organisation, "Petra", EmailAddress.TryParse(email)!.Value, Password, role);
    }
}
