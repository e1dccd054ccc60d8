using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Data.Queries;
using PressEvents.Domain.Events;
using PressEvents.Web.Features.Events;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Events;

/// <summary>The lines of what happened read as sentences.</summary>
public sealed class TrailFeedTests : BunitContext
{
    [Theory]
    [InlineData("guests.import-undone", null, "An import was undone by you")]
    [InlineData("guest.removed", null, "Somebody no longer listed was taken off the list again by you")]
    [InlineData("guest.declined", "Mina Okafor", "Mina Okafor declined by you")]
    public void A_line_names_whom_it_is_about_and_who_did_it(string action, string? subject, string sentence)
    {
        Services.AddSingleton(TimeProvider.System);
        var feed = Render<TrailFeed>(parameters => parameters.Add(x => x.EventId, PressEventId.New(Some.Now)).Add(x => x.TimeZone, "UTC")
            .Add(x => x.Rows, [new TrailRow(Some.Now, action, null) { Subject = subject, By = "Petra", IsByReader = true }]));

        feed.Find("time").Remove();
        Assert.Equal(sentence, string.Join(' ', feed.Find("li").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }
}
