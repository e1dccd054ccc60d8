using Microsoft.Extensions.DependencyInjection;
using PressEvents.Web.Features.PersonalData.Retention;
using PressEvents.Web.Mail.Transport;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Mail;

public sealed class MailFilesTests(MigratedTemplate template)
{
    [Fact]
    public async Task Mail_written_to_a_file_with_its_personal_link_is_there_for_a_week_and_then_gone()
    {
        await using var app = new MailApp(template);
        await app.ListAsync("ada@outlet.example");
        await app.InviteAsync();
        await app.SendAsync();
        var (id, folder, files) = (Assert.Single(await app.OutboxAsync()).Id, app.Services.GetRequiredService<MailFolder>(), app.Services.GetRequiredService<LeftFiles>());

        app.Clock.Advance(TimeSpan.FromDays(7));
        await files.DeleteAsync(TestContext.Current.CancellationToken);
        Assert.True(folder.Holds(id));

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await files.DeleteAsync(TestContext.Current.CancellationToken);
        Assert.False(folder.Holds(id));
    }
}
