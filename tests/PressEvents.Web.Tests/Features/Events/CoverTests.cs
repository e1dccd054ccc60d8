using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Events;
using PressEvents.Web.Features.Operations;
using PressEvents.Web.Platform.Covers;
using PressEvents.Web.Tests.Features.Rsvp;
using PressEvents.Web.Tests.Support;
using SkiaSharp;

namespace PressEvents.Web.Tests.Features.Events;

/// <summary>A publicist's picture reaches the guest as ours: from our own address, described, kept in backups, gone when replaced.</summary>
public sealed class CoverTests(MigratedTemplate template) : IAsyncLifetime
{
    private readonly PressEventsApp app = new(template);
    private readonly AnsweredEvening evening = new();
    private Invitee guest = null!;
    private StaffActor publicist = null!;
    private StaffActor door = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ChangeCover Change => app.Services.GetRequiredService<ChangeCover>();

    private string Folder => Path.Combine(app.DataDirectory, "uploads", "covers");

    public async ValueTask InitializeAsync()
    {
        guest = evening.Invite();
        publicist = Join(Role.Publicist);
        door = Join(Role.Door);
        await evening.SaveAsync(app);
    }

    [Fact]
    public async Task An_uploaded_cover_is_on_the_invitation_with_its_description()
    {
        await SetAsync(Pictures.Of(1200, 600, SKEncodedImageFormat.Png), "Two chairs under a lamp");
        using var browser = app.NewBrowser();

        var page = await Screen.OpenAsync(browser, guest.Path);
        var cover = page.Document.QuerySelector("img.cover")!;
        var picture = await browser.GetAsync(cover.GetAttribute("src"), Ct);

        Assert.Equal("Two chairs under a lamp", cover.GetAttribute("alt"));
        Assert.Equal("image/jpeg", picture.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", picture.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("immutable", picture.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(Folder)), Ct), await picture.Content.ReadAsByteArrayAsync(Ct));
    }

    [Fact]
    public async Task A_replaced_cover_is_gone_and_a_removed_one_leaves_nothing()
    {
        await SetAsync(Pictures.Of(400, 200, SKEncodedImageFormat.Png), null);
        var first = (await EventAsync()).CoverImage;
        await SetAsync(Pictures.Of(500, 200, SKEncodedImageFormat.Png), null);

        Assert.NotEqual(first, (await EventAsync()).CoverImage);
        Assert.Single(Directory.GetFiles(Folder));
        Assert.Equal(HttpStatusCode.NotFound, (await app.NewBrowser().GetAsync(CoverFiles.AddressOf(first), Ct)).StatusCode);

        Assert.True((await Change.RemoveAsync(publicist, evening.Dinner.Id, Ct)).IsDone);
        Assert.Empty(Directory.GetFiles(Folder));
        Assert.Null((await EventAsync()).CoverImage);
    }

    [Fact]
    public async Task Who_may_not_change_the_event_leaves_no_file_behind()
    {
        var refused = await Change.SetAsync(door, evening.Dinner.Id, Pictures.Of(40, 20, SKEncodedImageFormat.Png), null, Ct);

        Assert.IsType<NotAllowed>(refused.Refusal);
        Assert.Empty(Directory.Exists(Folder) ? Directory.GetFiles(Folder) : []);
        Assert.Null((await EventAsync()).CoverImage);
    }

    [Fact]
    public async Task A_cover_is_in_the_backup()
    {
        await SetAsync(Pictures.Of(40, 20, SKEncodedImageFormat.Png), null);
        var file = Path.Combine(app.DataDirectory, "backup.zip");

        await app.Services.GetRequiredService<Backup>().WriteAsync(file, Ct);

        await using var zip = await System.IO.Compression.ZipFile.OpenReadAsync(file, Ct);
        var cover = (await EventAsync()).CoverImage;
        Assert.Contains(zip.Entries, entry => string.Equals(entry.FullName, cover, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("uploads/covers/../../pressevents.db")]
    [InlineData("uploads/covers/0.jpg")]
    [InlineData("/etc/passwd")]
    [InlineData("http://elsewhere.example/x.jpg")]
    [InlineData("//elsewhere.example/x.jpg")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Only_names_of_our_own_making_are_read(string? cover)
    {
        Assert.False(CoverFiles.IsUpload(cover));
        Assert.Null(await app.Services.GetRequiredService<CoverFiles>().ReadAsync(cover, Ct));
        Assert.DoesNotContain("elsewhere", CoverFiles.AddressOf(cover) ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_settings_can_be_saved_after_the_cover_was_changed_beside_them()
    {
        var before = EventDetails.Of(await EventAsync());
        await SetAsync(Pictures.Of(40, 20, SKEncodedImageFormat.Png), "A lamp");

        var form = EventForm.Of(before, "dinner");
        form.Title = "Another title";
        var result = await app.Services.GetRequiredService<ChangeEvent>().ChangeAsync(publicist, evening.Dinner.Id, before, form, Ct);

        Assert.True(result.IsDone);
        Assert.Equal(("Another title", "A lamp"), ((await EventAsync()).Title, (await EventAsync()).CoverAlt));
        Assert.NotNull((await EventAsync()).CoverImage);
    }

    [Theory]
    [InlineData("#0B5563", true)]
    [InlineData("#abc", true)]
    [InlineData("", true)]
    [InlineData("teal", false)]
    [InlineData("#12", false)]
    public async Task An_accent_is_a_colour_or_none(string accent, bool isTaken)
    {
        var before = EventDetails.Of(await EventAsync());
        var form = EventForm.Of(before, "dinner");
        form.Accent = accent;

        var result = await app.Services.GetRequiredService<ChangeEvent>().ChangeAsync(publicist, evening.Dinner.Id, before, form, Ct);

        Assert.Equal(isTaken, result.IsDone);
        Assert.Equal(isTaken ? null : "Accent", (result.Refusal as Invalid)?.Field);
    }

    public ValueTask DisposeAsync()
    {
        app.Dispose();
        return ValueTask.CompletedTask;
    }

    private StaffActor Join(Role role)
    {
        var member = new Member(MemberId.New(Some.Now), evening.Organisation.Id, $"{role} Person", $"{role}@agency.example", role, Some.Now);
        evening.Add(member);
        return new StaffActor(evening.Organisation.Id, member.Id);
    }

    private async Task SetAsync(byte[] picture, string? alt)
    {
        var result = await Change.SetAsync(publicist, evening.Dinner.Id, picture, alt, Ct);
        Assert.Null(result.Refusal);
    }

    private Task<PressEvent> EventAsync() => app.ReadAsync(evening.Organisation.Id, db => Task.FromResult(db.Events.Single()));
}
