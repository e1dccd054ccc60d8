using System.Text;
using PressEvents.Domain.Briefing;
using PressEvents.Web.Platform.PressKits;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Briefing.Material;

/// <summary>Texts and sheets that were made to break their reader: named in a sentence that a person can read, and nothing of them comes in.</summary>
public sealed class HostileKitTests(MigratedTemplate template) : IAsyncLifetime
{
    private const int Huge = 1_900_000;
    private const string NotUtf8 = "Its letters are not UTF-8; save it as UTF-8 and bring it again.";

    private static readonly Dictionary<string, (string File, byte[] Bytes, string Sentence)> Broken = new(StringComparer.Ordinal)
    {
        ["a zero in a sheet"] = ("credits.csv", "Role,Name\nEditor,A\0da\n"u8.ToArray(), "It is not a text file."),
        ["zeros for a text"] = ("texts.md", new byte[4000], "It is not a text file."),
        ["half a letter"] = ("texts.md", [.. "## Arrival\n\nRing twice "u8, 0xC5], NotUtf8),
        ["an overlong letter"] = ("credits.csv", [.. "Role,Name\nEditor,"u8, 0xC0, 0xAF], NotUtf8),
        ["half a pair"] = ("credits.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Role,Name\nEditor,Ada"), 0x00, 0xD8], NotUtf8),
        ["one endless cell"] = ("credits.csv", Of($"Role,Name\nEditor,{new string('x', Huge)}\n"), $"“Name” takes at most 200 characters; these are {Huge}."),
        ["one endless name of a column"] = ("credits.csv", Of($"{new string('x', Huge)},Name\n"), "No column is called “"),
        ["columns without end"] = ("credits.csv", Of(new string(',', Huge)), $"A sheet has at most 100 columns, and the first line names them; this one has {Huge + 1} cells."),
        ["cells without end"] = ("credits.csv", Of($"Role,Name\nEditor,Ada{string.Concat(Enumerable.Repeat(",x", Huge / 2))}\n"), $"The row has {2 + (Huge / 2)} cells for 2 columns."),
        ["a quotation without end"] = ("credits.csv", Of($"Role,Name\nEditor,\"{new string('x', Huge)}"), "A quotation mark opens or closes in the wrong place"),
        ["headings without end"] = ("texts.md", Of(string.Concat(Enumerable.Repeat("## x\n", Huge / 5))), "No text is called “x”"),
        ["the same heading without end"] = ("texts.md", Of("## Arrival\n" + string.Concat(Enumerable.Repeat("\n## Arrival\nx\n", Huge / 14)) + new string('\n', 3)), "This text came before"),
        ["one endless heading"] = ("texts.md", Of($"## {new string('x', Huge)}\n"), "No text is called “"),
        ["one endless picture’s name"] = ("images.csv", Of($"File,Caption,Alt text,Credit\n{new string('x', Huge)}.jpg,A street,Houses,Drawn\n"), "There is no picture “"),
        ["one endless date"] = ("releases.csv", Of($"Territory,Platform,Date\nFrance,Digital,{new string('9', Huge)}\n"), $"“Date” takes at most 300 characters; these are {Huge}."),
        ["one endless text"] = ("texts.md", Of($"## Day phone\n\n{new string('x', Huge)}\n"), "takes at most"),
        ["braces without end"] = ("questions.csv", Of($"Question,Answer\nHow long?,{string.Concat(Enumerable.Repeat("{{fact ", Huge / 7))}\n"), "takes at most"),
    };

    private readonly MaterialEdits edits = new(template);

    public static TheoryData<string> BrokenNames => [.. Broken.Keys];

    public async ValueTask InitializeAsync() => await edits.SaveAsync();

    [Theory]
    [MemberData(nameof(BrokenNames))]
    public async Task A_file_that_was_made_to_break_its_reader_is_named_and_nothing_of_it_comes_in(string which)
    {
        var (file, bytes, sentence) = Broken[which];
        Assert.InRange(bytes.Length, 1, KitFile.MostBytes);

        var plan = (await edits.BringAsync([new KitFile(file, bytes)], commit: false)).Value!;

        var refused = plan.Lines.Where(line => line.Outcome is KitOutcome.Refused).ToList();
        Assert.Contains(refused, line => line.Why!.Contains(sentence, StringComparison.Ordinal));
        Assert.InRange(plan.Lines.Count, 1, 1100);
        Assert.All(plan.Lines, line => Assert.InRange(line.What.Length + line.Why?.Length ?? 0, 0, 1400));
        await edits.BringAsync([new KitFile(file, bytes)]);
        Assert.Empty(await edits.ItemsAsync());
        Assert.Empty(edits.KeptFiles);
    }

    [Fact]
    public async Task Formulas_come_in_as_the_words_they_are()
    {
        string[] formulas = ["=HYPERLINK(\"\"https://evil.example\"\")", "+1+1", "-2", "@SUM(A1)", "\t=1"];

        await edits.BringAsync([new KitFile("credits.csv", Of("Role,Name\n" + string.Concat(formulas.Select((formula, index) => $"Role {index},\"{formula}\"\n"))))]);

        Assert.Equal(["=HYPERLINK(\"https://evil.example\")", "+1+1", "-2", "@SUM(A1)", "=1"], (await edits.ItemsAsync()).Select(item => ((CreditLine)item.Content).Name));
    }

    public ValueTask DisposeAsync()
    {
        edits.Dispose();
        return ValueTask.CompletedTask;
    }

    private static byte[] Of(string text) => Encoding.UTF8.GetBytes(text);
}
