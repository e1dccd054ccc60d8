using PressEvents.Print.Browser;

namespace PressEvents.Print.Tests;

public sealed class ProfileFolderTests
{
    [Fact]
    public void A_sweep_takes_what_a_killed_process_left_and_nothing_else()
    {
        using var living = ProfileFolder.Create();
        var leftover = Directory.CreateTempSubdirectory("pressevents-browser-").FullName;
        File.WriteAllText(Path.Combine(leftover, "owner.lock"), "");

        ProfileFolder.SweepLeftovers();

        Assert.False(Directory.Exists(leftover));
        Assert.True(Directory.Exists(living.Path));
    }

    [Fact]
    public void A_folder_goes_with_its_browser()
    {
        var folder = ProfileFolder.Create();

        folder.Dispose();

        Assert.False(Directory.Exists(folder.Path));
    }
}
