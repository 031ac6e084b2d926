namespace InterviewBot.Testing;

/// <summary>Finds the project's own files, for tests that keep documents, texts and sources in step.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>InterviewBot.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "InterviewBot.sln")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return folder;
    }
}
