using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.Briefing.Outline;
using PressEvents.Web.Platform.Pictures;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing;

/// <summary>Who gets a picture of the material: whoever may have the pack it stands in, as long as it does. Everybody else reads the same page.</summary>
public sealed class PictureAccessTests(MigratedTemplate template) : IDisposable
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, .. "kanarienvogel"u8];

    private readonly PackApp app = new(template);
    private readonly PackedEvening evening = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_guest_who_may_have_the_pack_gets_its_pictures_and_nothing_keeps_them()
    {
        var guest = evening.Add("Ada Lovelace");
        var name = await SaveAsync();

        var response = await app.NewBrowser().GetAsync(PathOf(guest, name), Ct);

        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Equal(Jpeg, await response.Content.ReadAsByteArrayAsync(Ct));
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Null(response.Headers.ETag);
        Assert.Null(response.Content.Headers.LastModified);
    }

    [Fact]
    public async Task Whoever_may_not_have_the_pack_reads_the_same_page_for_every_way_of_asking()
    {
        PackedGuest[] others = [evening.Add("Bo", GuestStatus.Invited), evening.Add("Cy", accepts: false), evening.Add("Di", GuestStatus.Waitlisted)];
        var guest = evening.Add("Ada Lovelace");
        var name = await SaveAsync();
        var absent = await app.NewBrowser().GetAsync(PathOf(guest, Guid.CreateVersion7(Some.Now)), Ct);
        Assert.Equal(HttpStatusCode.NotFound, absent.StatusCode);
        var page = await absent.Content.ReadAsStringAsync(Ct);

        foreach (var other in others)
        {
            foreach (var ask in Ways(PathOf(other, name)))
            {
                var response = await app.NewBrowser().SendAsync(ask, Ct);

                Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
                Assert.Equal(page, await response.Content.ReadAsStringAsync(Ct));    // of an answer to HEAD, the server itself drops the body
                Assert.True(response.Headers.CacheControl!.NoStore);
            }
        }
    }

    [Fact]
    public async Task Before_the_pack_is_published_no_guest_gets_a_picture()
    {
        var drafted = new PackedEvening("drafted", isPublished: false);
        var guest = drafted.Add("Ada Lovelace");
        var name = await SaveAsync(drafted, publish: false);

        Assert.Equal(HttpStatusCode.NotFound, (await app.NewBrowser().GetAsync(PathOf(guest, name), Ct)).StatusCode);
    }

    [Fact]
    public async Task A_picture_that_is_only_in_the_draft_is_no_guests()
    {
        var guest = evening.Add("Ada Lovelace");
        await SaveAsync();
        var drafted = await KeepAsync(evening, 2);
        await app.AddAsync(evening.Organisation.Id, Item(evening, 2, drafted));

        Assert.Equal(HttpStatusCode.NotFound, (await app.NewBrowser().GetAsync(PathOf(guest, drafted), Ct)).StatusCode);
    }

    [Fact]
    public async Task A_picture_is_left_out_from_the_day_after_its_last_in_the_zone_of_the_event()
    {
        var guest = evening.Add("Ada Lovelace");
        var last = DateOnly.FromDateTime(Some.Now.Date);
        var name = await SaveAsync(expires: last);

        app.Clock.SetUtcNow(new DateTimeOffset(last.AddDays(1), new TimeOnly(4, 59), TimeSpan.Zero));    // 23:59 in New York
        Assert.Equal(HttpStatusCode.OK, (await app.NewBrowser().GetAsync(PathOf(guest, name), Ct)).StatusCode);
        app.Clock.SetUtcNow(new DateTimeOffset(last.AddDays(1), new TimeOnly(5, 0), TimeSpan.Zero));

        Assert.Equal(HttpStatusCode.NotFound, (await app.NewBrowser().GetAsync(PathOf(guest, name), Ct)).StatusCode);
        Assert.DoesNotContain(name.ToString("D"), await (await app.NewBrowser().GetAsync($"{guest.Path}/pack", Ct)).Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_events_link_gets_nothing_and_a_copy_that_was_kept_is_not_confirmed()
    {
        evening.Add("Ada Lovelace");
        var name = await SaveAsync();
        var other = new PackedEvening("other");
        var stranger = other.Add("Bo");
        await other.SaveAsync(app);
        using var ask = new HttpRequestMessage(HttpMethod.Get, PathOf(stranger, name));
        ask.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);

        Assert.Equal(HttpStatusCode.NotFound, (await app.NewBrowser().SendAsync(ask, Ct)).StatusCode);
    }

    [Fact]
    public async Task The_team_sees_the_pictures_of_its_own_events_and_no_others()
    {
        evening.Add("Ada Lovelace");
        var name = await SaveAsync();
        var other = new PackedEvening("other");
        await other.SaveAsync(app);
        var own = await app.SignInAsync(evening.Organisation, Role.Viewer, "own@agency.example");
        var foreign = await app.SignInAsync(other.Organisation, Role.Owner, "foreign@agency.example");
        var path = $"/staff/events/{evening.Dinner.Id.Value}/pictures/{name:D}.jpg";

        Assert.Equal(Jpeg, await own.GetByteArrayAsync(path, Ct));
        Assert.Equal(HttpStatusCode.NotFound, (await foreign.GetAsync(path, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await foreign.GetAsync($"/staff/events/{other.Dinner.Id.Value}/pictures/{name:D}.jpg", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_foreign_picture_that_is_there_answers_as_one_that_never_was()
    {
        evening.Add("Ada Lovelace");
        var name = await SaveAsync();
        var other = new PackedEvening("other");
        var guest = other.Add("Bo");
        await SaveAsync(other, publish: true);
        using var staff = await app.SignInAsync(other.Organisation, Role.Owner, "foreign@agency.example");
        var never = Guid.CreateVersion7(Some.Now);

        foreach (var (browser, folder) in new[] { (staff, $"/staff/events/{other.Dinner.Id.Value}"), (staff, $"/staff/events/{evening.Dinner.Id.Value}"), (app.NewBrowser(), guest.Path) })
        {
            foreach (var (there, absent) in Ways($"{folder}/pictures/{name:D}.jpg").Zip(Ways($"{folder}/pictures/{never:D}.jpg")))
            {
                Assert.Equal(await SaidAsync(browser, absent), await SaidAsync(browser, there));
            }
        }
    }

    public void Dispose() => app.Dispose();

    // All that the answer says, with headers; but not when it was given, nor what is drawn anew for each.
    private static async Task<string> SaidAsync(HttpClient browser, HttpRequestMessage ask)
    {
        using var response = await browser.SendAsync(ask, Ct);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        response.Headers.Date = null;
        response.Headers.Remove("Content-Security-Policy");
        return $"{response.Headers}{response.Content.Headers}{await response.Content.ReadAsStringAsync(Ct)}";
    }

    private static string PathOf(PackedGuest guest, Guid name) => $"{guest.Path}/pictures/{name:D}.jpg";

    private static IEnumerable<HttpRequestMessage> Ways(string path)
    {
        yield return new HttpRequestMessage(HttpMethod.Get, path);
        yield return new HttpRequestMessage(HttpMethod.Head, path);
        var part = new HttpRequestMessage(HttpMethod.Get, path);
        part.Headers.Range = new RangeHeaderValue(0, 3);
        yield return part;
        var kept = new HttpRequestMessage(HttpMethod.Get, path);
        kept.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        kept.Headers.IfModifiedSince = Some.Now.AddYears(1);
        yield return kept;
    }

    private static PackItem Item(PackedEvening of, int order, Guid name, DateOnly? expires = null) =>
        new(PackItemId.New(Some.Now), of.Dinner, order, new PackImage(name, "A street", "Houses", "Drawn", null, expires));

    private Task<Guid> SaveAsync(DateOnly? expires = null) => SaveAsync(evening, publish: true, expires);

    private async Task<Guid> SaveAsync(PackedEvening of, bool publish, DateOnly? expires = null)
    {
        var member = of.AddMember();
        await of.SaveAsync(app);
        var name = await KeepAsync(of, 1);
        await app.AddAsync(of.Organisation.Id, Item(of, 1, name, expires));
        if (publish)
        {
            using var scope = app.Services.CreateScope();
            var pack = scope.ServiceProvider.GetRequiredService<PublishPack>();
            Assert.True((await pack.PublishAsync(new StaffActor(of.Organisation.Id, member.Id), of.Dinner.Id, Ct)).IsDone);
        }

        return name;
    }

    private async Task<Guid> KeepAsync(PackedEvening of, byte upload)
    {
        var name = PictureFiles.NameOf(of.Dinner.Id, [upload]);
        await app.Services.GetRequiredService<PictureFiles>().KeepAsync(name, Jpeg, Ct);
        return name;
    }
}
