namespace InterviewBot.Configuration;

/// <summary>Where a relative <c>Content:Path</c> leads.</summary>
internal static class ContentFolderPath
{
    /// <summary>
    /// The folder in the working directory, so that authors see their changes at once; else the copy that was published beside the
    /// program, so that the program runs from anywhere.
    /// </summary>
    public static string Resolve(string path)
    {
        var inWorkingDirectory = Path.GetFullPath(path);
        var besideProgram = Path.GetFullPath(path, AppContext.BaseDirectory);
        return Directory.Exists(inWorkingDirectory) || !Directory.Exists(besideProgram) ? inWorkingDirectory : besideProgram;
    }
}
