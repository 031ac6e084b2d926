namespace InterviewBot.Configuration;

/// <summary>Where a relative <c>Content:Path</c> leads.</summary>
internal static class ContentFolderPath
{
    /// <summary>
    /// The folder in the working directory, so that authors see their changes at once; else the copy that was published beside the
    /// program, so that the program runs from anywhere, also where a folder of that name holds something else.
    /// </summary>
    public static string Resolve(string path) => Resolve(path, Environment.CurrentDirectory, AppContext.BaseDirectory);

    public static string Resolve(string path, string workingDirectory, string programFolder)
    {
        var (inWorkingDirectory, besideProgram) = (Path.GetFullPath(path, workingDirectory), Path.GetFullPath(path, programFolder));
        return HasTopic(inWorkingDirectory) || !Directory.Exists(besideProgram) ? inWorkingDirectory : besideProgram;
    }

    private static bool HasTopic(string folder)
        => Directory.Exists(folder) && Directory.EnumerateDirectories(folder).Any(topic => File.Exists(Path.Combine(topic, "topic.yaml")));
}
