using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Import.Killing;

public sealed class ImportKillTests(MigratedTemplate template)
{
    private static readonly (int Rows, int Kills) Size = Environment.GetEnvironmentVariable("PRESSEVENTS_FULL") is "1" ? (10_000, 20) : (4_000, 4);

    [Fact]
    public async Task An_import_killed_at_any_moment_of_its_commit_leaves_all_or_nothing()
    {
        using var loop = await ImportKillLoop.PrepareAsync(template, Size.Rows);
        var (killed, nothing) = (0, 0);
        for (var kill = 1; kill <= Size.Kills; kill++)
        {
            var (left, isSound, wasKilled) = await loop.KillAsync(ImportKillLoop.Product, (double)kill / (Size.Kills + 1));
            AllOrNothing(loop, left, isSound);
            killed += wasKilled ? 1 : 0;
            nothing += left == loop.Before ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{Size.Rows} rows, {killed} of {Size.Kills} killed while they committed: {nothing} left nothing, {Size.Kills - nothing} all");
        Assert.True(killed > 0 && nothing > 0, "No kill fell into the commit: the loop proves nothing.");
    }

    [Fact]
    public async Task The_same_loop_catches_an_importer_that_commits_in_pieces()
    {
        using var loop = await ImportKillLoop.PrepareAsync(template, 1_500);

        var (left, isSound, wasKilled) = await loop.KillAsync(ImportKillLoop.Control, 0.5);

        Assert.True(wasKilled, "The control ended before it was killed: the loop proves nothing.");
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => AllOrNothing(loop, left, isSound));
        Assert.True(left != loop.Before && left != loop.After, $"The control left nothing in pieces: {left}");
    }

    private static void AllOrNothing(ImportKillLoop loop, Leftovers left, bool isSound)
    {
        Assert.True(isSound, "The product's own check finds something wrong.");
        Assert.True(left == loop.Before || left == loop.After, $"Left in pieces: {left}");
    }
}
