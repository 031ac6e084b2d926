namespace InterviewBot;

/// <summary>How the program ended, for scripts and service managers; the list stands in <c>docs/configuration.md</c> too.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>A bug, or surroundings that broke while running.</summary>
    public const int Failed = 1;

    /// <summary>The command line was not understood.</summary>
    public const int Usage = 2;

    /// <summary>A setting is wrong, or an address to listen on is in use.</summary>
    public const int Configuration = 3;

    /// <summary>The question bank has errors, or a file to import has.</summary>
    public const int Content = 4;

    /// <summary>The database cannot be used, or a backup could not be made or restored.</summary>
    public const int Storage = 5;

    /// <summary>The bot is not healthy.</summary>
    public const int Unhealthy = 6;
}
