namespace PressEvents.Print.Tests.Support;

/// <summary>Finds the repository that these tests were built in.</summary>
internal static class RepositoryRoot
{
    public static string Folder { get; } = Find();

    public static string WebRoot { get; } = Path.Combine(Folder, "wwwroot");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PressEvents.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests must run inside the repository.");
    }
}
