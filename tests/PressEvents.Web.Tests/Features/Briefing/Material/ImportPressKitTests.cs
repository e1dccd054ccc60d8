using System.Text;
using Microsoft.EntityFrameworkCore;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Platform.PressKits;
using PressEvents.Web.Tests.Support;
using SkiaSharp;

namespace PressEvents.Web.Tests.Features.Briefing.Material;

/// <summary>A press kit is planned and brought by one planner; wrong rows are named, and nothing that was there is lost.</summary>
public sealed class ImportPressKitTests(MigratedTemplate template) : IAsyncLifetime
{
    private readonly MaterialEdits edits = new(template);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await edits.SaveAsync();

    [Fact]
    public async Task What_the_plan_says_is_what_is_done_and_a_second_time_changes_nothing()
    {
        KitFile[] kit =
        [
            .. Kit(
            ("texts.md", "# Texts\n\n## Arrival\n\nRing twice.\nThen wait.\n\n## Day phone\n\n+1 212 555 0141\n"),
            ("production-notes.md", "# Production notes\n\n## The beginning\n\n{{fact 7}}\n"),
            ("people.csv", "Name,Talent,Role,Short biography,Pronunciation\nAllen Hughes,,,Directed three films.,\nIfeoma Placeholder,,Composer,Writes music.,i-FEY-oh-ma\n"),
            ("credits.csv", "Department;Role;Name\r\nMusic;Composer;Ifeoma Placeholder\r\n"),
            ("releases.csv", "Territory,Platform,Date,Time\nExampleland,Broadcast,evening+4,20:15\n"),
            ("images.csv", "File,Caption,Alt text,Credit\npictures/street.png,A street,Houses,Drawn\n")),
            new KitFile("street.png", Support.Pictures.Of(90, 60, SKEncodedImageFormat.Png)),
        ];

        var planned = await edits.BringAsync(kit, commit: false);
        Assert.Empty(await edits.ItemsAsync());
        var done = await edits.BringAsync(kit);
        var again = await edits.BringAsync(kit);

        Assert.Equal(planned.Value!.Lines, done.Value!.Lines);
        Assert.Equal((7, 1, 0, 0), Counts(done.Value!));
        Assert.Equal((0, 0, 8, 0), Counts(again.Value!));
        var items = await edits.ItemsAsync();
        var release = items.Select(i => i.Content).OfType<Release>().Single();
        Assert.Equal((new DateOnly(2026, 12, 17), new TimeOnly(20, 15), "America/New_York"), (release.On, release.At, release.TimeZone));
        var image = items.Select(i => i.Content).OfType<PackImage>().Single();
        Assert.Equal((90, 60), (image.Width, image.Height));
        Assert.NotNull(await edits.Files.ReadAsync(image.Picture, Ct));
        Assert.Equal(("Directed three films.", "Director"), (await edits.TalentAsync() is var person ? (person.Bio, person.Role) : default));
        Assert.Equal("Ring twice.\nThen wait.", (await edits.Database.ReadAsync(edits.Evening.Organisation.Id, db => db.PackPlans.AsNoTracking().SingleAsync(Ct))).Texts.Arrival);
        Assert.Equal(["material.imported"], await edits.Database.ReadAsync(edits.Evening.Organisation.Id, db => db.AuditEntries.Select(a => a.Action).ToListAsync(Ct)));
    }

    [Fact]
    public async Task A_second_kit_changes_what_it_says_and_an_empty_cell_nothing()
    {
        await edits.BringAsync(Kit(("interviewees.csv", "Name,Who,Appears\nBono,Of U2,Part two\nIce Cube,,\n")));

        var plan = await edits.BringAsync(Kit(("interviewees.csv", "Name,Who,Appears\nbono,,Part three\n")));

        Assert.Equal((0, 1, 0, 0), Counts(plan.Value!));
        var speakers = (await edits.ItemsAsync()).Select(i => (Interviewee)i.Content).ToList();
        Assert.Equal([new Interviewee("bono", "Of U2", "Part three"), new Interviewee("Ice Cube")], speakers);
    }

    [Fact]
    public async Task Wrong_rows_are_named_by_file_and_line_and_the_others_come_in()
    {
        var plan = await edits.BringAsync(Kit(
            ("credits.csv", "Department,Role,Name,Salary\nFilm,Editor,Ada,100\nFilm,,Bo,\n\nFilm,Editor,Ada,\nFilm,Sound,\"Cy,\n"),
            ("questions.csv", "Question,Answer\nHow long?,{{fact 99}}\n"),
            ("images.csv", "File,Caption,Alt text,Credit\nmissing.jpg,A street,Houses,Drawn\n"),
            ("texts.md", "Stray words.\n\n## Weather\n\nFine.\n"),
            ("budget.csv", "What,How much\nFilm,1\n"),
            ("kit.zip", "PK"),
            ("notes.docx", "PK")));

        Assert.Equal(
            [
                "budget.csv: No list is called that; there are people.csv, interviewees.csv, credits.csv, releases.csv, quotes.csv, questions.csv, images.csv, coverage.csv.",
                "credits.csv, line 1: No column is called “Salary”, so its cells were left out; there are Department, Role, Name.",
                "credits.csv, line 3: “Role” must not be empty.",
                "credits.csv, line 5: This came before, in line 2.",
                "credits.csv, line 6: A quotation mark opens or closes in the wrong place, so the cells cannot be told apart.",
                "images.csv, line 2: There is no picture “missing.jpg” in the kit.",
                "kit.zip: Archives are not opened here. Unpack it, and bring the files themselves.",
                "notes.docx: A press kit is made of Markdown (.md), sheets (.csv) and pictures (.jpg, .png, .webp).",
                "questions.csv, line 2: There is no fact 99 in the ledger.",
                "texts.md, line 1: This stands under no heading like “## Arrival”, so nobody knows what it is.",
                $"texts.md, line 3: No text is called “Weather”; there are {string.Join(", ", PackTextFields.All.Select(f => f.Name))}.",
            ],
            plan.Value!.Lines.Where(line => line.Outcome is KitOutcome.Refused).Select(line => $"{line.Where}: {line.Why}"));
        Assert.Equal(["Ada"], (await edits.ItemsAsync()).Select(i => ((CreditLine)i.Content).Name));
    }

    [Fact]
    public async Task A_file_in_another_encoding_and_one_too_large_are_named_and_nothing_is_guessed()
    {
        var plan = await edits.BringAsync(
        [
            new KitFile("credits.csv", Encoding.Latin1.GetBytes("Department,Role,Name\nTon,Schnitt,Jörg\n")),
            new KitFile("texts.md", null),
        ]);

        Assert.Equal(
            ["credits.csv: Its letters are not UTF-8; save it as UTF-8 and bring it again.", "texts.md: It is larger than 2 MB."],
            plan.Value!.Lines.Select(line => $"{line.Where}: {line.Why}"));
    }

    [Fact]
    public async Task A_bomb_for_a_picture_is_refused_before_it_is_opened()
    {
        var plan = await edits.BringAsync(
        [
            .. Kit(("images.csv", "File,Caption,Alt text,Credit\nbomb.png,A street,Houses,Drawn\nscript.jpg,A street,Houses,Drawn\n")),
            new KitFile("bomb.png", Support.Pictures.PngThatClaims(30_000, 30_000)),
            new KitFile("script.jpg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"u8.ToArray()),
        ]);

        Assert.Equal(
            ["bomb.png: The picture has more than 25 million pixels; save it smaller first.", "script.jpg: This is not a whole PNG, JPEG or WebP picture."],
            plan.Value!.Lines.Select(line => line.Why));
        Assert.Empty(await edits.ItemsAsync());
    }

    [Fact]
    public async Task Hostile_text_comes_in_as_it_is_written_and_formulas_are_read_back()
    {
        const string Hostile = "<script>alert(1)</script> {{7*7}} ../../etc/passwd \u202E";

        await edits.BringAsync(Kit(("quotes.csv", $"Quote,Speaker,Attribution\n\"{Hostile}\",'=SUM(A1),\"Żółć, 王小明\"\n")));

        Assert.Equal(new UsableQuote(Hostile, "=SUM(A1)", "Żółć, 王小明"), (await edits.ItemsAsync()).Single().Content);
    }

    [Fact]
    public async Task A_viewer_and_another_organisation_neither_plan_nor_bring()
    {
        var other = new PackedEvening("other");
        var stranger = new StaffActor(other.Organisation.Id, other.AddMember().Id);
        await other.SaveAsync(edits.Database);
        var kit = Kit(("credits.csv", "Role,Name\nEditor,Ada\n"));

        Assert.IsType<NotAllowed>((await edits.BringAsync(kit, commit: false, edits.Viewer)).Refusal);
        Assert.IsType<NotAllowed>((await edits.BringAsync(kit, commit: true, edits.Viewer)).Refusal);
        Assert.IsType<NotFound>((await edits.BringAsync(kit, commit: true, stranger)).Refusal);
        Assert.Empty(await edits.ItemsAsync());
    }

    public ValueTask DisposeAsync()
    {
        edits.Dispose();
        return ValueTask.CompletedTask;
    }

    private static (int Added, int Changed, int Unchanged, int Refused) Counts(PressKitPlan plan) =>
        (plan.Count(KitOutcome.Added), plan.Count(KitOutcome.Changed), plan.Count(KitOutcome.Unchanged), plan.Count(KitOutcome.Refused));

    private static KitFile[] Kit(params (string Name, string Text)[] files) => [.. files.Select(file => new KitFile(file.Name, Encoding.UTF8.GetBytes(file.Text)))];
}
